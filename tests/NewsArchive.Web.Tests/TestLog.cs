using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests;

/// <summary>Sends the app's logs to the output of the running test and keeps them.</summary>
internal sealed class TestLog(ITestOutputHelper? output) : ILogEventSink
{
    private static readonly MessageTemplateTextFormatter Format = new("{Level}: {Message:lj} {Exception}", CultureInfo.InvariantCulture);

    private readonly ConcurrentQueue<string> lines = new();
    private volatile ITestOutputHelper? output = output;

    public IReadOnlyList<string> Lines => [.. lines];

    public void Emit(LogEvent logEvent)
    {
        using var text = new StringWriter();
        Format.Format(logEvent, text);
        var line = text.ToString().TrimEnd();
        lines.Enqueue(line);
        try
        {
            output?.WriteLine(line);
        }
        catch (InvalidOperationException)
        {
            // The test is over; whatever still runs down is of no interest.
        }
    }

    /// <summary>The test's output takes nothing after its end.</summary>
    public void Detach() => output = null;
}
