using NewsArchive.Extraction;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>Finds what a query's words hit in a text, as the index does. Made for one query and one thread: it remembers which words hit.</summary>
public sealed class HitFinder
{
    private const int LongestBetween = 3; // of two words side by side

    private readonly List<WordPattern> patterns;
    private readonly WordFilter? filter;
    private readonly WordStretches? stretches; // of words that stand alone: their positions do not matter
    private readonly Dictionary<string, KnownTerm> known = new(StringComparer.Ordinal);
    private readonly List<TextToken> tokens = [];
    private readonly bool hasSmallBesideTelling;

    /// <param name="formsOf">
    /// The terms of the index that are forms of a word, which is the way for many texts that all are indexed: most of their words need not be looked at.
    /// Null for any text; the forms of all its words are worked out.
    /// </param>
    /// <param name="ofNamesAlone">Whether it is known otherwise where a text names the people whom the query asks for by their addresses.</param>
    public HitFinder(SearchQuery query, Func<string, IEnumerable<string>>? formsOf = null, bool ofNamesAlone = false)
    {
        patterns = query.Root is null ? [] : [.. WordPattern.Of(query.Root, formsOf, ofNamesAlone)];
        hasSmallBesideTelling = patterns.Exists(p => p.IsSmall) && patterns.Exists(p => !p.IsSmall);
        var wanted = new WordFilter();
        filter = patterns.SelectMany(p => p.Words).All(w => w.AddTo(wanted)) ? wanted : null;
        stretches = filter is not null && patterns.All(p => p.Parts.Count == 1) ? WordStretches.Of(filter) : null;
    }

    /// <summary>The hits in order, apart from each other; a phrase is one hit. A small word beside telling ones is one only where it stands next to theirs: "the" in "the ferry".</summary>
    public IReadOnlyList<QueryHit> Find(string text)
    {
        if (patterns.Count == 0)
        {
            return [];
        }

        tokens.Clear();
        TextAnalyzer.Read(text, tokens, filter, stretches);
        var hits = new List<QueryHit>();
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var role in Know(tokens[i].Term).Roles)
            {
                if (Hit(text, i, role) is { } span)
                {
                    hits.Add(new QueryHit(span, role.Part));
                }
            }
        }

        var apart = Apart(hits);
        return hasSmallBesideTelling ? WithoutLoneSmall(apart, text) : apart;
    }

    private List<QueryHit> WithoutLoneSmall(List<QueryHit> hits, string text)
    {
        var kept = new List<QueryHit>(hits.Count);
        for (var first = 0; first < hits.Count;)
        {
            var end = first + 1;
            while (end < hits.Count && IsOneRun(text.AsSpan(hits[end - 1].End, hits[end].Start - hits[end - 1].End)))
            {
                end++;
            }

            var run = hits[first..end];
            kept.AddRange(run.Exists(h => !patterns[h.Part].IsSmall) ? run : []);
            first = end;
        }

        return kept;
    }

    // "the ferry", "the ferry’s captain"
    private static bool IsOneRun(ReadOnlySpan<char> between) =>
        between.Length <= LongestBetween && (between is ['\'' or '’', 's' or 'S', ..] ? between[2..] : between).IndexOfAnyExcept(' ', '-') < 0;

    // A word of a text can begin a hit as the first word of one of the patterns, or as the whole of it.
    private KnownTerm Know(string text)
    {
        if (!known.TryGetValue(text, out var term))
        {
            var forms = new TextTerm(text);
            var roles = new List<Role>();
            for (var i = 0; i < patterns.Count; i++)
            {
                if (patterns[i].Parts[0].Fits(forms))
                {
                    roles.Add(new Role(i, IsWhole: false));
                }

                if (patterns[i].Joined?.Fits(forms) is true)
                {
                    roles.Add(new Role(i, IsWhole: true));
                }
            }

            known[text] = term = new KnownTerm(forms, [.. roles]);
        }

        return term;
    }

    private TextSpan? Hit(string text, int index, Role role)
    {
        var (pattern, token) = (patterns[role.Part], tokens[index]);
        if (pattern.IsCapitalised && char.IsLower(text[token.Start]))
        {
            return null;
        }

        var end = token.End;
        for (var i = 1; i < pattern.Parts.Count && !role.IsWhole; i++)
        {
            if (TokenAt(token.Position + i, ref index) is not { } next || !pattern.Parts[i].Fits(Know(next.Term).Forms))
            {
                return null;
            }

            end = next.End;
        }

        var span = new TextSpan(token.Start, end);
        return pattern.IsWholeName && DoubleName.Holds(text, span) ? null : span;
    }

    // The first at a position; behind it come the wholes of hyphenated words.
    private TextToken? TokenAt(int position, ref int index)
    {
        while (index < tokens.Count && tokens[index].Position < position)
        {
            index++;
        }

        return index < tokens.Count && tokens[index].Position == position ? tokens[index] : null;
    }

    private static List<QueryHit> Apart(List<QueryHit> hits)
    {
        hits.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        var apart = new List<QueryHit>(hits.Count);
        foreach (var hit in hits)
        {
            if (apart.Count > 0 && hit.Start < apart[^1].End)
            {
                apart[^1] = apart[^1] with { Span = new TextSpan(apart[^1].Start, Math.Max(apart[^1].End, hit.End)) };
            }
            else
            {
                apart.Add(hit);
            }
        }

        return apart;
    }

    private readonly record struct Role(int Part, bool IsWhole);

    private sealed record KnownTerm(TextTerm Forms, Role[] Roles);
}
