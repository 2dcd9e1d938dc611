using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>The article's text as the page's JSON-LD states it, without paragraphs: what was found on the page is checked against it.</summary>
internal sealed partial class StatedBody
{
    private const int Shortest = 250;
    private const int Sample = 50;

    private readonly string letters;

    private StatedBody(string letters) => this.letters = letters;

    /// <summary>Null where the page states no text, or so little that it must be a teaser: {"articleBody": "The ferry stopped on …"}.</summary>
    public static StatedBody? Of(PageHints hints) =>
        hints.Body is { Length: > Shortest } text && PageWords.Letters(string.Concat(Paragraphs(text))) is { Length: > Shortest } letters ? new StatedBody(Once(letters)) : null;

    /// <summary>The paragraphs of a stated text, be it plain or markup: "&lt;p&gt;The ferry stopped.&lt;/p&gt;".</summary>
    public static IEnumerable<string> Paragraphs(string text) =>
        System.Net.WebUtility.HtmlDecode(Tag().Replace(BlockTag().Replace(text, "\n"), "")).Split('\n').Select(PageWords.Fold).Where(p => p.Length > 0);

    // Some outlets state the text twice over.
    private static string Once(string letters) =>
        letters.IndexOf(letters[..(Sample * 2)], Sample * 2, StringComparison.Ordinal) is > 0 and var again ? letters[..again] : letters;

    /// <summary>Whether the page states clearly more than the blocks hold, and all that they hold.</summary>
    public bool Continues(IReadOnlyList<Block> blocks)
    {
        var texts = blocks.Select(b => PageWords.Letters(b.Text)).ToList();
        var held = texts.Sum(t => t.Length);
        return texts.Where(Holds).Sum(t => t.Length) > 0.8 * held && letters.Length > 1.3 * held;
    }

    /// <summary>
    /// Leaves out the paragraphs that the page does not count to its article. Where what it states is not all there, or much less than
    /// was found, nothing is left out: some outlets state a summary, others an older text.
    /// </summary>
    public List<TextBlock> Trim(List<TextBlock> found)
    {
        var isStated = found.ConvertAll(b => Holds(PageWords.Letters(b.Text)));
        var stated = found.Where((_, i) => isStated[i]).Sum(Length);
        if (stated * 10 < letters.Length * 9 || stated * 10 < found.Where(b => b.IsProse).Sum(Length) * 5)
        {
            return found;
        }

        var (first, last) = (isStated.IndexOf(true), isStated.LastIndexOf(true));
        return [.. found.Where((b, i) => isStated[i] || i < first || (i < last && !b.IsProse))];
    }

    /// <summary>How much of what is stated the blocks hold, from 0 to 1.</summary>
    public double ShareIn(IEnumerable<Block> blocks) => blocks.Select(b => PageWords.Letters(b.Text)).Where(Holds).Sum(t => t.Length) / (double)letters.Length;

    private static int Length(TextBlock block) => PageWords.Letters(block.Text).Length;

    // A credit or a link inside a paragraph may differ: then its beginning or its end is enough.
    private bool Holds(string text) =>
        text.Length > 0 && (Has(text) || (text.Length > Sample * 2 && (Has(text[..Sample]) || Has(text[^Sample..]))));

    private bool Has(string text) => letters.Contains(text, StringComparison.Ordinal);

    [GeneratedRegex("</?(p|div|li|ul|ol|h[1-6]|blockquote|br|tr|table)\\b[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();
}
