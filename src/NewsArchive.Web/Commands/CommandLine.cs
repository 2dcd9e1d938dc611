using System.CommandLine;
using System.CommandLine.Invocation;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Commands;

/// <summary>Runs what the command line asks for and turns its outcome into an exit code.</summary>
internal static class CommandLine
{
    private const string DefaultCommand = "serve";

    // Settings of the host itself. All others stand in sections, which begin with a capital; options of commands never do.
    private static readonly string[] HostSettings = ["environment", "contentRoot", "applicationName"];

    /// <summary>Parts settings ("--Archive:SeedsPath=folder") from the words of a command.</summary>
    public static (string[] Words, string[] Settings) SplitSettings(string[] args)
    {
        var parts = args.ToLookup(IsSetting);
        return ([.. parts[false]], [.. parts[true]]);
    }

    public static async Task<int> RunAsync(RootCommand root, string[] words)
    {
        var result = root.Parse(WithDefaultCommand(words));
        if (result.Action is ParseErrorAction)
        {
            await result.InvokeAsync();
            return ExitCode.WrongUsage;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(30), // an import finishes its article first
            });
        }
        catch (OperationCanceledException) // by Ctrl-C, before there was anything to break off
        {
            await Console.Error.WriteLineAsync("newsarchive: cancelled");
            return ExitCode.SomeFailed;
        }
        catch (Exception e) when (StartFault.Explain(e) is { } reason)
        {
            await Console.Error.WriteLineAsync($"newsarchive: {reason}");
            return ExitCode.SomeFailed;
        }
    }

    // "newsarchive" and "newsarchive --urls http://localhost:8080" serve.
    private static string[] WithDefaultCommand(string[] words) =>
        words is [] || (words[0].StartsWith('-') && words[0] is not ("--help" or "-h" or "-?" or "--version")) ? [DefaultCommand, .. words] : words;

    private static bool IsSetting(string argument)
    {
        var name = argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=') is > 2 and var end ? argument[2..end] : "";
        return name is [>= 'A' and <= 'Z', ..] || HostSettings.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
