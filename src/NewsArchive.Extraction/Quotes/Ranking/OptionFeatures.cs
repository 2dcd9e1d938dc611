using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Ranking;

/// <summary>What the model sees of an answer to "who says this?": hashed features of the run, of the one named, and of what stands between them.</summary>
internal sealed class OptionFeatures(Narration narration)
{
    /// <summary>The most features that one answer has.</summary>
    public const int Most = 80;

    private const uint BeyondText = 1;
    private const uint InsideQuote = 2;

    private static readonly WordClusters Clusters = WordClusters.BuiltIn;

    // A reporter says none of them, people say them all the time.
    private static readonly string[] Addressing = ["i", "we", "you", "my", "our", "your", "me", "us", "i'm", "i’m"];

    private readonly uint[] hashes = new uint[narration.Tokens.Count];

    /// <summary>Writes the features of an answer and returns how many they are.</summary>
    public int Of(RunView run, SpeakerOption option, Span<uint> features)
    {
        var sink = new FeatureSink(features);
        var place = (uint)option.Place;
        sink.Add(1, place);
        sink.Add(2, place, run.Length, run.Ending);
        sink.Add(3, place, run.Shape, run.Ending);
        sink.Add(4, place, run.SentenceBefore, run.Shape, run.ContinuesRun ? 1u : 0);
        sink.Add(5, place, run.SinceRunBefore, run.Shape, run.Last is null ? 0u : 1);
        sink.Add(6, place, run.Questions, run.SinceRunBefore);
        sink.Add(14, place, RuleOf(run, option));
        sink.Add(15, place, RuleOf(run, option), run.Length);
        sink.Add(16, place, RuleOf(run, option), run.Shape);
        AddSurroundings(ref sink, run, place);
        if (option.Speaker is { } speaker)
        {
            AddSpeaker(ref sink, run, option, speaker, place);
        }
        else
        {
            AddWords(ref sink, run, place);
        }

        return sink.Count;
    }

    private static uint RuleOf(RunView run, SpeakerOption option) => (option.ByRule ?? run.ByRule) is { } byRule
        ? (option.ByRule is null ? 100u : 200) + ((uint)byRule.Rule * 8) + (uint)byRule.Strength
        : 1;

    private void AddSurroundings(ref FeatureSink sink, RunView run, uint place)
    {
        var (first, end) = (run.First, run.End);
        sink.Add(8, place, Word(first - 1), run.Shape);
        sink.Add(9, place, ClassOf(first - 1), run.Shape);
        sink.Add(10, place, Word(end), run.Ending);
        sink.Add(11, place, ClassOf(end), run.Ending);
        sink.Add(12, place, CueBeforeOf(run), run.SubjectBefore is null ? 0 : (uint)run.SubjectBefore.Kind + 1);
        sink.Add(13, place, CueOf(run.CueAfter), run.SubjectAfter is null ? 0 : (uint)run.SubjectAfter.Kind + 1);
    }

    // What tells speech from a term: the words in and right before the marks.
    private void AddWords(ref FeatureSink sink, RunView run, uint place)
    {
        var (first, end) = (run.First, run.End);
        sink.Add(20, place, run.Naming, run.Length);
        sink.Add(21, place, run.Naming, run.Ending, run.Shape);
        sink.Add(22, place, run.CueBeforeSits, run.Length);
        sink.Add(19, place, run.Naming, RuleOf(run, new SpeakerOption(OptionPlace.Nobody, null)));
        sink.Add(23, place, Word(first - 1), run.Length);
        sink.Add(24, place, Word(first - 2), Word(first - 1));
        sink.Add(25, place, Cluster(first - 1), run.Length);
        sink.Add(26, place, Cluster(first - 2), ClassOf(first - 1));
        sink.Add(27, place, Inside(first + 1), run.Length);
        sink.Add(28, place, Inside(end - 2), run.Length);
        sink.Add(29, place, Cluster(end), run.Length);
        sink.Add(30, place, CueBeforeOf(run), run.Length);
        sink.Add(31, place, run.CueBefore < 0 ? 0 : Distance(first - run.CueBefore), run.Length);
        sink.Add(32, place, run.CueAfter < 0 ? 0 : Distance(run.CueAfter - end), run.Length);
        sink.Add(33, place, run.CueBefore < 0 ? 0 : Word(run.CueBefore), run.CueBefore < 0 ? 0 : Distance(first - run.CueBefore));
        AddContent(ref sink, run, place);
        sink.Add(71, place, ClassOf(first - 1), ClassOf(end), Math.Min(run.Length, 4));
        sink.Add(72, place, Cluster(first - 1), Cluster(end));
        sink.Add(73, place, (uint)Clusters.CoarseOf(Clusters.FineOf(Inside(end - 2))), ClassOf(end), run.Length);
        sink.Add(74, place, (uint)Clusters.CoarseOf(Clusters.FineOf(Inside(first + 1))), ClassOf(first - 1), run.Length);
        sink.Add(34, place, run.RunsInSentence, run.Last is null ? 0u : 1, run.Length);
    }

    // What people say holds pronouns and verbs and is written small; a title is written large, a term is a noun or two.
    private void AddContent(ref FeatureSink sink, RunView run, uint place)
    {
        const int most = 40;
        const int fewWords = 5;
        var (from, to) = (run.First + 1, Math.Min(run.End, run.First + most));
        var seen = WordClass.None;
        uint capitals = 0, words = 0, addresses = 0;
        for (var i = from; i < to; i++)
        {
            if (narration.Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            words++;
            capitals += narration.IsCapitalised(i) ? 1u : 0;
            seen |= Lexicon.Of(narration.Word(i));
            addresses += narration.IsAny(i, Addressing) ? 1u : 0;
        }

        var share = words == 0 ? 0 : capitals == 0 ? 1 : capitals == words ? 4 : capitals * 2 >= words ? 3u : 2;
        sink.Add(35, place, share, run.Length);
        sink.Add(36, place, Math.Min(addresses, 2), run.Length);
        sink.Add(37, place, (seen & WordClass.Verb) != 0 ? 1u : 0, (seen & WordClass.Pronoun) != 0 ? 1u : 0, run.Length);
        sink.Add(38, place, share, run.Ending, Word(run.First - 1));
        for (var i = from; i < to && words <= fewWords; i++)
        {
            if (narration.Tokens[i].Kind == TokenKind.Word)
            {
                sink.Add(70, place, (uint)Clusters.MiddleOf(Clusters.FineOf(HashOf(i))), run.Length);
            }
        }
    }

    private void AddSpeaker(ref FeatureSink sink, RunView run, SpeakerOption option, SpeakerCandidate speaker, uint place)
    {
        var (first, end) = (run.First, run.End);
        var order = (uint)Math.Min(option.Order, 3);
        var kind = ((uint)speaker.Kind * 2) + (speaker.IsGoverned ? 1u : 0);
        var head = speaker.Kind == CandidateKind.Person ? 0 : Word(speaker.Head);
        var before = speaker.Start - 1;
        sink.Add(40, place, order, kind);
        sink.Add(41, place, order, run.Shape, run.Ending);
        sink.Add(42, kind, head);
        sink.Add(43, place, kind, head);
        sink.Add(44, place, Word(speaker.End), kind);
        sink.Add(45, place, ClassOf(speaker.End), kind);
        sink.Add(46, place, Cluster(speaker.End));
        sink.Add(47, place, Word(before), kind);
        sink.Add(48, place, ClassOf(before), kind);
        sink.Add(49, ClassOf(before), ClassOf(speaker.End), kind);
        var distance = Distance(speaker.End <= first ? first - speaker.End : speaker.Start - end);
        sink.Add(51, place, distance, kind);
        sink.Add(52, place, distance, run.Shape);

        var subjectOf = (IsSame(run.SubjectBefore, speaker) ? 1u : 0) + (IsSame(run.SubjectAfter, speaker) ? 2u : 0);
        sink.Add(67, place, kind, RuleOf(run, option));
        var leads = (IsSame(run.LeadBefore, speaker) ? 1u : 0) + (IsSame(run.SubjectOfSentenceBefore, speaker) ? 2u : 0);
        sink.Add(53, place, subjectOf, kind);
        sink.Add(54, place, subjectOf, CueBeforeOf(run), CueOf(run.CueAfter));
        sink.Add(50, place, subjectOf, run.CueBeforeSits);
        sink.Add(64, place, leads, kind, run.SentenceBefore);
        sink.Add(66, place, leads, run.Shape, run.CueBefore < 0 ? 0u : 1);
        sink.Add(55, subjectOf, run.CueBefore < 0 ? 0 : Word(run.CueBefore), place);
        sink.Add(56, subjectOf, run.CueAfter < 0 ? 0 : Word(run.CueAfter), place);
        sink.Add(57, place, subjectOf, run.Ending, run.Shape);

        var verb = VerbOf(speaker);
        sink.Add(58, place, verb < 0 ? 0 : ClassOf(verb), run.Shape);
        sink.Add(59, place, verb < 0 ? 0 : Word(verb));
        sink.Add(60, place, verb < 0 ? 0 : Cluster(verb), run.Ending);

        var spoke = SpokeBefore(run.Last, speaker);
        sink.Add(61, place, spoke, run.Shape, run.SinceRunBefore);
        sink.Add(62, place, spoke, run.ContinuesRun ? 1u : 0, kind);
        sink.Add(65, place, spoke, run.Questions, run.Shape);
        if (distance <= 3)
        {
            var (from, to) = speaker.End <= first ? (speaker.End, first) : (end, speaker.Start);
            sink.Add(63, place, from < to ? Word(from) : 0, from + 1 < to ? Word(to - 1) : 0);
        }
    }

    // Hale said; Hale, the mayor of Norr, said; said Hale: the verb that the name goes with, be it of saying or not.
    private int VerbOf(SpeakerCandidate speaker)
    {
        const int reach = 24;
        if (speaker.Start > 0 && narration.IsOwn(speaker.Start - 1) && narration.Has(speaker.Start - 1, WordClass.Cue))
        {
            return speaker.Start - 1;
        }

        var isApposed = speaker.End < narration.Tokens.Count && narration.IsMark(speaker.End, ',');
        for (var i = speaker.End; i < Math.Min(narration.Tokens.Count, speaker.End + (isApposed ? reach : 4)) && narration.IsOwn(i); i++)
        {
            if (narration.Has(i, WordClass.Cue | WordClass.WeakCue | WordClass.OtherVerb) && !narration.Has(i, WordClass.Participle | WordClass.Preposition)
                && (!isApposed || narration.IsMark(i - 1, ',')))
            {
                return i;
            }

            if (narration.Tokens[i].StartsSentence)
            {
                return -1;
            }
        }

        return -1;
    }

    // A verb of saying: which class it is of, and whether it is a participle or an infinitive.
    private uint CueOf(int cue) =>
        cue < 0 ? 0 : 1 + ((uint)(narration.ClassOf(cue) & (WordClass.Cue | WordClass.WeakCue | WordClass.Participle | WordClass.BaseForm)) * 2) + (cue > 0 && narration.Is(cue - 1, "to") ? 1u : 0);

    private uint CueBeforeOf(RunView run) => (CueOf(run.CueBefore) * 2) + (run.CueBeforeSits & 1);

    // Nobody spoke, the very one, the same person, another.
    private static uint SpokeBefore(Attribution? earlier, SpeakerCandidate speaker) =>
        earlier is null ? 0 : IsSame(earlier.Speaker, speaker) ? 1u : speaker.Person >= 0 && earlier.Speaker.Person == speaker.Person ? 2u : 3;

    private static bool IsSame(SpeakerCandidate? one, SpeakerCandidate other) => one is not null && one.First == other.First;

    private static uint Distance(int tokens) => tokens switch { <= 0 => 0, <= 3 => (uint)tokens, <= 6 => 4, <= 12 => 5, <= 24 => 6, _ => 7 };

    private uint ClassOf(int token) =>
        token < 0 || token >= narration.Tokens.Count ? BeyondText
        : !narration.IsOwn(token) ? InsideQuote
        : narration.Tokens[token].Kind == TokenKind.Punctuation ? Word(token)
        : (uint)narration.ClassOf(token) << 2;

    private uint Word(int token) =>
        token < 0 || token >= narration.Tokens.Count ? BeyondText : !narration.IsOwn(token) ? InsideQuote : HashOf(token);

    private uint Inside(int token) => token < 0 || token >= narration.Tokens.Count ? BeyondText : HashOf(token);

    private uint Cluster(int token) => Word(token) is > InsideQuote and var hash ? (uint)Clusters.MiddleOf(Clusters.FineOf(hash)) : Word(token);

    private uint HashOf(int token)
    {
        if (hashes[token] == 0)
        {
            hashes[token] = FeatureHash.OfWord(narration.Word(token));
        }

        return hashes[token];
    }
}
