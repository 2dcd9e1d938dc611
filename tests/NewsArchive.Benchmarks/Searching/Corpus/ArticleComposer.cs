using NewsArchive.Extraction;
using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Benchmarks.Searching.Corpus;

/// <summary>Writes the text of one article, and notes where it names and quotes whom.</summary>
internal sealed class ArticleComposer(Prose prose, CorpusRandom random)
{
    private static readonly string[] Cues = ["said", "told reporters", "added", "warned", "explained", "argued"];
    private static readonly string[] Unnamed = ["a spokesman", "one resident", "officials", "the ministry", "a witness"];

    private readonly List<CorpusAppearance> named = [];
    private readonly List<CorpusQuote> quotes = [];

    public IReadOnlyList<CorpusAppearance> People => named;

    public IReadOnlyList<CorpusQuote> Quotes => quotes;

    /// <summary>Writes about so many words; people are introduced by their full names in the first half, and named and quoted afterwards.</summary>
    public void Write(int wordCount, IReadOnlyList<CorpusPerson> people, int quoteCount)
    {
        var events = Plan(wordCount, people, quoteCount);
        var next = 0;
        prose.StartParagraph();
        var sentencesLeft = random.Between(1, 3);
        while (prose.WordCount < wordCount || next < events.Count)
        {
            if (sentencesLeft-- == 0)
            {
                prose.StartParagraph();
                sentencesLeft = random.Between(1, 4);
            }

            if (next < events.Count && prose.WordCount >= events[next].At)
            {
                events[next++].Write();
            }
            else
            {
                prose.Clause(random.Between(8, 30));
                prose.EndSentence();
            }
        }
    }

    private List<(int At, Action Write)> Plan(int wordCount, IReadOnlyList<CorpusPerson> people, int quoteCount)
    {
        var events = new List<(int At, int Order, Action Write)>();
        for (var i = 0; i < people.Count; i++)
        {
            var person = people[i];
            var first = (int)(wordCount * 0.6 * i / people.Count);
            events.Add((first, events.Count, () => Introduce(person)));
            for (var again = random.Below(3); again > 0; again--)
            {
                events.Add((random.Between(first, wordCount), events.Count, () => NameAgain(person)));
            }
        }

        for (var i = 0; i < quoteCount; i++)
        {
            events.Add((random.Below(wordCount), events.Count, Quote));
        }

        events.Sort((a, b) => (a.At, a.Order).CompareTo((b.At, b.Order)));
        return [.. events.Select(e => (e.At, e.Write))];
    }

    private void Introduce(CorpusPerson person)
    {
        var isFirst = random.Chance(0.5);
        if (!isFirst)
        {
            prose.Clause(random.Between(6, 14));
            prose.Write(random.Chance(0.5) ? "with" : "to");
        }

        TextSpan? role = null;
        if (random.Chance(0.6))
        {
            if (!isFirst)
            {
                prose.Write("the");
            }

            role = Span(prose.Write(person.Role));
        }

        named.Add(new CorpusAppearance(person, [new CorpusMention(Span(prose.Write(person.Name)), role)]));
        prose.Clause(random.Between(6, 16));
        prose.EndSentence();
    }

    private void NameAgain(CorpusPerson person)
    {
        if (random.Chance(0.5))
        {
            prose.Clause(random.Between(4, 12));
        }

        Mention(named.Find(a => a.Person == person)!);
        prose.Clause(random.Between(5, 15));
        prose.EndSentence();
    }

    private void Quote()
    {
        var speaker = random.Chance(0.85) ? named[random.Below(named.Count)] : null;
        switch (random.Below(10))
        {
            case < 5: // “…,” Hale said.
                var direct = Quoted(random.Between(8, 28), ",", isSentence: true);
                var (who, cue) = (Speaker(speaker), Span(prose.Write(random.Of<string>(Cues))));
                prose.EndSentence();
                Add(direct, QuoteKind.Direct, who, cue, speaker, AttributionRule.After);
                break;
            case < 7: // Hale said: “….”
                (who, cue) = (Speaker(speaker), Span(prose.Write(random.Of<string>(Cues))));
                prose.Mark(":");
                direct = Quoted(random.Between(8, 24), ".", isSentence: true);
                Add(direct, QuoteKind.Direct, who, cue, speaker, AttributionRule.Before);
                break;
            case < 9: // Hale called it “…” …
                (who, cue) = (Speaker(speaker), Span(prose.Write("called it")));
                Add(Quoted(random.Between(2, 5), "", isSentence: false), QuoteKind.Fragment, who, cue, speaker, AttributionRule.Before);
                prose.Clause(random.Between(4, 12));
                prose.EndSentence();
                break;
            default:
                prose.Clause(random.Between(5, 12));
                Add(Quoted(random.Between(1, 3), "", isSentence: false), QuoteKind.Scare, null, null, null, null);
                prose.Clause(random.Between(3, 9));
                prose.EndSentence();
                break;
        }
    }

    private TextSpan Quoted(int words, string mark, bool isSentence)
    {
        var start = prose.OpenQuote(isSentence);
        prose.Clause(words);
        prose.Mark(mark);
        return new TextSpan(start, prose.CloseQuote());
    }

    private TextSpan Speaker(CorpusAppearance? speaker) =>
        speaker is null ? Span(prose.Write(random.Of<string>(Unnamed))) : Mention(speaker);

    private TextSpan Mention(CorpusAppearance appearance)
    {
        var span = Span(prose.Write(appearance.Person.Family));
        appearance.Mentions.Add(new CorpusMention(span, null));
        return span;
    }

    private void Add(TextSpan span, QuoteKind kind, TextSpan? speaker, TextSpan? cue, CorpusAppearance? person, AttributionRule? rule) =>
        quotes.Add(new CorpusQuote(span, kind, speaker, cue, person?.Person, rule));

    private TextSpan Span(int start) => new(start, prose.Length);
}
