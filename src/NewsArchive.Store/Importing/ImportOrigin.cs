namespace NewsArchive.Store.Importing;

/// <summary>What starts imports beside people, as <see cref="Import.StartedBy"/> names it; no account may be called so.</summary>
public static class ImportOrigin
{
    public const string Start = "start";

    public const string CommandLine = "command line";

    public const string Watch = "watch";

    public const string Schedule = "schedule";

    public static IReadOnlyList<string> All { get; } = [Start, CommandLine, Watch, Schedule];
}
