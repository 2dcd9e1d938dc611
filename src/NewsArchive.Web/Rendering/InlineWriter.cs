using System.Text.Encodings.Web;
using NewsArchive.Extraction;

namespace NewsArchive.Web.Rendering;

/// <summary>Writes a line of the text with the pieces of marks in it. Where pieces cross, the later one is closed and opened again.</summary>
internal sealed class InlineWriter(string text, TextWriter writer, HtmlEncoder encoder)
{
    private readonly List<MarkPiece> open = [];
    private readonly HashSet<MarkPiece> opened = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<MarkPiece> waiting = new();

    /// <param name="pieces">Outer ones before inner ones, ordered by start.</param>
    public void Write(TextSpan line, IEnumerable<MarkPiece> pieces)
    {
        var coming = new Queue<MarkPiece>(pieces);
        var active = new List<MarkPiece>();
        for (var at = line.Start; at < line.End;)
        {
            active.RemoveAll(p => p.End <= at);
            while (coming.TryPeek(out var next) && next.Start <= at)
            {
                active.Add(coming.Dequeue());
            }

            var end = Math.Min(coming.TryPeek(out var later) ? later.Start : line.End, active.Count > 0 ? active.Min(p => p.End) : line.End);
            Arrange(active, at);
            encoder.Encode(writer, text, at, end - at);
            at = end;
        }

        Arrange([], line.End);
    }

    private void Arrange(List<MarkPiece> wanted, int at)
    {
        var kept = 0;
        while (kept < open.Count && kept < wanted.Count && ReferenceEquals(open[kept], wanted[kept]))
        {
            kept++;
        }

        while (open.Count > kept)
        {
            CloseInnermost(at);
        }

        if (!open.Exists(p => p.Mark.IsAnchor))
        {
            WriteWaiting();
        }

        foreach (var piece in wanted.Skip(kept))
        {
            open.Add(piece);
            piece.Mark.WriteStart(writer, encoder, isFirst: opened.Add(piece) && piece.IsFirst);
        }
    }

    private void CloseInnermost(int at)
    {
        var piece = open[^1];
        var hasEnded = piece.End == at;
        open.RemoveAt(open.Count - 1);
        if (hasEnded && piece.Mark is QuoteMark)
        {
            waiting.Enqueue(piece);
            if (!open.Exists(p => p.Mark.IsAnchor))
            {
                WriteWaiting(); // inside the quote, so that the note shows wherever the pointer is on it
            }
        }

        piece.Mark.WriteEnd(writer, isLast: piece.IsLast && hasEnded);
    }

    private void WriteWaiting()
    {
        while (waiting.TryDequeue(out var piece))
        {
            var quote = (QuoteMark)piece.Mark;
            quote.Note.Write(writer, encoder, quote.Number, piece.Part);
        }
    }
}
