using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Runs;
using NewsArchive.Extraction.Quotes.Speakers;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes;

/// <summary>Finds the quotations of a text and who said them.</summary>
public sealed class QuoteFinder
{
    /// <summary>Each quoted run in order of the text.</summary>
    /// <param name="tokens">The tokens of <paramref name="text"/>.</param>
    /// <param name="people">The people of <paramref name="text"/>, whom speakers are matched with.</param>
    public IReadOnlyList<ExtractedQuote> Find(string text, IReadOnlyList<Token> tokens, IReadOnlyList<ExtractedPerson> people)
    {
        var runs = QuotedRunFinder.Find(text);
        if (runs.Count == 0)
        {
            return [];
        }

        var narration = new Narration(text, tokens, runs);
        var sentences = SentenceSplitter.Split(narration);
        var mentions = new PersonMentions(tokens, people);
        var candidates = new SpeakerCandidates(narration, mentions, sentences);
        var attribution = new RunAttribution(narration, sentences, candidates);
        var found = attribution.FindAll();
        var resolver = new PersonResolver(narration, mentions, candidates, people);
        return [.. found.Select((speech, run) => Quote(narration, resolver, run, speech, KindJudge.Judge(narration, run, speech, attribution.IsTerm(run))))];
    }

    private static ExtractedQuote Quote(Narration narration, PersonResolver resolver, int run, Attribution? attribution, QuoteKind kind)
    {
        if (attribution is null)
        {
            return new ExtractedQuote(narration.Runs[run].Span, kind);
        }

        TextSpan? cue = attribution.Cue < 0 ? null : narration.SpanOf(attribution.Cue, attribution.Cue + attribution.CueLength);
        var speaker = narration.SpanOf(attribution.Speaker.First, attribution.Speaker.End);
        return new ExtractedQuote(narration.Runs[run].Span, kind, speaker, resolver.Resolve(attribution.Speaker, kind == QuoteKind.Direct), cue, attribution.Rule);
    }
}
