using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Corrections;

/// <summary>An article as its corrections want it. Each correction is told what the parser says now.</summary>
/// <param name="Numbers">Those of its quotes, in their order.</param>
/// <param name="Fields">Those on which an editor has decided: they have no flaws any more.</param>
internal sealed record CorrectedArticle(ExtractedArticle Article, IReadOnlyList<int> Numbers, IReadOnlySet<ArticleField> Fields)
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

        var quotes = new CorrectedQuotes(parsed, numbers);
        foreach (var correction in corrections.Where(c => c.QuoteNumber is not null).OrderByDescending(c => c.Field == CorrectedField.Existence))
        {
            quotes.Apply(correction);
        }

        return new CorrectedArticle(
            article with { Quotes = [.. quotes.Quotes.Select(q => q.Quote)], People = quotes.People },
            [.. quotes.Quotes.Select(q => q.Number)],
            corrections.Where(c => c.QuoteNumber is null).Select(c => Enum.Parse<ArticleField>(c.Field.ToString())).ToHashSet());
    }

    private static ExtractedArticle Apply(ExtractedArticle article, ExtractedArticle parsed, Correction correction)
    {
        correction.Observe(FieldValue.Of(parsed, correction.Field), correction.Field == CorrectedField.Source ? parsed.SourceName : null);
        return correction.Field switch
        {
            CorrectedField.Title => article with { Title = correction.NewValue },
            CorrectedField.PublishedOn => article with { PublishedOn = FieldValue.Day(correction.NewValue) },
            CorrectedField.Authors => article with { Authors = FieldValue.Authors(correction.NewValue) },
            CorrectedField.Source => article with { Source = correction.NewValue, SourceName = null },
            _ => throw new InvalidOperationException($"{correction.Field} is no field of an article."),
        };
    }
}
