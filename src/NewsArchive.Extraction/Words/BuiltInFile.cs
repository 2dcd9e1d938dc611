namespace NewsArchive.Extraction.Words;

/// <summary>Files that are built into the program: lists of words and models.</summary>
internal static class BuiltInFile
{
    /// <summary>Opens one by its path in the project; throws <see cref="InvalidOperationException"/> where it was not built in.</summary>
    public static Stream Open(string path) => typeof(BuiltInFile).Assembly.GetManifestResourceStream(path)
        ?? throw new InvalidOperationException($"{path} is not built in.");
}
