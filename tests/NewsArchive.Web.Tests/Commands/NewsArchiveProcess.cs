using System.Collections.Concurrent;
using System.Diagnostics;

namespace NewsArchive.Web.Tests.Commands;

/// <summary>The program as its users run it: a process of its own, in a folder of its own.</summary>
internal sealed class NewsArchiveProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();

    private NewsArchiveProcess(Process process) => this.process = process;

    public string Output => string.Join('\n', output);

    public string Errors => string.Join('\n', errors);

    public static NewsArchiveProcess Start(string folder, params string[] arguments) => Start(folder, [], arguments);

    public static NewsArchiveProcess Start(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "newsarchive.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var running = new NewsArchiveProcess(Process.Start(start)!);
        running.process.OutputDataReceived += (_, line) => Keep(running.output, line.Data);
        running.process.ErrorDataReceived += (_, line) => Keep(running.errors, line.Data);
        running.process.BeginOutputReadLine();
        running.process.BeginErrorReadLine();
        return running;
    }

    /// <summary>Runs to the end and gives the exit code, standard output and standard error.</summary>
    public static Task<(int ExitCode, string Output, string Errors)> RunAsync(string folder, params string[] arguments) =>
        RunAsync(folder, [], "", arguments);

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(
        string folder, Dictionary<string, string> environment, string input, params string[] arguments)
    {
        await using var running = Start(folder, environment, arguments);
        await running.process.StandardInput.WriteAsync(input);
        running.process.StandardInput.Close();
        return (await running.ExitAsync(), running.Output, running.Errors);
    }

    /// <summary>Waits for a line on standard output with these words.</summary>
    public Task<string> SaidAsync(string words) => HeardAsync(output, words);

    /// <summary>The same on standard error.</summary>
    public Task<string> ComplainedAsync(string words) => HeardAsync(errors, words);

    private async Task<string> HeardAsync(ConcurrentQueue<string> lines, string words)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (lines.FirstOrDefault(l => l.Contains(words, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            Assert.False(process.HasExited, $"It ended without saying '{words}':\n{Output}\n{Errors}");
            await Task.Delay(20, deadline.Token);
        }
    }

    /// <summary>Asks it to end, as a service manager does, and gives its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        return await ExitAsync();
    }

    public bool HasExited => process.HasExited;

    /// <summary>Kills it (SIGKILL: it cannot do anything about it), and says whether it had not ended by itself.</summary>
    public async Task<bool> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        return process.ExitCode != 0;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    /// <summary>Waits for its end and gives its exit code.</summary>
    public async Task<int> ExitAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(deadline.Token);
        return process.ExitCode;
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }
}

/// <summary>A folder with seeds in which the program is run; deleted at the end.</summary>
internal sealed class WorkFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("newsarchive-run-").FullName;

    public string Seeds { get; }

    public WorkFolder() => Seeds = Directory.CreateDirectory(System.IO.Path.Combine(Path, "seeds")).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
