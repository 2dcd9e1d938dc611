namespace NewsArchive.Store.People.Identity;

/// <summary>Reads the lists that the rules of names and roles are built on.</summary>
internal static class WordLists
{
    /// <summary>The lines of a list that lies beside this file, without empty ones and comments (#).</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(typeof(WordLists), file)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>Of lines as "theodore ted teddy" the first word with each of its others.</summary>
    public static IEnumerable<(string First, string Other)> Pairs(string lines) => lines.Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' '))
        .SelectMany(words => words.Skip(1).Select(other => (words[0], other)));
}
