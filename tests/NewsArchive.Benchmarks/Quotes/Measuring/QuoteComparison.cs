using NewsArchive.Benchmarks.Measuring;
using NewsArchive.Extraction;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Benchmarks.Quotes.Measuring;

/// <summary>The quotes found in one article beside those labelled in it by hand.</summary>
internal sealed class QuoteComparison
{
    private readonly Dictionary<TextSpan, ExtractedQuote> found;
    private readonly List<string> mistakes = [];

    public QuoteComparison(QuotedArticle gold, IReadOnlyList<ExtractedQuote> quotes)
    {
        Article = gold;
        var uncounted = gold.Labels.Where(l => !l.Counts).ToList();
        found = quotes.Where(q => !uncounted.Exists(l => l.Span.Overlaps(q.Span))).ToDictionary(q => QuotedWords.Trimmed(Article.Text, q.Span));
        foreach (var label in gold.Labels.Where(l => l.Counts))
        {
            Score += Compare(label);
        }

        var labelled = gold.Labels.Select(l => l.Span).ToHashSet();
        foreach (var (span, quote) in found.Where(f => !labelled.Contains(f.Key)))
        {
            Score += QuoteScore.Nothing with
            {
                Runs = new(0, 1, 0),
                Segments = new(0, IsSpoken(quote) ? 1 : 0, 0),
                EndToEnd = new(0, Claims(quote) ? 1 : 0, 0),
            };
            mistakes.Add(Mistake("extra  ", span, Describe(quote)));
        }
    }

    public QuotedArticle Article { get; }

    public QuoteScore Score { get; private set; } = QuoteScore.Nothing;

    public IReadOnlyList<string> Mistakes => mistakes;

    /// <summary>Each article's labels beside the quotes that the extraction finds in it, with the people that it finds.</summary>
    public static IReadOnlyList<QuoteComparison> OfAll(IReadOnlyList<QuotedArticle> articles)
    {
        var (people, quotes) = (new PersonFinder(), new QuoteFinder());
        return [.. articles.Select(a =>
        {
            var tokens = Tokenizer.Tokenize(a.Text);
            return new QuoteComparison(a, quotes.Find(a.Text, tokens, people.Find(a.Text, tokens)));
        })];
    }

    private QuoteScore Compare(QuoteLabel label)
    {
        if (!found.TryGetValue(label.Span, out var quote))
        {
            mistakes.Add(Mistake("missed ", label.Span, Describe(label)));
            var missed = label.IsSpoken ? 1 : 0;
            return QuoteScore.Nothing with
            {
                Runs = new(0, 0, 1),
                Segments = new(0, 0, missed),
                ScareSpoken = ScareSpoken(label),
                EndToEnd = new(0, 0, label.Speakers.Count > 0 ? 1 : 0),
            };
        }

        var kind = Share.Of(label.Kinds.Contains(quote.Kind));
        if (kind.Right == 0)
        {
            mistakes.Add(Mistake("kind   ", label.Span, $"{Describe(quote)}, not {Describe(label)}"));
        }

        return (label.IsSpoken && IsSpoken(quote) && label.Speakers.Count > 0 ? CompareSpeaker(label, quote) : QuoteScore.Nothing) with
        {
            Runs = new(1, 0, 0),
            Segments = (label.IsSpoken, IsSpoken(quote)) switch
            {
                (true, true) => new(1, 0, 0),
                (true, false) => new(0, 0, 1),
                (false, true) => new(0, 1, 0),
                _ => default,
            },
            Kinds = kind,
            ScareSpoken = ScareSpoken(label),
            EndToEnd = EndToEnd(label, quote),
        };
    }

    private QuoteScore CompareSpeaker(QuoteLabel label, ExtractedQuote quote)
    {
        var speaker = Share.Of(HasSpeaker(label, quote));
        var person = Share.Of(quote.Person == label.Person);
        if (speaker.Right == 0 || person.Right == 0)
        {
            mistakes.Add(Mistake(speaker.Right == 0 ? "speaker" : "person ", label.Span, $"{Describe(quote)}, not {Describe(label)}"));
        }

        var score = QuoteScore.Nothing with { Persons = person };
        return SpeakerKinds.Of(label.Speakers[0].Of(Article.Text), label.Person) switch
        {
            SpeakerKind.Named => score with { Named = speaker },
            SpeakerKind.Described => score with { Described = speaker },
            _ => score with { Pronouns = speaker },
        };
    }

    // A quote without speaker claims nothing, and gold without one counts neither way.
    private static Tally EndToEnd(QuoteLabel label, ExtractedQuote quote)
    {
        if (label.IsScare)
        {
            return new(0, Claims(quote) ? 1 : 0, 0);
        }

        if (label.Speakers.Count == 0)
        {
            return default;
        }

        var isRight = Claims(quote) && HasSpeaker(label, quote);
        return new(isRight ? 1 : 0, Claims(quote) && !isRight ? 1 : 0, isRight ? 0 : 1);
    }

    private Share ScareSpoken(QuoteLabel label) =>
        label.IsScare ? Share.Of(found.Any(f => f.Key.Overlaps(label.Span) && Claims(f.Value))) : default;

    private static bool HasSpeaker(QuoteLabel label, ExtractedQuote quote) =>
        (quote.Person is { } person && person == label.Person) || (quote.Speaker is { } speaker && label.Speakers.Any(speaker.Overlaps));

    private static bool IsSpoken(ExtractedQuote quote) => quote.Kind != QuoteKind.Scare;

    private static bool Claims(ExtractedQuote quote) => IsSpoken(quote) && quote.IsAttributed;

    private string Describe(ExtractedQuote quote) =>
        $"{quote.Kind.ToString().ToLowerInvariant()} of “{quote.Speaker?.Of(Article.Text) ?? "-"}” ({quote.Person ?? "-"}, {quote.Rule?.ToString() ?? "-"})";

    private string Describe(QuoteLabel label) =>
        $"{string.Join('/', label.Kinds).ToLowerInvariant()} of “{(label.Speakers is [var first, ..] ? first.Of(Article.Text) : "-")}” ({label.Person ?? "-"})";

    private string Mistake(string what, TextSpan span, string how)
    {
        var words = span.Of(Article.Text);
        return $"{what} {Article.File}: “{(words.Length <= 60 ? words : words[..58] + "…")}” {how}".ReplaceLineEndings(" ");
    }
}
