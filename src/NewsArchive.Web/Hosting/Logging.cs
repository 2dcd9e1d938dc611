using System.Globalization;
using NewsArchive.Web.Commands;
using Serilog;
using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;

namespace NewsArchive.Web.Hosting;

/// <summary>Where logs go on the console.</summary>
internal enum LogTarget
{
    StandardOutput,

    /// <summary>For commands, whose standard output is their result and which say themselves what they do: errors only.</summary>
    StandardError,
}

/// <summary>Logs of the archive and of each request; the framework is heard only when something is wrong.</summary>
internal static class Logging
{
    private const string Level = "Serilog:MinimumLevel";

    private const string Template = "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";

    public static void AddLogging(this WebApplicationBuilder builder, LogTarget target)
    {
        var complaints = new SerilogComplaints();
        builder.Services.AddSingleton(complaints);
        builder.Services.AddSerilog(
            (services, logger) => logger
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("System", LogEventLevel.Warning)
                // Says nothing above information, and where it is heard an activity and a scope are made for each request.
                .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
                // Warns at each new key that it is not encrypted; the keys' folder is readable by its owner alone.
                .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
                // A failed command or connection is also an exception, logged once by whoever catches it.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database", LogEventLevel.Fatal)
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Update", LogEventLevel.Fatal)
                // Warns of every migration that SQLite cannot undo: one that fails says so itself.
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Migrations", LogEventLevel.Error)
                .Filter.ByExcluding(IsStartFault)
                .Enrich.FromLogContext()
                .Enrich.With<OneLine>()
                .WriteTo.Console(
                    outputTemplate: Template,
                    formatProvider: CultureInfo.InvariantCulture,
                    restrictedToMinimumLevel: target == LogTarget.StandardError ? LogEventLevel.Error : LogEventLevel.Verbose,
                    standardErrorFromLevel: target == LogTarget.StandardError ? LogEventLevel.Verbose : null)
                .ReadFrom.Services(services)
                .ReadSettings(builder.Configuration, complaints),
            preserveStaticLogger: true); // each app logs to its own: tests run many side by side
    }

    /// <summary>Tells once what of the settings does nothing: unknown names, and what Serilog finds nothing for. It is ignored, as it may be meant for another version.</summary>
    /// <param name="app">The program, whose settings are read.</param>
    /// <param name="arguments">What the command line sets.</param>
    /// <param name="target">Of commands the console hears errors only, so they say it themselves.</param>
    public static void TellOfSettings(this WebApplication app, IEnumerable<string> arguments, LogTarget target)
    {
        var logger = app.Logger; // which reads those under Serilog
        foreach (var complaint in KnownSettings.Complaints(app.Configuration, arguments).Concat(app.Services.GetRequiredService<SerilogComplaints>().Lines))
        {
            if (target == LogTarget.StandardError)
            {
                Console.Error.WriteLine(TerminalText.Safe($"newsarchive: {complaint}"));
            }
            else
            {
                logger.LogWarning("{Complaint}", complaint);
            }
        }
    }

    public static void UseRequestLogging(this WebApplication app) =>
        app.UseSerilogRequestLogging(options =>
        {
            options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
            options.GetLevel = (context, _, exception) => (exception, context.Response.StatusCode) switch
            {
                ({ }, _) or (_, >= 500) => LogEventLevel.Error,
                _ when context.Request.Path.StartsWithSegments(Health.Path) => LogEventLevel.Debug,
                _ => LogEventLevel.Information,
            };
        });

    private static void ReadSettings(this LoggerConfiguration logger, ConfigurationManager configuration, SerilogComplaints complaints)
    {
        if (string.IsNullOrWhiteSpace(configuration[Level]))
        {
            configuration[Level] = null; // a variable without a value is as good as none, and the levels of sections below it count
        }

        try
        {
            complaints.Collect(() => logger.ReadFrom.Configuration(configuration));
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException($"the settings under Serilog cannot be read: {e.Message}", e); // "The value Loud is not a valid Serilog level."
        }
    }

    // "Hosting failed to start" with a stack trace: the command line says the reason in one line.
    private static bool IsStartFault(LogEvent log) =>
        log.Level == LogEventLevel.Error
        && log.MessageTemplate.Text == "Hosting failed to start"
        && log.Exception is not null
        && StartFault.Explain(log.Exception) is not null;

    /// <summary>What Serilog says of its settings: it passes over a sink ("WriteTo:0:Name") that there is not, and tells nobody but its own log.</summary>
    internal sealed class SerilogComplaints
    {
        private static readonly Lock Gate = new(); // that log is one for all

        private readonly List<string> lines = [];

        public IReadOnlyList<string> Lines => lines;

        public void Collect(Action read)
        {
            lock (Gate)
            {
                SelfLog.Enable(Take);
                try
                {
                    read();
                }
                finally
                {
                    SelfLog.Disable();
                }
            }
        }

        // "2024-11-06T10:00:00.0000000Z (Serilog…) Unable to find a method called Fil. Candidate methods are:" and pages of them.
        private void Take(string said) => lines.Add($"Of the settings under Serilog something does nothing: {said[(said.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(" Candidate methods")[0].Trim()}");
    }

    // An address or a seed's name may hold a line break, and what follows it would pass for a line of ours.
    private sealed class OneLine : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            foreach (var (name, value) in logEvent.Properties.ToList())
            {
                if (value is ScalarValue { Value: string text } && TerminalText.Safe(text) is var safe && safe != text)
                {
                    logEvent.AddOrUpdateProperty(new LogEventProperty(name, new ScalarValue(safe)));
                }
            }
        }
    }
}
