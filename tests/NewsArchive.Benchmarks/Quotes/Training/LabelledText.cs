using NewsArchive.Extraction;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Extraction.Quotes.Runs;
using NewsArchive.Extraction.Quotes.Speakers;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Benchmarks.Quotes.Training;

/// <summary>An article as the program reads it, its runs matched with those that people marked.</summary>
internal sealed class LabelledText
{
    private const double LeastOverlap = 0.8;

    private static readonly PersonFinder PersonFinder = new();

    private readonly AttributedArticle article;
    private readonly IReadOnlyList<ExtractedPerson> people;

    private LabelledText(AttributedArticle article, IReadOnlyList<ExtractedPerson> people, QuotedText text)
    {
        (this.article, this.people, Text) = (article, people, text);
        Labels = [.. text.Narration.Runs.Select(run => article.Runs.FirstOrDefault(gold => Overlap(gold.Span, run.Span) >= LeastOverlap))];
    }

    public QuotedText Text { get; }

    /// <summary>For each run of the text what people marked; null where they marked nothing like it.</summary>
    public IReadOnlyList<AttributedRun?> Labels { get; }

    /// <summary>How many marked runs of speech the program does not see as runs.</summary>
    public int Missed => article.Runs.Count(gold => gold.Label == RunLabel.Speech && !Labels.Contains(gold));

    /// <summary>Reads an article; null where it quotes nothing.</summary>
    public static LabelledText? Read(AttributedArticle article)
    {
        var tokens = Tokenizer.Tokenize(article.Text);
        var people = PersonFinder.Find(article.Text, tokens);
        var runs = QuotedRunFinder.Find(article.Text);
        return runs.Count == 0 ? null : new LabelledText(article, people, new QuotedText(article.Text, tokens, people, runs));
    }

    /// <summary>Whether a speaker is the one whom people marked: it overlaps their span.</summary>
    public bool IsMarked(AttributedRun gold, SpeakerCandidate speaker)
    {
        var span = Text.Narration.SpanOf(speaker.First, speaker.End);
        return gold.Sources.Any(source => source.Start < span.End && span.Start < source.End);
    }

    /// <summary>Whether a speaker is a person whose surname stands in the span that people marked.</summary>
    public bool IsNamed(AttributedRun gold, int person) =>
        person >= 0 && people[person].Name.Split(' ')[^1] is var last && gold.Sources.Any(source => source.Of(article.Text).Contains(last, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether people marked a pronoun, a name or a description.</summary>
    public string KindOf(AttributedRun gold)
    {
        var words = gold.Sources[0].Of(article.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 2 && words[0].ToLowerInvariant() is "he" or "she" or "they" or "who" or "i" or "we" or "it" or "his" or "her" or "him" or "their" or "them"
            ? "pronoun"
            : words.Any(word => char.IsUpper(word[0]) && word.ToLowerInvariant() is not ("the" or "a" or "an" or "one" or "mr." or "mrs.")) ? "named" : "described";
    }

    public string Describe(AttributedRun gold) =>
        $"{article.File}: “{Shorten(gold.Span.Of(article.Text))}” by “{Shorten(gold.Sources.Count > 0 ? gold.Sources[0].Of(article.Text) : "")}”";

    private static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private static double Overlap(TextSpan a, TextSpan b) =>
        (double)Math.Max(0, Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start)) / Math.Max(1, Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start));
}
