using System.Diagnostics.CodeAnalysis;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Writes what of a query is words alone as an FTS5 query. Every text is an FTS5 string, so none of it is syntax there.</summary>
internal static class FullTextQuery
{
    /// <summary>False where the node asks for more than words, or only for words that must not be there, which FTS5 cannot say.</summary>
    public static bool TryWrite(QueryNode node, [NotNullWhen(true)] out string? match)
    {
        match = node switch
        {
            TextNode text => Write(text),
            AllNode all => WriteAll(all.Parts),
            AnyNode any => WriteAny(any.Parts),
            _ => null,
        };
        return match is not null;
    }

    /// <summary>All parts in one query, those that must not be there last; null where it cannot be said.</summary>
    public static string? WriteAll(IReadOnlyList<QueryNode> parts)
    {
        var wanted = WriteEach(parts.Where(p => p is not NotNode));
        var unwanted = WriteEach(parts.OfType<NotNode>().Select(n => n.Inner));
        if (wanted is not { Count: > 0 } || unwanted is null)
        {
            return null;
        }

        var match = $"({string.Join(" AND ", wanted)})";
        return unwanted.Count == 0 ? match : $"({match} NOT ({string.Join(" OR ", unwanted)}))";
    }

    /// <summary>The texts that a found article may hold, for marking them; null where there are none.</summary>
    public static string? Highlights(QueryNode root)
    {
        var texts = Wanted(root).Select(Write).Distinct().ToList();
        return texts.Count > 0 ? string.Join(" OR ", texts) : null;
    }

    private static string? WriteAny(IReadOnlyList<QueryNode> parts) => WriteEach(parts) is { } each ? $"({string.Join(" OR ", each)})" : null;

    private static List<string>? WriteEach(IEnumerable<QueryNode> parts)
    {
        var written = new List<string>();
        foreach (var part in parts)
        {
            if (!TryWrite(part, out var match))
            {
                return null;
            }

            written.Add(match);
        }

        return written;
    }

    private static string Write(TextNode text)
    {
        var quoted = $"\"{text.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return text.Match == TextMatch.Prefix ? quoted + " *" : quoted;
    }

    private static IEnumerable<TextNode> Wanted(QueryNode node) => node switch
    {
        TextNode text => [text],
        AllNode all => all.Parts.SelectMany(Wanted),
        AnyNode any => any.Parts.SelectMany(Wanted),
        _ => [],
    };
}
