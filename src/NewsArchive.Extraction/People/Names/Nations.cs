namespace NewsArchive.Extraction.People.Names;

/// <summary>Countries, parts of the world and their peoples, as roles name them: "Russian", "France", "U.S."</summary>
public static class Nations
{
    private static readonly HashSet<string> All =
        [.. NameLists.Lines("Names/countries.txt").SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)), "u.s.", "us", "u.k.", "uk", "eu", "north", "south", "new", "the"];

    /// <summary>Whether a word is one of them, or of their names: "South", "Korean".</summary>
    public static bool Has(string word) => All.Contains(word.ToLowerInvariant());
}
