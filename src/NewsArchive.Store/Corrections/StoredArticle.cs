using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Links;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Store.Corrections;

/// <summary>An article read back from its rows, so that it can be written anew without its seed.</summary>
/// <param name="Shown">As the archive shows it.</param>
/// <param name="Numbers">Those of the quotes that it shows.</param>
/// <param name="Parsed">As the parser last said it, without the corrections.</param>
/// <param name="ParsedNumbers">Those of the parser's quotes.</param>
internal sealed record StoredArticle(KnownArticle Known, ExtractedArticle Shown, IReadOnlyList<int> Numbers, ExtractedArticle Parsed, IReadOnlyList<int> ParsedNumbers)
{
    /// <summary>Null where there is no such article.</summary>
    /// <param name="corrections">The article's active ones.</param>
    public static async Task<StoredArticle?> FindAsync(ArchiveDbContext database, int articleId, IReadOnlyList<Correction> corrections, CancellationToken cancellationToken)
    {
        var article = await database.Articles.AsNoTracking().AsSplitQuery()
            .Include(a => a.Source)
            .Include(a => a.Appearances.OrderBy(x => x.Id)).ThenInclude(x => x.Mentions.OrderBy(m => m.Start))
            .Include(a => a.Quotes.OrderBy(q => q.Start))
            .Include(a => a.Links.OrderBy(l => l.Number))
            .SingleOrDefaultAsync(a => a.Id == articleId, cancellationToken);
        if (article is null)
        {
            return null;
        }

        var shown = Shape(article);
        var numbers = article.Quotes.ConvertAll(q => q.Number);
        var known = new KnownArticle(article.Id, article.Identity, article.SeedPath, article.ContentHash, article.ExtractorVersion);
        var quotes = WithoutCorrections(shown.Quotes.Zip(numbers, (quote, number) => new NumberedQuote(number, quote)), corrections);
        return new StoredArticle(known, shown, numbers, WithoutCorrections(shown, corrections) with { Quotes = quotes.ConvertAll(q => q.Quote) }, quotes.ConvertAll(q => q.Number));
    }

    /// <summary>Where a quote stands, be it that only the parser has it; null where there is none.</summary>
    public TextSpan? SpanOf(int quoteNumber) => (Find(Shown, Numbers, quoteNumber) ?? Find(Parsed, ParsedNumbers, quoteNumber))?.Span;

    /// <summary>What the archive shows of a field; null where it shows nothing, or there is no such quote.</summary>
    public string? Value(CorrectedField field, int? quoteNumber) => Value(Shown, Numbers, field, quoteNumber);

    /// <summary>What the parser last said of a field.</summary>
    public string? ParsedValue(CorrectedField field, int? quoteNumber) => Value(Parsed, ParsedNumbers, field, quoteNumber);

    private static string? Value(ExtractedArticle article, IReadOnlyList<int> numbers, CorrectedField field, int? quoteNumber) =>
        quoteNumber is not { } number ? FieldValue.Of(article, field)
        : Find(article, numbers, number) is { } quote ? FieldValue.Of(quote, article.Text, field)
        : null;

    private static ExtractedQuote? Find(ExtractedArticle article, IReadOnlyList<int> numbers, int number) =>
        numbers.ToList().IndexOf(number) is >= 0 and var index ? article.Quotes[index] : null;

    private static ExtractedArticle Shape(Article article)
    {
        var names = article.Appearances.ToDictionary(a => a.Id, a => a.Name);
        return new ExtractedArticle
        {
            Title = article.Title,
            PublishedOn = article.PublishedOn,
            Authors = article.Authors,
            Source = article.Source?.Host,
            SourceName = article.Source?.Name,
            Url = CanonicalUrl.TryParse(article.Url, out var url) ? url : null,
            Language = article.Language,
            Text = article.Text,
            Formatting = article.Formatting,
            Images = article.Images,
            Origins = article.Origins,
            Notes = article.Notes,
            People = article.Appearances.ConvertAll(a => new ExtractedPerson(a.Name, [], a.Role,
                a.Mentions.ConvertAll(m => new ExtractedMention(new TextSpan(m.Start, m.End), Span(m.RoleStart, m.RoleEnd))))),
            Quotes = article.Quotes.ConvertAll(q => QuoteOf(q, q.AppearanceId is { } id ? names[id] : null)),
            Links = article.Links.ConvertAll(l => new ExtractedLink(l.Text, l.Href, l.Rel, Span(l.Start, l.End))),
        };
    }

    private static ExtractedQuote QuoteOf(Quote quote, string? person) => new(
        new TextSpan(quote.Start, quote.End), quote.Kind, Span(quote.SpeakerStart, quote.SpeakerEnd), person, Span(quote.CueStart, quote.CueEnd), quote.Rule, quote.Confidence);

    private static TextSpan? Span(int? start, int? end) => start is { } from && end is { } to ? new TextSpan(from, to) : null;

    private static ExtractedArticle WithoutCorrections(ExtractedArticle shown, IReadOnlyList<Correction> corrections)
    {
        var article = shown;
        foreach (var correction in corrections)
        {
            article = correction.Field switch
            {
                CorrectedField.Title => article with { Title = correction.ParserSays },
                CorrectedField.PublishedOn => article with { PublishedOn = FieldValue.Day(correction.ParserSays) },
                CorrectedField.Authors => article with { Authors = FieldValue.Authors(correction.ParserSays) },
                CorrectedField.Source => article with { Source = correction.ParserSays, SourceName = correction.ParserState },
                _ => article,
            };
        }

        // Whom only a correction names has no mention.
        return article with { People = [.. article.People.Where(p => p.Mentions.Count > 0)] };
    }

    private static List<NumberedQuote> WithoutCorrections(IEnumerable<NumberedQuote> shown, IReadOnlyList<Correction> corrections)
    {
        var quotes = shown.ToDictionary(q => q.Number, q => q.Quote);
        foreach (var correction in corrections.Where(c => c.QuoteNumber is not null))
        {
            var number = correction.QuoteNumber!.Value;
            var overlapped = OverlappedQuote.Read(correction.ParserState);
            if (correction.ParserState is { } state && overlapped.Count == 0)
            {
                quotes[number] = JsonSerializer.Deserialize<ExtractedQuote>(state)!;
            }
            else if (correction.Field == CorrectedField.Existence)
            {
                quotes.Remove(number); // only the correction has it
            }

            foreach (var other in overlapped)
            {
                quotes[other.Number] = other.Quote;
            }
        }

        return [.. quotes.Select(q => new NumberedQuote(q.Key, q.Value)).OrderBy(q => q.Quote.Span.Start)];
    }
}
