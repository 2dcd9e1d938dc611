using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Letters behind a name, which stand for an honour, a degree or an office and are no part of it: "Ann Marsh [OBE]", "Tom Hale, [PhD]".</summary>
internal static class PostNominals
{
    // Left out is what is a surname ("MA") or initials ("JD", "JP") too often.
    private static readonly HashSet<string> Letters = new(
        """
        KC QC SC Esq
        MP MEP MSP MLA MLC MHA MNA TD
        CBE OBE MBE KBE DBE GBE BEM CMG KCMG DCMG GCMG CB KCB DCB GCB CVO LVO MVO KCVO DCVO GCVO CH OM VC GC DSO DSC DFC QPM KPM QFSM
        AC AO AM OAM OC CNZM DNZM KNZM MNZM ONZM
        FRS FRSE FBA FRSL FRSA FRGS FRIBA FREng FRAS FRCS FRCP FRCOG FRCPCH FMedSci
        PhD DPhil EdD DSc MD M.D. DDS DVM LLB LLM MBA MPhil MPH MSc BSc RN CPA
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>Whether such letters begin at a token: behind two words of a name, or behind a title and one.</summary>
    public static bool Begin(ArticleWords words, int index) => words.ContinuesSentence(index) && IsBehindName(words, index - 1) && End(words, index) > index;

    /// <summary>The token behind the letters that begin at a token right behind a name; the token itself where none do.</summary>
    public static int End(ArticleWords words, int index) => End(words.Text, words.Tokens, index);

    /// <inheritdoc cref="End(ArticleWords, int)"/>
    public static int End(string text, IReadOnlyList<Token> tokens, int index)
    {
        var end = index;
        while (true)
        {
            var next = end > index && end < tokens.Count && tokens[end].Is(text, ",") ? end + 1 : end;
            if (!ArticleWords.ContinuesSentence(text, tokens, next) || Length(text, tokens, next) is not (> 0 and var length))
            {
                break;
            }

            end = next + length;
        }

        // "Tom [KC] Hartley" goes by these letters.
        return ArticleWords.ContinuesSentence(text, tokens, end) && tokens[end].IsCapitalised(text) ? index : end;
    }

    /// <summary>The token behind the letters that follow a name, also behind a comma: "Tom Hale[, PhD], a teacher".</summary>
    public static int EndBehindComma(ArticleWords words, int index) =>
        words.IsMark(index, ',') && End(words, index + 1) is var end && end > index + 1 ? end : End(words, index);

    private static bool IsBehindName(ArticleWords words, int last)
    {
        if (words.Has(last, WordFacts.NameSuffix) && words.ContinuesSentence(last))
        {
            last--; // "Samuel Pike Jr. [MP]"
        }

        return IsNameWord(words, last) && words.ContinuesSentence(last)
            && (IsNameWord(words, last - 1) || words.Has(last - 1, WordFacts.Particle | WordFacts.Honorific | WordFacts.AbbreviatedTitle) || (words.Has(last - 1, WordFacts.RoleNoun) && words.Has(last - 1, WordFacts.Capitalised)));
    }

    private static bool IsNameWord(ArticleWords words, int index) =>
        words.Has(index, WordFacts.Capitalised) && !words.Has(index, WordFacts.NotName | WordFacts.Honorific | WordFacts.AbbreviatedTitle) && Length(words.Text, words.Tokens, index) == 0;

    private static int Length(string text, IReadOnlyList<Token> tokens, int index) =>
        Letters.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens[index].In(text)) ? 1
        : tokens[index].In(text) is "Ph" && index + 2 < tokens.Count && tokens[index + 1].In(text) is "." && tokens[index + 2].In(text) is "D" or "D." && tokens[index + 2].Start == tokens[index + 1].End ? 3 : 0;
}
