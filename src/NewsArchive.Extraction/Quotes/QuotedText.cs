using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Runs;
using NewsArchive.Extraction.Quotes.Speakers;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes;

/// <summary>A text with quotations as it is read before anybody is weighed: its runs, its sentences, who may speak, and what the rules say.</summary>
internal sealed class QuotedText
{
    /// <param name="runs">The quoted runs of the text, at least one.</param>
    public QuotedText(string text, IReadOnlyList<Token> tokens, IReadOnlyList<ExtractedPerson> people, IReadOnlyList<QuotedRun> runs)
    {
        People = people;
        Narration = new Narration(text, tokens, runs);
        Sentences = SentenceSplitter.Split(Narration);
        Mentions = new PersonMentions(text, tokens, people);
        Candidates = new SpeakerCandidates(Narration, Mentions, Sentences);
        Rules = new RunAttribution(Narration, Sentences, Candidates);
        ByRule = Rules.FindAll();
    }

    public IReadOnlyList<ExtractedPerson> People { get; }

    public Narration Narration { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public PersonMentions Mentions { get; }

    public SpeakerCandidates Candidates { get; }

    public RunAttribution Rules { get; }

    /// <summary>For each run what the rules say; null for those that nobody says or nobody knows who.</summary>
    public IReadOnlyList<Attribution?> ByRule { get; }
}
