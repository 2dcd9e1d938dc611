using NewsArchive.Extraction;

namespace NewsArchive.Web.Rendering;

/// <summary>The part of a mark that lies in one line of the text, counted from 0, and whether the mark ends in it.</summary>
internal sealed record MarkPiece(Mark Mark, int Start, int End, int Part, bool IsLast)
{
    public bool IsFirst => Part == 0;

    /// <summary>Cuts marks at the ends of lines; the pieces by the start of their line, outer ones before inner ones.</summary>
    /// <param name="lines">The runs that are written, in order and apart from each other.</param>
    public static ILookup<int, MarkPiece> Cut(string text, IReadOnlyList<TextSpan> lines, IEnumerable<Mark> marks)
    {
        var pieces = new List<(int Line, MarkPiece Piece)>();
        foreach (var mark in marks)
        {
            var span = new TextSpan(Whole(text, mark.Span.Start), Whole(text, mark.Span.End));
            var touched = Touched(lines, span);
            pieces.AddRange(touched.Select((line, i) => (line.Start, new MarkPiece(
                mark, Math.Max(line.Start, span.Start), Math.Min(line.End, span.End), i, IsLast: i == touched.Count - 1))));
        }

        return GivingWay(pieces)
            .OrderBy(p => p.Piece.Start).ThenByDescending(p => p.Piece.End).ThenBy(p => p.Piece.Mark.Depth)
            .ToLookup(p => p.Line, p => p.Piece);
    }

    // A hit over "Mayor [Greta Holm]" that ends behind "Greta" is cut before the link, so that the link is not.
    private static List<(int Line, MarkPiece Piece)> GivingWay(List<(int Line, MarkPiece Piece)> pieces)
    {
        if (!pieces.Exists(p => p.Piece.Mark.GivesWay))
        {
            return pieces;
        }

        var others = pieces.Where(p => !p.Piece.Mark.GivesWay).ToLookup(p => p.Line, p => p.Piece);
        var cut = new List<(int Line, MarkPiece Piece)>();
        foreach (var (line, piece) in pieces)
        {
            var rest = piece;
            if (piece.Mark.GivesWay)
            {
                foreach (var at in others[line].Where(o => o.Start > piece.Start && o.Start < piece.End && o.End > piece.End).Select(o => o.Start).Distinct().Order())
                {
                    cut.Add((line, rest with { End = at, IsLast = false }));
                    rest = rest with { Start = at, Part = rest.Part + 1 };
                }
            }

            cut.Add((line, rest));
        }

        return cut;
    }

    private static List<TextSpan> Touched(IReadOnlyList<TextSpan> lines, TextSpan span)
    {
        var touched = new List<TextSpan>();
        for (var i = FirstEndingAfter(lines, span.Start); i < lines.Count && lines[i].Start < span.End; i++)
        {
            if (Math.Max(lines[i].Start, span.Start) < Math.Min(lines[i].End, span.End))
            {
                touched.Add(lines[i]);
            }
        }

        return touched;
    }

    private static int FirstEndingAfter(IReadOnlyList<TextSpan> lines, int position)
    {
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].End > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    // A character outside the Basic Multilingual Plane has two UTF-16 units; a span between them would tear it.
    private static int Whole(string text, int position) =>
        position > 0 && position < text.Length && char.IsSurrogatePair(text[position - 1], text[position]) ? position - 1 : position;
}
