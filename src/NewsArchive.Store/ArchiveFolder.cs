namespace NewsArchive.Store;

/// <summary>The folder in which the archive keeps its own files: the database where it is a file, and keys. May not exist yet.</summary>
public sealed record ArchiveFolder(string Path);
