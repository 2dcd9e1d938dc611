namespace NewsArchive.Web.Commands;

/// <summary>What the process says to its caller.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int SomeFailed = 1;
    public const int WrongUsage = 2;
}
