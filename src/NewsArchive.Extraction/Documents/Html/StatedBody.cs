using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>The article's text as the page's JSON-LD states it, without paragraphs: what was found on the page is checked against it.</summary>
internal sealed partial class StatedBody
{
    private const int Shortest = 400;
    private const int Sample = 50;

    private readonly string letters;

    private StatedBody(string letters) => this.letters = letters;

    /// <summary>Null where the page states no text, or so little that it must be a teaser: {"articleBody": "The ferry stopped on …"}.</summary>
    public static StatedBody? Of(PageHints hints) =>
        hints.Body is { Length: > Shortest } text && PageWords.Letters(Tag().Replace(text, " ")) is { Length: > Shortest } letters ? new StatedBody(letters) : null;

    /// <summary>
    /// Leaves out the paragraphs that the page does not count to its article. Where what it states is not all there, or much less than
    /// was found, nothing is left out: some outlets state a summary, others an older text.
    /// </summary>
    public List<TextBlock> Trim(List<TextBlock> found)
    {
        var isStated = found.ConvertAll(Holds);
        var stated = found.Where((_, i) => isStated[i]).Sum(Length);
        if (stated * 10 < letters.Length * 9 || stated * 10 < found.Where(b => b.IsProse).Sum(Length) * 5)
        {
            return found;
        }

        var (first, last) = (isStated.IndexOf(true), isStated.LastIndexOf(true));
        return [.. found.Where((b, i) => isStated[i] || i < first || (i < last && !b.IsProse))];
    }

    private static int Length(TextBlock block) => PageWords.Letters(block.Text).Length;

    // A credit or a link inside a paragraph may differ: then its beginning or its end is enough.
    private bool Holds(TextBlock block)
    {
        var text = PageWords.Letters(block.Text);
        return text.Length > 0 && (Has(text) || (text.Length > Sample * 2 && (Has(text[..Sample]) || Has(text[^Sample..]))));
    }

    private bool Has(string text) => letters.Contains(text, StringComparison.Ordinal);

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
