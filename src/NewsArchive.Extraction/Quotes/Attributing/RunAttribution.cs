using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Goes through all runs of an article and finds who says each.</summary>
internal sealed class RunAttribution
{
    private readonly Narration narration;
    private readonly IReadOnlyList<Sentence> sentences;
    private readonly SentenceAttribution inSentence;
    private readonly ContinuationRules continuation;
    private readonly TermJudge terms;
    private readonly bool[] isTerm;
    private readonly bool?[] standsAlone; // by sentence; one of thousands of runs is looked through once

    public RunAttribution(Narration narration, IReadOnlyList<Sentence> sentences, SpeakerCandidates candidates)
    {
        (this.narration, this.sentences) = (narration, sentences);
        inSentence = new SentenceAttribution(narration, candidates);
        continuation = new ContinuationRules(narration, sentences, inSentence);
        terms = new TermJudge(narration, new CueFinder(narration));
        isTerm = new bool[narration.Runs.Count];
        standsAlone = new bool?[sentences.Count];
    }

    /// <summary>Whether the run names something rather than quotes somebody; known once all are found.</summary>
    public bool IsTerm(int run) => isTerm[run];

    /// <summary>For each run its attribution; null for those that nobody says or nobody knows who.</summary>
    public Attribution?[] FindAll()
    {
        var found = new Attribution?[narration.Runs.Count];
        if (!narration.IsEnglish)
        {
            return found;
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            Attribution? previous = null;
            for (var run = sentences[i].FirstRun; run < sentences[i].EndRun; run++)
            {
                previous = found[run] = Find(i, run, previous, found);
            }
        }

        // Only now are the quotes behind known.
        for (var i = sentences.Count - 1; i >= 0; i--)
        {
            if (IsOrphan(i, found))
            {
                var run = sentences[i].FirstRun;
                found[run] ??= continuation.FindBehind(i, found);
            }
        }

        for (var i = 0; i < sentences.Count; i++)
        {
            if (IsOrphan(i, found))
            {
                var run = sentences[i].FirstRun;
                found[run] ??= continuation.FindInParagraphBefore(i, found);
            }
        }

        return found;
    }

    private Attribution? Find(int sentenceIndex, int run, Attribution? previous, Attribution?[] found)
    {
        var sentence = sentences[sentenceIndex];
        if (StandsAlone(sentenceIndex))
        {
            if (IsHeading(sentenceIndex, run))
            {
                isTerm[run] = true;
                return null;
            }

            return continuation.FindBefore(sentenceIndex, run, found);
        }

        var words = narration.Runs[run].CountWords(narration.Text);
        if (narration.Runs[run].ContinuesRun && run > 0)
        {
            previous = found[run - 1];
        }

        var attribution = inSentence.Find(sentence, run, previous);
        isTerm[run] = attribution is null ? words < KindJudge.ShortWords || terms.IsTerm(run, words, null) : !IsSpeech(sentence, attribution, run, words);
        if (isTerm[run])
        {
            return null;
        }

        if (attribution is null)
        {
            attribution = inSentence.SubjectBefore(sentence, run) ?? (run == sentence.FirstRun ? continuation.FindBefore(sentenceIndex, run, found) : null);
        }

        return attribution;
    }

    // A paragraph of its own, neither opened by a colon nor ended by a mark.
    private bool IsHeading(int sentenceIndex, int run)
    {
        var sentence = sentences[sentenceIndex];
        var isParagraph = narration.Tokens[sentence.First].StartsParagraph && (sentence.End == narration.Tokens.Count || narration.Tokens[sentence.End].StartsParagraph);
        var isIntroduced = sentenceIndex > 0 && narration.IsMark(sentence.First - 1, ':');
        return isParagraph && !isIntroduced && terms.IsHeading(run);
    }

    // A quote at the head of a sentence that names no speaker.
    private bool IsOrphan(int sentenceIndex, Attribution?[] found)
    {
        var sentence = sentences[sentenceIndex];
        return sentence.HasRuns && found[sentence.FirstRun] is null && !isTerm[sentence.FirstRun] && narration.FirstTokens[sentence.FirstRun] == sentence.First
            && (StandsAlone(sentenceIndex) || narration.Runs[sentence.FirstRun].CountWords(narration.Text) >= KindJudge.ShortWords);
    }

    private bool IsSpeech(Sentence sentence, Attribution attribution, int run, int words) =>
        (attribution.Rule == AttributionRule.After && narration.FirstTokens[run] == sentence.First) || (terms.Rules(attribution, run, words) && !terms.IsTerm(run, words, attribution));

    private bool StandsAlone(int sentenceIndex) => standsAlone[sentenceIndex] ??= HoldsOnlyRuns(sentences[sentenceIndex]);

    private bool HoldsOnlyRuns(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (narration.IsOwn(i) && narration.Tokens[i].Kind != Words.TokenKind.Punctuation)
            {
                return false;
            }
        }

        return true;
    }
}
