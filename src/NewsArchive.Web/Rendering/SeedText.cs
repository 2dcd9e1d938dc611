using NewsArchive.Extraction;

namespace NewsArchive.Web.Rendering;

/// <summary>What a line of a seed gave.</summary>
/// <param name="Line">Counts from 1.</param>
/// <param name="Label">In a word: "Date".</param>
/// <param name="Target">The id of the element that tells more.</param>
/// <param name="Words">What to look for in the line, as the file may have it.</param>
public sealed record SeedMark(int Line, string Label, string Target, IReadOnlyList<string> Words);

/// <summary>A line of a seed that is shown, or lines that are not.</summary>
public abstract record SeedPart;

/// <param name="Number">Counts from 1.</param>
public sealed record SeedLine(int Number, SeedLineText Text, IReadOnlyList<SeedMark> Marks) : SeedPart;

/// <summary>Lines that are left out, the last one included.</summary>
public sealed record SeedGap(int First, int Last) : SeedPart;

/// <summary>
/// The raw text of a seed beside what was read from it: its beginning, and the lines that something was read from with those around
/// them, however long the seed is. Long lines are cut, around the words that were read where there are any.
/// </summary>
public sealed class SeedText
{
    private const int HeadLines = 300;
    private const int HeadCharacters = 40_000;
    private const int LinesAround = 2;

    private SeedText(IReadOnlyList<SeedPart> parts, int lineCount)
    {
        Parts = parts;
        LineCount = lineCount;
    }

    public IReadOnlyList<SeedPart> Parts { get; }

    public int LineCount { get; }

    public bool IsWhole => !Parts.OfType<SeedGap>().Any() && !Parts.OfType<SeedLine>().Any(l => l.Text.IsCut);

    /// <summary>Whether the line is shown, so that links can lead to it.</summary>
    public bool Shows(int line) => Parts.OfType<SeedLine>().Any(l => l.Number == line);

    /// <param name="text">Lines parted by "\n".</param>
    /// <param name="marks">Those of lines that the text does not have are passed over.</param>
    public static SeedText Of(string text, IEnumerable<SeedMark> marks)
    {
        var lines = (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
        var byLine = marks.Where(m => m.Line >= 1 && m.Line <= lines.Length).ToLookup(m => m.Line);
        var near = byLine.SelectMany(m => Enumerable.Range(m.Key - LinesAround, (2 * LinesAround) + 1)).ToHashSet();
        var parts = new List<SeedPart>();
        var (last, room) = (0, HeadCharacters);
        for (var number = 1; number <= lines.Length; number++)
        {
            if (near.Contains(number) || (number <= HeadLines && room > 0))
            {
                AddGap(number - 1);
                IReadOnlyList<SeedMark> here = [.. byLine[number]];
                var line = SeedLineText.Of(lines[number - 1], here.SelectMany(m => m.Words));
                parts.Add(new SeedLine(number, line, here));
                room -= line.ShownLength;
                last = number;
            }
        }

        AddGap(lines.Length);
        return new SeedText(parts, lines.Length);

        void AddGap(int end)
        {
            if (end > last)
            {
                parts.Add(new SeedGap(last + 1, end));
            }
        }
    }
}
