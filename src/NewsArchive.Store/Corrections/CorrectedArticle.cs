using System.Text.Json;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Articles;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.Corrections;

/// <summary>An article as its corrections want it. Each correction is told what the parser says now.</summary>
/// <param name="Fields">Those on which an editor has decided: they have no flaws any more.</param>
internal sealed record CorrectedArticle(ExtractedArticle Article, IReadOnlySet<ArticleField> Fields)
{
    /// <param name="parsed">What the parser says.</param>
    /// <param name="numbers">Those of its quotes, in their order.</param>
    /// <param name="corrections">The article's active ones.</param>
    public static CorrectedArticle Of(ExtractedArticle parsed, IReadOnlyList<int> numbers, IReadOnlyList<Correction> corrections)
    {
        var article = parsed;
        foreach (var correction in corrections.Where(c => c.QuoteNumber is null))
        {
            article = Apply(article, parsed, correction);
        }

        var (quotes, people) = (parsed.Quotes.ToList(), parsed.People.ToList());
        foreach (var correction in corrections.Where(c => c.QuoteNumber is not null))
        {
            var index = numbers.ToList().IndexOf(correction.QuoteNumber!.Value);
            if (index >= 0)
            {
                Observe(correction, FieldValue.Of(parsed.Quotes[index], parsed.Text, correction.Field), JsonSerializer.Serialize(parsed.Quotes[index]));
                quotes[index] = Apply(quotes[index], parsed, people, correction);
            }
        }

        return new CorrectedArticle(
            article with { Quotes = quotes, People = people },
            corrections.Where(c => c.QuoteNumber is null).Select(c => Enum.Parse<ArticleField>(c.Field.ToString())).ToHashSet());
    }

    private static ExtractedArticle Apply(ExtractedArticle article, ExtractedArticle parsed, Correction correction)
    {
        Observe(correction, FieldValue.Of(parsed, correction.Field), correction.Field == CorrectedField.Source ? parsed.SourceName : null);
        return correction.Field switch
        {
            CorrectedField.Title => article with { Title = correction.NewValue },
            CorrectedField.PublishedOn => article with { PublishedOn = FieldValue.Day(correction.NewValue) },
            CorrectedField.Authors => article with { Authors = FieldValue.Authors(correction.NewValue) },
            CorrectedField.Source => article with { Source = correction.NewValue, SourceName = null },
            _ => throw new InvalidOperationException($"{correction.Field} is no field of an article."),
        };
    }

    private static ExtractedQuote Apply(ExtractedQuote quote, ExtractedArticle parsed, List<ExtractedPerson> people, Correction correction)
    {
        if (correction.Field == CorrectedField.Kind)
        {
            return quote with { Kind = Enum.Parse<QuoteKind>(correction.NewValue!, ignoreCase: true) };
        }

        if (correction.NewValue == FieldValue.Of(quote, parsed.Text, CorrectedField.Speaker))
        {
            return quote with { Confidence = 1 };
        }

        if (FieldValue.SpeakerWords(correction.NewValue) is { } words)
        {
            return quote with { Speaker = Nearest(parsed.Text, words, quote.Span.Start), Person = null, Cue = null, Rule = null, Confidence = 1 };
        }

        var name = correction.NewValue is { } wanted ? Find(people, wanted, parsed.Text) : null;
        return quote with { Speaker = null, Person = name, Cue = null, Rule = null, Confidence = 1 };
    }

    // Who speaks need not be named in the article's words.
    private static string Find(List<ExtractedPerson> people, string name, string text)
    {
        var key = NameForm.Of(name)?.Key;
        var found = people.Find(p => p.Name == name)
            ?? people.Find(p => key is not null && NameForm.Of(p.Name)?.Key == key)
            ?? people.Find(p => p.Mentions.Any(m => m.Span.Of(text) == name));
        if (found is null)
        {
            people.Add(found = new ExtractedPerson(name, [], null, []));
        }

        return found.Name;
    }

    private static TextSpan? Nearest(string text, string words, int position)
    {
        var (before, after) = (text.LastIndexOf(words, position, StringComparison.Ordinal), text.IndexOf(words, position, StringComparison.Ordinal));
        var start = before < 0 ? after : after < 0 || position - before < after - position ? before : after;
        return start < 0 ? null : new TextSpan(start, start + words.Length);
    }

    private static void Observe(Correction correction, string? says, string? state)
    {
        (correction.ParserSays, correction.ParserState) = (says, state);
        correction.IsContested = !IsSame(says, correction.ParserSaid) && !IsSame(says, correction.NewValue);

        // An outlet is known by the slug of its name where it has no host.
        bool IsSame(string? one, string? other) =>
            one == other || (correction.Field == CorrectedField.Source && one is not null && other is not null && Slug.Of(one, one) == Slug.Of(other, other));
    }
}
