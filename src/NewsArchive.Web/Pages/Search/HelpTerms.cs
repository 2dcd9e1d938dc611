using NewsArchive.Store.Searching;

namespace NewsArchive.Web.Pages.Search;

/// <summary>Words, names and dates that this archive holds, for examples of queries that find something.</summary>
/// <param name="Word">Stands right before <paramref name="NextWord"/> in a headline.</param>
/// <param name="Slug">The end of somebody's address.</param>
/// <param name="Speaker">A surname.</param>
/// <param name="Said">A word of one of their quotes.</param>
/// <param name="Month">"2024-11".</param>
internal sealed record HelpTerms(string Word, string NextWord, string OtherWord, string Person, string Slug, string Speaker, string Said, string Source, string Month)
{
    // What an archive without quotes is told.
    private static readonly HelpTerms Usual = new("harbour", "wall", "ferry", "Greta Holm", "greta-holm", "Holm", "bridge", "lindenau-courier.example", "2024-11");

    /// <summary>Reads them from the latest articles that hold a quote.</summary>
    public static async Task<HelpTerms> ReadAsync(ISearchEngine engine, CancellationToken cancellationToken)
    {
        var request = new SearchRequest(SearchQuery.Parse("has:quote")) { Order = SearchOrder.Newest };
        var latest = await engine.SearchAsync(request, cancellationToken);
        var articles = latest.Articles.Items.Select(h => h.Article).ToList();
        if (articles.SelectMany(a => a.Speakers).FirstOrDefault() is not { } person)
        {
            return Usual;
        }

        var headlines = articles.Where(a => a.Title is not null).Select(a => a.Title!.Split(' ')).ToList();
        var (word, next) = headlines.SelectMany(h => h.Zip(h.Skip(1))).FirstOrDefault(pair => IsTelling(pair.First) && IsTelling(pair.Second), (First: Usual.Word, Second: Usual.NextWord));
        var other = headlines.SelectMany(h => h).FirstOrDefault(w => IsTelling(w) && w != word && w != next, Usual.OtherWord);
        var speaker = FormQuery.Unquoted(person).Split(' ')[^1];
        var said = await engine.SearchAsync(request with { Query = SearchQuery.Of([new SpeakerNode(speaker)]), Kind = SearchKind.Quotes, PageSize = 1 }, cancellationToken);
        return new HelpTerms(
            word.ToLowerInvariant(),
            next.ToLowerInvariant(),
            other.ToLowerInvariant(),
            FormQuery.Unquoted(latest.Facets.People is [var most, ..] ? most.Name : person),
            latest.Facets.People is [{ Slug: var slug }, ..] ? slug : Usual.Slug,
            speaker,
            said.Quotes.Items.SelectMany(q => q.Quote.Text.Split(' ')).FirstOrDefault(IsTelling, Usual.Said).ToLowerInvariant(),
            latest.Facets.Sources is [var source, ..] ? source.Host : Usual.Source,
            latest.Facets.Months is [.., var month] ? $"{month.Year:0000}-{month.Month:00}" : Usual.Month);
    }

    // A word that is about something: short ones seldom are.
    private static bool IsTelling(string word) => word.Length >= 5 && word.All(char.IsLetter);
}
