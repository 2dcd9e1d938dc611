namespace NewsArchive.Extraction.Documents;

/// <summary>Gives the words of HTML's &lt;q&gt; the quotation marks that a browser would draw around them.</summary>
internal static class QuoteElements
{
    /// <summary>Stands in a block's inlines where a &lt;q&gt; begins, until <see cref="Resolve"/>.</summary>
    public const char Opening = '\uFDD0';

    /// <summary>Stands where a &lt;q&gt; ends.</summary>
    public const char Closing = '\uFDD1';

    /// <summary>The inlines of one block with marks in place of <see cref="Opening"/> and <see cref="Closing"/>; none where the author typed marks as well.</summary>
    public static List<Inline> Resolve(List<Inline> inlines)
    {
        if (!inlines.Exists(inline => inline.Text.AsSpan().IndexOfAny(Opening, Closing) >= 0))
        {
            return inlines;
        }

        var marks = new Queue<string>(Marks(string.Concat(inlines.Select(inline => inline.Text))));
        var resolved = new List<Inline>();
        var endsInOpening = false;
        foreach (var inline in inlines)
        {
            var text = string.Concat(inline.Text.Select(c => c is Opening or Closing ? marks.Dequeue() : c.ToString()));
            var joins = endsInOpening || inline.Text == Closing.ToString();
            if (joins && resolved.Count > 0 && resolved[^1] with { Text = "" } == inline with { Text = "" })
            {
                resolved[^1] = inline with { Text = resolved[^1].Text + text };
            }
            else
            {
                resolved.Add(inline with { Text = text });
            }

            endsInOpening = inline.Text == Opening.ToString();
        }

        return resolved;
    }

    private static List<string> Marks(string text)
    {
        var isMarked = StartsWithMark(text);
        var marks = new List<string>();
        var closing = new Stack<string>();
        var before = ' ';
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == Opening)
            {
                var isInner = closing.Count % 2 == 1;
                var isTyped = isMarked[at] || IsOpeningMark(before);
                marks.Add(isTyped ? "" : isInner ? "‘" : "“");
                closing.Push(isTyped ? "" : isInner ? "’" : "”");
            }
            else if (text[at] == Closing)
            {
                marks.Add(closing.Count > 0 ? closing.Pop() : "");
            }
            else
            {
                before = text[at];
            }
        }

        return marks;
    }

    // Whether the words from each place on begin with a mark that the author typed.
    private static bool[] StartsWithMark(string text)
    {
        var starts = new bool[text.Length];
        var isMark = false;
        for (var at = text.Length - 1; at >= 0; at--)
        {
            isMark = text[at] == Opening || char.IsWhiteSpace(text[at]) ? isMark : IsOpeningMark(text[at]);
            starts[at] = isMark;
        }

        return starts;
    }

    private static bool IsOpeningMark(char c) => c is '“' or '"' or '‘' or '„' or '«';
}
