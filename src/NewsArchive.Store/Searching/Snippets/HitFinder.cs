using NewsArchive.Extraction;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>Finds what a query's words hit in a text, without asking the index.</summary>
public sealed class HitFinder(SearchQuery query)
{
    private readonly HashSet<string> terms = [.. query.Words.SelectMany(w => TextAnalyzer.Tokens(w.Text)).Select(t => t.Term)];

    /// <summary>The hits in order, apart from each other; a phrase is one hit.</summary>
    public IReadOnlyList<TextSpan> Find(string text) =>
        [.. TextAnalyzer.Tokens(text).Where(t => terms.Contains(t.Term)).Select(t => new TextSpan(t.Start, t.End))];
}
