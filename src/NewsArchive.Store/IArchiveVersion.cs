namespace NewsArchive.Store;

/// <summary>Tells whether anything in the archive changed, whoever changed it: another request, an import, another process.</summary>
public interface IArchiveVersion
{
    /// <summary>A number that is another one after each change; it says nothing else, and begins anew with the process.</summary>
    long Read();
}
