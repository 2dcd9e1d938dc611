using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Dialogues;
using NewsArchive.Extraction.Quotes.Ranking;
using NewsArchive.Extraction.Quotes.Runs;
using NewsArchive.Extraction.Quotes.Speakers;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes;

/// <summary>Finds the quotations of a text and who said them.</summary>
public sealed class QuoteFinder
{
    private readonly SpeakerModel model;

    public QuoteFinder()
        : this(SpeakerModel.BuiltIn)
    {
    }

    internal QuoteFinder(SpeakerModel model) => this.model = model;

    /// <summary>Each quoted run in order of the text.</summary>
    /// <param name="tokens">The tokens of <paramref name="text"/>.</param>
    /// <param name="people">The people of <paramref name="text"/>, whom speakers are matched with.</param>
    /// <param name="language">The ISO 639-1 code of its language; null where nobody knows.</param>
    public IReadOnlyList<ExtractedQuote> Find(string text, IReadOnlyList<Token> tokens, IReadOnlyList<ExtractedPerson> people, string? language = null)
    {
        var runs = DialogueFinder.Add(text, tokens, QuotedRunFinder.Find(text), language);
        if (runs.Count == 0)
        {
            return [];
        }

        var read = new QuotedText(text, tokens, people, runs);
        var isEnglish = (language is null or "en") && read.Narration.IsEnglish;
        var decisions = isEnglish ? new SpeakerRanker(read, model).Decide() : new ForeignAttribution(read, language).Decide();
        var resolver = isEnglish ? new PersonResolver(read.Narration, read.Mentions, read.Candidates, people) : null;
        return [.. runs.Select((_, run) => Quote(read, resolver, run, decisions[run]))];
    }

    private static ExtractedQuote Quote(QuotedText text, PersonResolver? resolver, int run, Decision? decision)
    {
        var narration = text.Narration;
        var kind = KindJudge.Judge(narration, run, decision);
        if (decision?.Attribution is not { } attribution)
        {
            return new ExtractedQuote(narration.Runs[run].Span, kind, Confidence: decision?.Confidence);
        }

        TextSpan? cue = attribution.Cue < 0 ? null : narration.SpanOf(attribution.Cue, attribution.Cue + attribution.CueLength);
        var speaker = narration.SpanOf(attribution.Speaker.First, attribution.Speaker.End);
        var person = resolver is not null ? resolver.Resolve(attribution.Speaker, kind == QuoteKind.Direct)
            : attribution.Speaker.Person is >= 0 and var known ? text.People[known].Name : null; // who speaks in another language was found together with the words for them
        return new ExtractedQuote(narration.Runs[run].Span, kind, speaker, person, cue, attribution.Rule, decision.Confidence);
    }
}
