using System.Diagnostics;
using System.Globalization;

namespace NewsArchive.Benchmarks.Serving;

/// <summary>A web server as a process of its own, from its start until it is disposed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>From the process's start to its first whole page.</summary>
    public TimeSpan FirstPage { get; private set; }

    /// <summary>The most that it has held in memory at once, in MB (VmHWM).</summary>
    public double PeakMegabytes => Megabytes("VmHWM:");

    /// <summary>What it holds in memory now of program files, in MB (RssFile): they are mapped, so the system takes them back where memory is short, and other processes share them.</summary>
    public double FileMegabytes => Megabytes("RssFile:");

    /// <summary>Starts it and waits until it answers a path with success.</summary>
    public static async Task<ServerProcess> StartAsync(Uri address, string path, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, address);
        server.process.OutputDataReceived += (_, _) => { };
        server.process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = address };
        while (true)
        {
            try
            {
                await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
                server.FirstPage = clock.Elapsed;
                return server;
            }
            catch (HttpRequestException) when (clock.Elapsed < Patience && !server.process.HasExited)
            {
                await Task.Delay(2);
            }
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private double Megabytes(string label) => File.ReadLines($"/proc/{process.Id}/status")
        .Where(l => l.StartsWith(label, StringComparison.Ordinal))
        .Select(l => double.Parse(l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
        .Single();
}
