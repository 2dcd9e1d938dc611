namespace NewsArchive.Extraction.Words;

/// <summary>Files that are built into the program: lists of words and models.</summary>
internal static class BuiltInFile
{
    /// <summary>Opens one by its path in the project; throws <see cref="InvalidOperationException"/> where it was not built in.</summary>
    public static Stream Open(string path) => typeof(BuiltInFile).Assembly.GetManifestResourceStream(path)
        ?? throw new InvalidOperationException($"{path} is not built in.");

    /// <summary>The lines of one that is a list, without remarks and empty ones.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(Open(path));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
