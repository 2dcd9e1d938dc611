using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Links;

namespace NewsArchive.Store.Searching.Names;

/// <summary>Someone whom the words that are being typed may name.</summary>
/// <param name="Field">"person" or "speaker": how the query is to ask for them.</param>
/// <param name="Start">Where in the typed text begins what they stand for.</param>
public sealed record SuggestedPerson(string Name, string Slug, int ArticleCount, int QuoteCount, string Field, int Start);

/// <summary>An outlet that the words that are being typed may mean.</summary>
/// <param name="Start">Where in the typed text begins what it stands for.</param>
public sealed record SuggestedSource(string Name, string Host, int ArticleCount, int Start);

/// <summary>What somebody may be about to type.</summary>
public sealed record SuggestionList(IReadOnlyList<SuggestedPerson> People, IReadOnlyList<SuggestedSource> Sources, IReadOnlyList<Headline> Headlines);

/// <summary>Completes what is being typed into a search field.</summary>
public sealed partial class SearchSuggestions(ArchiveDbContext database, ISearchEngine engine)
{
    private const int MaxPeople = 5;
    private const int MaxKnown = 20; // the best known, of whom the most named are suggested
    private const int MaxKnownForSpeakers = 200; // of whom many are never quoted
    private const int MaxSources = 3;
    private const int MaxHeadlines = 5;
    private const int MaxWords = 3; // of a name; each is a question
    private const int MinLength = 2;

    /// <summary>People, sources and headlines for the end of a query.</summary>
    public async Task<SuggestionList> SuggestAsync(string text, CancellationToken cancellationToken)
    {
        text = text.Length > SearchQuery.MaxLength ? text[..SearchQuery.MaxLength] : text;
        var typed = TypedWords.Of(text);
        var people = typed.Field is "source" ? [] : await FindPeopleAsync(typed, cancellationToken);
        var sources = typed.Field is "person" or "speaker" ? [] : await FindSourcesAsync(typed, cancellationToken);
        IReadOnlyList<Headline> headlines = typed.IsWhole && text.Trim().Length >= MinLength ? await engine.FindHeadlinesAsync(text.Trim(), MaxHeadlines, cancellationToken) : [];
        return new SuggestionList(people.Count + sources.Count + headlines.Count == 0 && typed.Field is not "source" ? await FindNearAsync(typed, cancellationToken) : people, sources, headlines);
    }

    /// <summary>People for a field that takes nothing but a name.</summary>
    public async Task<IReadOnlyList<SuggestedPerson>> SuggestPeopleAsync(string name, CancellationToken cancellationToken) =>
        await FindPeopleAsync("person", new TypedWord(0, name), cancellationToken) is { Count: > 0 } people
            ? people
            : await FindNearAsync(new TypedWords("person", [new TypedWord(0, name)], false), cancellationToken);

    // "peace zelen" is first taken for the beginning of one name, then its last word is.
    private async Task<List<SuggestedPerson>> FindPeopleAsync(TypedWords typed, CancellationToken cancellationToken)
    {
        foreach (var ending in typed.Endings(MaxWords))
        {
            if (await FindPeopleAsync(typed.Field ?? "person", ending, cancellationToken) is { Count: > 0 } people)
            {
                return people;
            }
        }

        return [];
    }

    // Nobody is called so: a word may be misspelt, or all of them.
    private async Task<List<SuggestedPerson>> FindNearAsync(TypedWords typed, CancellationToken cancellationToken)
    {
        foreach (var ending in typed.Endings(MaxWords))
        {
            var words = NameText.WordsOf(ending.Text);
            if (words.Length > MaxWords)
            {
                continue;
            }

            var near = new string[words.Length];
            for (var i = words.Length - 1; i >= 0; i--)
            {
                near[i] = await NearestAsync(words[i]);
            }

            foreach (var name in Enumerable.Range(0, words.Length).Select(i => (string[])[.. words[..i], near[i], .. words[(i + 1)..]]).Reverse().Append(near).Where(n => !n.SequenceEqual(words)))
            {
                if (await FindPeopleAsync(typed.Field ?? "person", ending with { Text = string.Join(' ', name) }, cancellationToken) is { Count: > 0 } people)
                {
                    return people;
                }
            }
        }

        return [];

        async Task<string> NearestAsync(string word) => await new NearNames(database).FindAsync(word, 1, cancellationToken) is [{ Text: var text }] ? text : word;
    }

    // Who is never quoted is no speaker to look for.
    private async Task<List<SuggestedPerson>> FindPeopleAsync(string field, TypedWord typed, CancellationToken cancellationToken)
    {
        var isSpeaker = field == "speaker";
        var ids = await new NameCompletion(database).FindAsync(typed.Text, isSpeaker ? MaxKnownForSpeakers : MaxKnown, cancellationToken);
        if (ids.Count == 0)
        {
            return [];
        }

        var people = database.People.Where(p => ids.Contains(p.Id));
        var best = isSpeaker ? people.Where(p => p.QuoteCount > 0).OrderByDescending(p => p.QuoteCount) : people.OrderByDescending(p => p.ArticleCount);
        return await best.ThenBy(p => p.Name)
            .Take(MaxPeople)
            .Select(p => new SuggestedPerson(p.Name, p.Slug, p.ArticleCount, p.QuoteCount, field, typed.Start))
            .ToListAsync(cancellationToken);
    }

    // Outlets are few: all are looked at.
    private async Task<List<SuggestedSource>> FindSourcesAsync(TypedWords typed, CancellationToken cancellationToken)
    {
        foreach (var ending in typed.Endings(MaxWords).Select(e => e with { Text = CanonicalUrl.WithoutWww(e.Text) }).Where(e => e.Text.Length >= MinLength))
        {
            var beginning = LikePattern().Replace(ending.Text, @"\$0") + "%";
            var (part, word) = ("%." + beginning, "% " + beginning);
            var sources = await database.Sources
                .Where(s => s.ArticleCount > 0)
                .Where(s => EF.Functions.Like(s.Host, beginning, "\\") || EF.Functions.Like(s.Host, part, "\\") || EF.Functions.Like(s.Name, beginning, "\\") || EF.Functions.Like(s.Name, word, "\\"))
                .OrderByDescending(s => s.ArticleCount).ThenBy(s => s.Host)
                .Take(MaxSources)
                .Select(s => new SuggestedSource(s.Name, s.Host, s.ArticleCount, ending.Start))
                .ToListAsync(cancellationToken);
            if (sources.Count > 0)
            {
                return sources;
            }
        }

        return [];
    }

    [GeneratedRegex(@"[\\%_]")]
    private static partial Regex LikePattern();
}
