using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsArchive.Extraction.People.Names;

/// <summary>A list of words that is built into the program, asked without regard to case and accents.</summary>
internal sealed class WordList
{
    private readonly FrozenSet<string> words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private WordList(IEnumerable<string> words)
    {
        this.words = words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        lookup = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads a list with any number of words a line.</summary>
    public static WordList OfWords(params ReadOnlySpan<string> resources) =>
        new(Lines(resources).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>Reads a list with one entry, of one or more words, a line.</summary>
    public static WordList OfLines(params ReadOnlySpan<string> resources) => new(Lines(resources));

    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(Fold(word));

    /// <summary>The word without its accents: "Škvor" is listed as "skvor".</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            folded.Append(c switch
            {
                '’' or '‘' => "'",
                '‐' or '‑' => "-",
                'ß' => "ss",
                'ø' => "o",
                'Ø' => "O",
                'ł' => "l",
                'Ł' => "L",
                'đ' => "d",
                'Đ' => "D",
                'ı' => "i",
                'æ' => "ae",
                'Æ' => "Ae",
                _ => c.ToString(),
            });
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static List<string> Lines(ReadOnlySpan<string> resources)
    {
        var lines = new List<string>();
        foreach (var resource in resources)
        {
            using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"People/{resource}")
                ?? throw new InvalidOperationException($"The list {resource} is not built in.");
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (line.Length > 0 && line[0] != '#')
                {
                    lines.Add(line);
                }
            }
        }

        return lines;
    }
}
