using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store.Searching;

namespace NewsArchive.Web.Pages.Search;

/// <summary><c>/help/search</c>: the whole grammar, by examples that tell what they find in this archive.</summary>
public sealed class HelpModel(ISearchEngine engine) : PageModel
{
    public IReadOnlyList<HelpExample> Words { get; private set; } = [];

    public IReadOnlyList<HelpExample> Combined { get; private set; } = [];

    public IReadOnlyList<HelpExample> Fields { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var t = await HelpTerms.ReadAsync(engine, cancellationToken);
        Words = await FoundAsync(
            (t.Word, "the word and its other forms, in English, Russian and Ukrainian"),
            ($"{t.Word} {t.NextWord}", "both words, anywhere in an article; better where they stand side by side"),
            ($"\"{t.Word} {t.NextWord}\"", "exactly these words, one after the other"),
            ($"{t.Word[..4]}*", "all words that begin so"));
        Combined = await FoundAsync(
            ($"{t.Word} OR {t.OtherWord}", "either word; OR in capital letters"),
            ($"{t.Word} -{t.OtherWord}", "the first without the second"),
            ($"({t.Word} OR {t.OtherWord}) -{t.NextWord}", "parentheses group"));
        Fields = await FoundAsync(
            ($"person:\"{t.Person}\"", "articles that name a person, or anybody else of that name"),
            ($"person:@{t.Slug}", "articles that name one person and no namesake, by the end of the address of their page; speaker: takes it too"),
            ($"speaker:{t.Speaker}", "what a person said, and the articles that quote them"),
            ($"speaker:{t.Speaker} {t.Said}", "what they said with this word in it"),
            ($"source:{t.Source}", "an outlet, by its address or a part of its name"),
            ($"on:{t.Month}", "published on a day, or in a month or year"),
            ($"after:{t.Month} before:{t.Month[..4]}", "published between two dates, both included"),
            ("has:quote", "articles with a quote whose speaker is known"));
    }

    private async Task<IReadOnlyList<HelpExample>> FoundAsync(params (string Query, string Meaning)[] examples)
    {
        var found = new List<HelpExample>();
        foreach (var (query, meaning) in examples)
        {
            found.Add(new HelpExample(query, meaning, await engine.CountAsync(SearchQuery.Parse(query), HttpContext.RequestAborted)));
        }

        return found;
    }
}

/// <param name="Found">What the query finds in this archive.</param>
public sealed record HelpExample(string Query, string Meaning, SearchCounts Found);
