using NewsArchive.Extraction;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>Finds what a query's words hit in a text, without asking the index but as the index does. Made for one query and one thread: it remembers which words hit.</summary>
public sealed class HitFinder
{
    private readonly List<WordPattern> patterns;
    private readonly Dictionary<string, Role[]> rolesOf = new(StringComparer.Ordinal);
    private readonly List<TextToken> tokens = [];
    private readonly List<TextToken> words = []; // each at its position, without the wholes of hyphenated words

    public HitFinder(SearchQuery query)
    {
        patterns = query.Root is null ? [] : [.. WordPattern.Of(query.Root)];
    }

    /// <summary>The hits in order, apart from each other; a phrase is one hit.</summary>
    public IReadOnlyList<TextSpan> Find(string text)
    {
        if (patterns.Count == 0)
        {
            return [];
        }

        Read(text);
        var hits = new List<TextSpan>();
        foreach (var token in tokens)
        {
            foreach (var role in RolesOf(token.Term))
            {
                if (Hit(text, token, role) is { } hit)
                {
                    hits.Add(hit);
                }
            }
        }

        return Apart(hits);
    }

    private void Read(string text)
    {
        tokens.Clear();
        words.Clear();
        TextAnalyzer.Read(text, tokens);
        foreach (var token in tokens)
        {
            if (token.Position == words.Count)
            {
                words.Add(token);
            }
        }
    }

    // A word of a text can begin a hit as the first word of one of the patterns, or as the whole of it.
    private Role[] RolesOf(string term)
    {
        if (!rolesOf.TryGetValue(term, out var roles))
        {
            var (stem, nameKey) = KnownForms.Of(term);
            rolesOf[term] = roles =
            [
                .. patterns.Where(p => p.Parts[0].Fits(term, stem, nameKey)).Select(p => new Role(p, IsWhole: false)),
                .. patterns.Where(p => p.Joined?.Fits(term, stem, nameKey) is true).Select(p => new Role(p, IsWhole: true)),
            ];
        }

        return roles;
    }

    private TextSpan? Hit(string text, TextToken token, Role role)
    {
        var pattern = role.Pattern;
        var span = new TextSpan(token.Start, token.End);
        if (pattern.IsCapitalised && char.IsLower(text[token.Start]))
        {
            return null;
        }

        if (role.IsWhole || pattern.Parts.Count == 1)
        {
            return span;
        }

        for (var i = 1; i < pattern.Parts.Count; i++)
        {
            var at = token.Position + i;
            if (at >= words.Count || !IsFitting(pattern.Parts[i], words[at].Term))
            {
                return null;
            }
        }

        return new TextSpan(token.Start, words[token.Position + pattern.Parts.Count - 1].End);
    }

    private static bool IsFitting(WordForms part, string term)
    {
        var (stem, nameKey) = KnownForms.Of(term);
        return part.Fits(term, stem, nameKey);
    }

    private static List<TextSpan> Apart(List<TextSpan> hits)
    {
        hits.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var apart = new List<TextSpan>(hits.Count);
        foreach (var hit in hits)
        {
            if (apart.Count > 0 && hit.Start < apart[^1].End)
            {
                apart[^1] = new TextSpan(apart[^1].Start, Math.Max(apart[^1].End, hit.End));
            }
            else
            {
                apart.Add(hit);
            }
        }

        return apart;
    }

    private readonly record struct Role(WordPattern Pattern, bool IsWhole);
}
