namespace NewsArchive.Extraction.Words;

/// <summary>Built-in tables of words by language and kind, a line "de verbs: sagte erklärte" each.</summary>
internal static class WordsOfLanguages
{
    /// <summary>The lines of a table in their order.</summary>
    public static IEnumerable<(string Language, string Kind, string[] Words)> Read(string path)
    {
        foreach (var line in BuiltInFile.Lines(path))
        {
            var (space, colon) = (line.IndexOf(' ', StringComparison.Ordinal), line.IndexOf(':', StringComparison.Ordinal));
            yield return (line[..space], line[(space + 1)..colon], line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>By what a language stands in the tables: both Norwegians are one.</summary>
    public static string Key(string language) => language is "nb" or "nn" ? "no" : language;
}
