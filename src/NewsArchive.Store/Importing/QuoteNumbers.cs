using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Corrections;

namespace NewsArchive.Store.Importing;

/// <summary>
/// The numbers that an article's quotes had before it is read anew. A quote keeps its number while its words stay, so that a link to it
/// stays good; of equal words first those between the same words, then those of the same speaker belong together.
/// </summary>
internal sealed class QuoteNumbers
{
    private readonly List<(int Number, Place Place)> former;

    /// <param name="former">Its quotes, as <see cref="ReadAsync"/> gives them.</param>
    /// <param name="text">The text that these stand in.</param>
    public QuoteNumbers(IEnumerable<FormerQuote> former, string text) => this.former = [.. former.Select(q => (q.Number, Place.Of(text, q.Words, q.Start, q.End, q.Speaker)))];

    /// <summary>Reads the quotes of articles before they are taken away, by article; behind them those that are not there but were corrected once, which may come back.</summary>
    public static async Task<ILookup<int, FormerQuote>> ReadAsync(ArchiveDbContext database, IReadOnlyCollection<int> articles)
    {
        if (articles.Count == 0)
        {
            return Enumerable.Empty<FormerQuote>().ToLookup(q => q.ArticleId);
        }

        var quotes = await database.Quotes.Where(q => articles.Contains(q.ArticleId))
            .OrderBy(q => q.ArticleId).ThenBy(q => q.Start)
            .Select(q => new FormerQuote(q.ArticleId, q.Number, q.Start, q.End, q.Text, q.Speaker))
            .ToListAsync();
        var corrected = await database.Corrections
            .Where(c => c.ArticleId != null && articles.Contains(c.ArticleId.Value) && c.QuoteNumber != null && c.Words != null)
            .OrderByDescending(c => c.State == CorrectionState.Active).ThenByDescending(c => c.Id)
            .Select(c => new { ArticleId = c.ArticleId!.Value, Number = c.QuoteNumber!.Value, IsActive = c.State == CorrectionState.Active, c.Start, c.End, c.Words, c.ParserState })
            .ToListAsync();
        var overlapped = corrected.SelectMany(c => OverlappedQuote.Read(c.ParserState).Select(o => Gone(o.Number, o.Words, c.ArticleId, c.IsActive, o.Quote.Span.Start, o.Quote.Span.End)));
        var gone = overlapped.Concat(corrected.Select(c => Gone(c.Number, c.Words!, c.ArticleId, c.IsActive, c.Start, c.End)));
        return quotes.Concat(gone).DistinctBy(q => (q.ArticleId, q.Number)).ToLookup(q => q.ArticleId);

        static FormerQuote Gone(int number, string words, int articleId, bool isActive, int? start, int? end) =>
            new(articleId, number, isActive ? start : null, isActive ? end : null, words, null);
    }

    /// <summary>A number for each of the new quotes, in their order: that of the former quote, or one that the article never gave before.</summary>
    public IReadOnlyList<int> Assign(Article article, ExtractedArticle extracted)
    {
        var places = extracted.Quotes.Select(q => Place.Of(extracted.Text, q.Span.Of(extracted.Text), q.Span.Start, q.Span.End, q.SpeakerIn(extracted.Text))).ToList();
        var numbers = new int[places.Count];
        Match(places, numbers, p => (p.Words, p.Before, p.After));
        Match(places, numbers, p => (p.Words, "", p.After));
        Match(places, numbers, p => (p.Words, p.Before, ""));
        Match(places, numbers, p => (p.Words, p.Speaker, ""));
        Match(places, numbers, p => (p.Words, "", ""));
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = numbers[i] > 0 ? numbers[i] : ++article.LastQuoteNumber;
        }

        return numbers;
    }

    // Equal ones in order of the text. Who has found their number takes part no more.
    private void Match(List<Place> places, int[] numbers, Func<Place, (string, string, string)> key)
    {
        var left = former.GroupBy(f => key(f.Place)).ToDictionary(g => g.Key, g => new Queue<int>(g.Select(f => f.Number)));
        var found = new HashSet<int>();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] == 0 && left.TryGetValue(key(places[i]), out var free) && free.TryDequeue(out var number))
            {
                found.Add(numbers[i] = number);
            }
        }

        former.RemoveAll(f => found.Contains(f.Number));
    }

    /// <summary>A quote's words and what stands around them, without case, accents and marks: editors change these, and to readers it is the same quote.</summary>
    private sealed record Place(string Words, string Before, string After, string Speaker)
    {
        private const int AroundLength = 60;

        public static Place Of(string text, string words, int? start, int? end, string? speaker) => new(
            Fold(words),
            start is { } first ? Fold(text[Math.Max(0, first - AroundLength)..first]) : "",
            end is { } behind ? Fold(text[behind..Math.Min(text.Length, behind + AroundLength)]) : "",
            Fold(speaker ?? ""));

        // A quote of marks alone, “?!”, is told by these.
        private static string Fold(string words) => FoldedText.Of(words) is { Length: > 0 } folded ? folded : words;
    }
}

/// <summary>A quote of an article that is read anew.</summary>
/// <param name="Start">Where it stood in the text; null where nobody knows.</param>
internal sealed record FormerQuote(int ArticleId, int Number, int? Start, int? End, string Words, string? Speaker);
