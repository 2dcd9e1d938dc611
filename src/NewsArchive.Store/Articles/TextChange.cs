using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace NewsArchive.Store.Articles;

/// <summary>Words of a text that stayed, went or came.</summary>
public sealed record TextPiece(string Text, TextFate Fate);

/// <summary>What became of words from one state of a text to the next.</summary>
public enum TextFate
{
    /// <summary>They stand in both.</summary>
    Kept,

    /// <summary>They stand in the earlier one alone.</summary>
    Gone,

    /// <summary>They stand in the later one alone.</summary>
    New,
}

/// <summary>A paragraph of two states of a text that differ in it.</summary>
/// <param name="KeptBefore">How many paragraphs before it are the same in both.</param>
public sealed record ChangedParagraph(int KeptBefore, IReadOnlyList<TextPiece> Pieces);

/// <summary>How a text differs from its earlier state, word by word.</summary>
/// <param name="KeptAfter">How many paragraphs behind the last change are the same in both.</param>
public sealed record TextChange(IReadOnlyList<ChangedParagraph> Paragraphs, int KeptAfter)
{
    /// <summary>In UTF-16 units of both; what is longer is compared by paragraphs, because comparing words takes time with the square of what differs.</summary>
    private const int MaxByWords = 200_000;

    private const string Break = "\n\n";

    private static readonly DelimiterChunker ParagraphChunker = new(['\n']);

    public static TextChange Of(string before, string after)
    {
        IChunker chunker = before.Length + after.Length <= MaxByWords ? WordChunker.Instance : ParagraphChunker;
        var paragraphs = new List<ChangedParagraph>();
        var (kept, isChanged) = (0, false);
        var pieces = new List<TextPiece>();
        foreach (var piece in Compare(before, after, chunker))
        {
            foreach (var (i, part) in piece.Text.Split(Break).Index())
            {
                if (i > 0)
                {
                    End();
                }

                if (part.Length > 0)
                {
                    Add(piece with { Text = part });
                }
            }
        }

        End();
        return new TextChange(paragraphs, kept);

        void Add(TextPiece piece)
        {
            isChanged |= piece.Fate != TextFate.Kept;
            if (pieces.Count > 0 && pieces[^1].Fate == piece.Fate)
            {
                pieces[^1] = piece with { Text = pieces[^1].Text + piece.Text };
            }
            else
            {
                pieces.Add(piece);
            }
        }

        void End()
        {
            if (pieces.Count > 0 && isChanged)
            {
                paragraphs.Add(new ChangedParagraph(kept, [.. pieces]));
                kept = 0;
            }
            else if (pieces.Count > 0)
            {
                kept++;
            }

            pieces.Clear();
            isChanged = false;
        }
    }

    private static IEnumerable<TextPiece> Compare(string before, string after, IChunker chunker) =>
        InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, chunker).Lines.Select(l => new TextPiece(l.Text, l.Type switch
        {
            ChangeType.Deleted => TextFate.Gone,
            ChangeType.Inserted => TextFate.New,
            _ => TextFate.Kept,
        }));
}
