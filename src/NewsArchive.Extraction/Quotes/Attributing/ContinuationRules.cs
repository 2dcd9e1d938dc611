using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Runs;

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

        if (before.HasRuns)
        {
            return Continue(LastFound(before, found));
        }

        // Hale went on: ¶ “…”   Brook was blunt. “…”
        return !startsParagraph || EndsInColon(before) ? inSentence.SpeakerOf(before) : null;
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
        for (var i = sentenceIndex - 1; i >= 0 && sentences[i].Paragraph >= sentences[sentenceIndex].Paragraph - 1; i--)
        {
            if (sentences[i].HasRuns && LastFound(sentences[i], found) is { } last)
            {
                return Continue(last);
            }

            if (!sentences[i].HasRuns && inSentence.SpeakerOf(sentences[i]) is { Cue: >= 0 } speaker)
            {
                return speaker;
            }
        }

        return sentenceIndex > 0 ? inSentence.SpeakerOf(sentences[sentenceIndex - 1]) : null;
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
