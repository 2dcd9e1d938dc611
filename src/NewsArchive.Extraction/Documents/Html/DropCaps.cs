namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Tells first letters that stand in an element of their own, and with white space behind them, from words of one letter.</summary>
internal static class DropCaps
{
    // "A boat", "I saw", "Y llegó", "È vero", "Å reise", "U kunt", "Ő jött"
    private const string Words = "AÁÀÄEÈÉIÍÎOÓÒÔÖŐUÚYÅÆØ";

    // "W porcie", "K tomu", "S ním", "V noci", "Z lodi"
    private const string SlavicWords = "KSVWZ";

    private static readonly string[] Slavic = ["pl", "cs", "sk", "hr", "sl", "sr", "bs"];

    /// <summary>Whether what comes behind a text belongs to the same word: &lt;span class="dropcap"&gt;T&lt;/span&gt; he ferry stopped.</summary>
    public static bool Is(PageTree tree, PageNode text)
    {
        const int furthest = 3;
        var letter = text.Text.Trim().TrimStart('"', '“', '„', '«', '»', '‘', '\'', '¿', '¡', '\u00A0');
        if (letter.Length != 1 || !char.IsUpper(letter[0]) || letter[0] > '\u024F' || Words.Contains(letter[0], StringComparison.Ordinal))
        {
            return false;
        }

        var node = tree.Parent(text);
        for (var steps = 0; steps < furthest && node is not null && PageWords.IsInline(node.Name); steps++, node = tree.Parent(node))
        {
            if (IsNamed(node.Words))
            {
                return !(SlavicWords.Contains(letter[0], StringComparison.Ordinal) && tree.First("html")?["lang"] is { } language && Slavic.Any(s => language.StartsWith(s, StringComparison.OrdinalIgnoreCase)));
            }
        }

        return false;
    }

    private static bool IsNamed(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "dropcap" or "dropcaps" or "lettrine" or "initiale" or "capolettera" || (i > 0 && (words[i - 1], words[i]) is ("drop", "cap" or "caps") or ("initial", "letter" or "cap") or ("first", "letter")))
            {
                return true;
            }
        }

        return false;
    }
}
