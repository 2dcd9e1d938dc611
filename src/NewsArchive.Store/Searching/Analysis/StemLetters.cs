namespace NewsArchive.Store.Searching.Analysis;

/// <summary>The letters of a word while endings are taken off. R1 is the part behind the first consonant that follows a vowel, R2 the same within R1; "Y" is a y that sounds as a consonant.</summary>
internal ref struct StemLetters
{
    // Words of which a part would otherwise be taken for an ending: "general" and "generate", "university" and "universe".
    private static readonly string[] Beginnings = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    private readonly Span<char> buffer;
    private readonly int r1;
    private readonly int r2;

    /// <param name="buffer">Has room for one letter more than the word has.</param>
    public StemLetters(string word, Span<char> buffer)
    {
        this.buffer = buffer;
        word.CopyTo(buffer);
        Length = word.Length;
        for (var i = 0; i < Length; i++)
        {
            if (buffer[i] == 'y' && (i == 0 || IsVowel(buffer[i - 1])))
            {
                buffer[i] = 'Y';
            }
        }

        r1 = Region(0);
        foreach (var beginning in Beginnings)
        {
            r1 = word.StartsWith(beginning, StringComparison.Ordinal) ? beginning.Length : r1;
        }

        r2 = Region(r1);
    }

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Letters => buffer[..Length];

    public readonly bool EndsInDouble =>
        Length > 1 && buffer[Length - 1] == buffer[Length - 2] && buffer[Length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    public readonly bool IsShort => r1 >= Length && EndsInShortSyllable(Length);

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public readonly bool EndsWith(string ending) => Letters.EndsWith(ending);

    /// <summary>The first of the endings that the word has.</summary>
    public readonly string? LongestOf(ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (EndsWith(ending))
            {
                return ending;
            }
        }

        return null;
    }

    public readonly bool IsInR1(string ending) => Length - ending.Length >= r1;

    public readonly bool IsInR2(string ending) => Length - ending.Length >= r2;

    /// <summary>Whether there is a vowel among the first letters.</summary>
    public readonly bool HasVowel(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (IsVowel(buffer[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the first letters end as "rap", "ow(n)" does not, "at" and "past" do.</summary>
    public readonly bool EndsInShortSyllable(int count)
    {
        var part = buffer[..count];
        return part switch
        {
            "past" => true,
            [var first, var last] => IsVowel(first) && !IsVowel(last),
            [.., var before, var vowel, var last] => !IsVowel(before) && IsVowel(vowel) && !IsVowel(last) && last is not ('w' or 'x' or 'Y'),
            _ => false,
        };
    }

    public void Cut(int count) => Length -= count;

    public void Append(char c) => buffer[Length++] = c;

    public void ReplaceEnd(int count, string by)
    {
        by.CopyTo(buffer[(Length - count)..]);
        Length += by.Length - count;
    }

    /// <summary>The letters as a word; the given one where they are its own.</summary>
    public readonly string ToWord(string word)
    {
        buffer[..Length].Replace('Y', 'y');
        return Letters.SequenceEqual(word) ? word : Letters.ToString();
    }

    private readonly int Region(int from)
    {
        for (var i = from + 1; i < Length; i++)
        {
            if (!IsVowel(buffer[i]) && IsVowel(buffer[i - 1]))
            {
                return i + 1;
            }
        }

        return Length;
    }
}
