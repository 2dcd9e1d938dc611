namespace NewsArchive.Web.Tests;

/// <summary>Small seeds for tests that import.</summary>
internal static class Seeds
{
    public const string Article =
        """
        # The bridge reopens

        Nov. 6, 2024

        The old bridge of Lindenau reopened on Wednesday. "We waited two years for this day," said mayor Greta Holm.
        """;

    /// <summary>Writes that many different articles.</summary>
    public static void Write(string folder, int count)
    {
        for (var i = 1; i <= count; i++)
        {
            File.WriteAllText(Path.Combine(folder, $"{i:000}.md"), Article.Replace("The bridge", $"Bridge {i}", StringComparison.Ordinal));
        }
    }
}
