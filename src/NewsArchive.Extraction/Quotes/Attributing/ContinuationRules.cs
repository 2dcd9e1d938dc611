using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Finds the speaker of a quote whose own sentence names none, from the sentences around it.</summary>
internal sealed class ContinuationRules(Narration narration, IReadOnlyList<Sentence> sentences, SentenceAttribution inSentence)
{
    /// <summary>Who goes on speaking; null where nothing before it tells.</summary>
    /// <param name="found">The attributions of all runs before it.</param>
    public Attribution? FindBefore(int sentenceIndex, int run, IReadOnlyList<Attribution?> found)
    {
        var sentence = sentences[sentenceIndex];
        if (narration.Runs[run].ContinuesRun)
        {
            return Continue(found[run - 1]);
        }

        if (sentenceIndex == 0)
        {
            return null;
        }

        var before = sentences[sentenceIndex - 1];
        var startsParagraph = before.Paragraph != sentence.Paragraph;
        if (startsParagraph && before.Paragraph < sentence.Paragraph - 1)
        {
            return null;
        }

        if (startsParagraph)
        {
            return EndsInColon(before) ? inSentence.SpeakerOf(before) : null; // Hale went on: ¶ “…”
        }

        if (before.HasRuns)
        {
            return Continue(LastFound(before, found));
        }

        // Brook was blunt. “…”   But: Hale said “…”. Many islands have no school. “…”
        var speaker = inSentence.SpeakerOf(before);
        var isNewSpeaker = speaker is { Cue: >= 0 } or { Speaker: { IsGoverned: false, Kind: CandidateKind.Person or CandidateKind.Pronoun } } || EndsInColon(before);
        return isNewSpeaker ? speaker : LastInParagraph(sentenceIndex, found) ?? speaker;
    }

    /// <summary>Who speaks in the rest of the paragraph, for a quote at its head: “…” ¶-less, “…,” said Hale.</summary>
    public Attribution? FindBehind(int sentenceIndex, IReadOnlyList<Attribution?> found)
    {
        var next = sentenceIndex + 1;
        if (next >= sentences.Count || sentences[next].Paragraph != sentences[sentenceIndex].Paragraph || !sentences[next].HasRuns)
        {
            return null;
        }

        return narration.FirstTokens[sentences[next].FirstRun] == sentences[next].First ? Continue(found[sentences[next].FirstRun]) : null;
    }

    /// <summary>The last speaker, or the subject of the paragraph before, for a quote that stands alone as a paragraph.</summary>
    public Attribution? FindInParagraphBefore(int sentenceIndex, IReadOnlyList<Attribution?> found)
    {
        if (sentenceIndex == 0)
        {
            return null;
        }

        for (var i = sentenceIndex - 1; i >= 0 && sentences[i].Paragraph >= sentences[sentenceIndex].Paragraph - 1; i--)
        {
            if (sentences[i].HasRuns && LastFound(sentences[i], found) is { } last)
            {
                return IsAnswer(sentences[i], sentenceIndex) ? OtherSpeaker(sentences[i].Paragraph - 1, i, found) : Continue(last);
            }

            if (!sentences[i].HasRuns && inSentence.SpeakerOf(sentences[i]) is { Cue: >= 0 } speaker)
            {
                return speaker;
            }
        }

        // Hale was in no mood for peace. ¶ “…”
        var before = sentences[sentenceIndex - 1];
        return !before.HasRuns && narration.IsMark(before.End - 1, '.') && inSentence.SpeakerOf(before) is { Speaker: { IsGoverned: false, Kind: CandidateKind.Person or CandidateKind.Pronoun } } subject
            ? subject
            : null;
    }

    private Attribution? LastInParagraph(int sentenceIndex, IReadOnlyList<Attribution?> found)
    {
        for (var i = sentenceIndex - 1; i >= 0 && sentences[i].Paragraph == sentences[sentenceIndex].Paragraph; i--)
        {
            if (sentences[i].HasRuns && LastFound(sentences[i], found) is { } last)
            {
                return Continue(last);
            }
        }

        return null;
    }

    // “Did you see him?” the lawyer asked. ¶ “I did,” said Hale. ¶ “When?” ¶ “At noon.”: question and answer take turns.
    private bool IsAnswer(Sentence before, int sentenceIndex) =>
        before.Paragraph < sentences[sentenceIndex].Paragraph && (IsQuestion(before.EndRun - 1) != IsQuestion(sentences[sentenceIndex].EndRun - 1));

    private bool IsQuestion(int run) => narration.Runs[run].LastCharacter(narration.Text) == '?';

    private Attribution? OtherSpeaker(int paragraph, int from, IReadOnlyList<Attribution?> found)
    {
        for (var i = from - 1; i >= 0 && sentences[i].Paragraph >= paragraph; i--)
        {
            if (sentences[i].Paragraph == paragraph && sentences[i].HasRuns && LastFound(sentences[i], found) is { } other)
            {
                return other with { Rule = AttributionRule.Turn };
            }
        }

        return null;
    }

    private bool EndsInColon(Sentence sentence) => narration.IsMark(sentence.End - 1, ':');

    private static Attribution? LastFound(Sentence sentence, IReadOnlyList<Attribution?> found)
    {
        for (var run = sentence.EndRun - 1; run >= sentence.FirstRun; run--)
        {
            if (found[run] is { } attribution)
            {
                return attribution;
            }
        }

        return null;
    }

    private static Attribution? Continue(Attribution? attribution) =>
        attribution is null ? null : attribution with { Rule = AttributionRule.Continuation };
}
