using System.Globalization;
using System.Text;

namespace NewsArchive.Benchmarks.Searching.Corpus;

/// <summary>Writes sentences on a topic: function words and invented ones in turn, with commas, numbers and set phrases as news has them.</summary>
internal sealed class Prose(Lexicon lexicon, ZipfRanks wordRanks, Topics topics, CorpusRandom random, int topic)
{
    private readonly StringBuilder text = new(8 * 1024);
    private bool isSentenceStart = true;

    public int Length => text.Length;

    public int WordCount { get; private set; }

    public override string ToString() => text.ToString();

    /// <summary>Opens the next paragraph; texts part them by one blank line.</summary>
    public void StartParagraph()
    {
        if (text.Length > 0)
        {
            text.Append("\n\n");
        }

        isSentenceStart = true;
    }

    /// <summary>Appends words as they are, after a space where one belongs, and says where they stand.</summary>
    public int Write(string words)
    {
        Space();
        var start = text.Length;
        text.Append(words);
        if (isSentenceStart)
        {
            text[start] = char.ToUpperInvariant(text[start]);
            isSentenceStart = false;
        }

        foreach (var c in words)
        {
            WordCount += c == ' ' ? 1 : 0;
        }

        WordCount++;
        return start;
    }

    /// <summary>Appends a mark of punctuation to the last word.</summary>
    public void Mark(string mark) => text.Append(mark);

    public void EndSentence()
    {
        text.Append('.');
        isSentenceStart = true;
    }

    /// <summary>Opens a quotation; the words after it begin a sentence where <paramref name="isSentence"/>.</summary>
    public int OpenQuote(bool isSentence)
    {
        Space();
        text.Append('“');
        isSentenceStart = isSentence;
        return text.Length;
    }

    /// <summary>Closes it, and says where; what stands in it may have ended the sentence.</summary>
    public int CloseQuote()
    {
        isSentenceStart = text[^1] == '.';
        text.Append('”');
        return text.Length - 1;
    }

    /// <summary>A run of about so many words.</summary>
    public void Clause(int words)
    {
        var end = WordCount + words;
        var phraseAt = random.NextDouble() is var chance && chance < 0.04 ? WordCount + random.Below(words) : chance < 0.1 ? -(WordCount + random.Below(words)) : int.MaxValue;
        var isFunction = random.Chance(0.7);
        while (WordCount < end)
        {
            if (WordCount >= Math.Abs(phraseAt))
            {
                Write(phraseAt > 0 ? topics.Phrase(random) : topics.Phrase(topic, random));
                phraseAt = int.MaxValue;
                isFunction = true;
                continue;
            }

            Write(isFunction ? FunctionWords.Draw(random) : Word());
            if (!isFunction && random.Chance(0.08) && WordCount < end)
            {
                text.Append(',');
            }

            isFunction = isFunction ? random.Chance(0.25) : random.Chance(0.55);
        }

        if (text[^1] == ',')
        {
            text.Length--;
        }
    }

    /// <summary>A word of the topic or of the language, in one of its forms; now and then a number.</summary>
    public string Word()
    {
        var bits = random.Next();
        if (bits % 64 == 0)
        {
            return Number();
        }

        var word = lexicon[bits / 64 % 100 < 35 ? topics.Word(topic, random) : wordRanks.Draw(random)];
        return (bits >> 32 & 31) switch
        {
            < 4 => word + (word[^1] is 's' or 'x' || word.EndsWith("th", StringComparison.Ordinal) ? "es" : "s"),
            4 or 5 => (word[^1] == 'e' ? word[..^1] : word) + "ed",
            6 or 7 => (word[^1] == 'e' ? word[..^1] : word) + "ing",
            _ => word,
        };
    }

    private string Number() => random.Below(3) switch
    {
        0 => random.Between(1990, 2024).ToString(CultureInfo.InvariantCulture),
        1 => random.Between(2, 99).ToString(CultureInfo.InvariantCulture),
        _ => (random.Between(1, 999) * 100).ToString("#,0", CultureInfo.InvariantCulture),
    };

    private void Space()
    {
        if (text.Length > 0 && text[^1] is not ('\n' or '“'))
        {
            text.Append(' ');
        }
    }
}
