namespace NewsArchive.Store;

/// <summary>The folder in which the archive keeps its own files: the database where it is a file, and keys. May not exist yet.</summary>
/// <param name="Name">The archive's own in the folder, which may hold several: "archive.db".</param>
public sealed record ArchiveFolder(string Path, string Name);
