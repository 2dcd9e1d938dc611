using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Runs;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Dialogues;

/// <summary>Finds speech that a dash opens instead of quotation marks, where a clause of saying stands in its paragraph: "– Vi åpner ikke, sier ordfører Kari Hale. – Det er endelig."</summary>
internal sealed class DialogueFinder
{
    private readonly DialogueText text;
    private readonly SayingClauses clauses;
    private readonly List<QuotedRun> found = [];

    private DialogueFinder(DialogueText text, SpeechWords words, string language) => (this.text, clauses) = (text, new SayingClauses(text, words, language));

    /// <summary>The runs between marks and those that dashes open, in order of the text; what is quoted within speech is part of it.</summary>
    /// <param name="language">The ISO 639-1 code of the text's language; where nobody knows it, dashes open nothing.</param>
    public static IReadOnlyList<QuotedRun> Add(string text, IReadOnlyList<Token> tokens, IReadOnlyList<QuotedRun> marked, string? language)
    {
        if (language is null || SpeechWords.Of(language) is not { OpensWithDash: true } words || !text.AsSpan().ContainsAny(DialogueText.Dashes))
        {
            return marked;
        }

        var finder = new DialogueFinder(new DialogueText(text, tokens, marked), words, language);
        for (var first = 0; first < tokens.Count;)
        {
            var end = first + 1;
            while (end < tokens.Count && !tokens[end].StartsParagraph)
            {
                end++;
            }

            finder.ReadParagraph(first, end);
            first = end;
        }

        return finder.found.Count == 0 ? marked : Merge(marked, finder.found);
    }

    private void ReadParagraph(int first, int end)
    {
        var (open, isSure) = (-1, false);
        for (var i = first; i < end;)
        {
            if (text.OpensSpeech(i, end, isFirst: i == first))
            {
                if (open >= 0 && isSure)
                {
                    AddSpeech(open, i);
                }

                isSure = isSure || clauses.Introduces(i);
                open = i++;
            }
            else if (open >= 0 && i > open + 1 && clauses.At(i, end) is { } clause)
            {
                AddSpeech(open, clause.SpeechEnd);
                (open, i, isSure) = (clause.Resumes, clause.Resumes >= 0 ? clause.Resumes + 1 : clause.End, true);
            }
            else
            {
                i++;
            }
        }

        if (open >= 0 && isSure)
        {
            AddSpeech(open, end);
        }
    }

    // Without the dash before and the comma or dash that leads to the clause of saying.
    private void AddSpeech(int open, int end)
    {
        var first = open + 1;
        while (end > first && text.IsPause(end - 1))
        {
            end--;
        }

        if (end > first && text.HoldsWord(first, end))
        {
            var (start, stop) = (text.Tokens[first].Start, text.Tokens[end - 1].End);
            found.Add(new QuotedRun(new TextSpan(start, stop), new TextSpan(text.Tokens[open].Start, stop), IsClosed: true, ContinuesRun: false, IsDialogue: true));
        }
    }

    private static List<QuotedRun> Merge(IReadOnlyList<QuotedRun> marked, List<QuotedRun> spoken)
    {
        var merged = new List<QuotedRun>(marked.Count + spoken.Count);
        var next = 0;
        foreach (var run in marked)
        {
            while (next < spoken.Count && spoken[next].Outer.End <= run.Outer.Start)
            {
                merged.Add(spoken[next++]);
            }

            if (next < spoken.Count && spoken[next].Span == run.Outer)
            {
                next++; // – „Wir bleiben“, sagte sie: the marks do what the dash does.
            }

            if (next == spoken.Count || spoken[next].Outer.Start > run.Outer.Start)
            {
                merged.Add(run);
            }
        }

        merged.AddRange(spoken[next..]);
        return merged;
    }
}
