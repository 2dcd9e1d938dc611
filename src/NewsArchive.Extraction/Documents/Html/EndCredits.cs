using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Tells the lines below an article that say who edited, checked or translated it, and in which programme it was heard.</summary>
internal static partial class EndCredits
{
    private const int Longest = 250; // weight

    public static bool Is(TextBlock block) => block.Block.Kind == BlockKind.Paragraph && block.Weight < Longest && (Jobs().IsMatch(block.Text) || Translation().IsMatch(block.Text) || Initials().IsMatch(block.Text));

    // "Redaktion: Marit Solheimsen, Jo Keller Faktencheck: Jo Keller", "Sendung: Radio Skarn, 06.11.2024, 15:10 Uhr", "Editing: Ben Ostrander"
    [GeneratedRegex(
        @"^(?:(?:redaktion|faktencheck|mitarbeit|schnitt|kamera|lektorat|bearbeitung|illustration(?:en)?|grafik|übersetzung|sendung|editing|edited by|editor|fact[- ]check(?:ing|er)?|fact[- ]checked by|research|translation|translated by|graphics?|relecture|traduction|infographie|edición|traducción|infografía|traduzione|revisione|edição|tradução|redakcja|tłumaczenie|eindredactie|vertaling|redigering|översättning)\s*:\s*[^.:!?][^:!?]{1,80}?\s*)+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Jobs();

    // "Aus dem Englischen von Jo Keller", "Traduit de l’anglais par Jo Keller", "Translated from the Danish by Jo Keller"
    [GeneratedRegex(
        @"^\W*(?:aus dem \p{L}+ (?:übersetzt )?von|traduit (?:de l['’]\p{L}+|du \p{L}+) par|translated from (?:the )?\p{L}+ by|traducid[oa] del \p{L}+ por|tradotto dal(?:l['’]| )\p{L}+ da|traduzid[oa] do \p{L}+ por|vertaald uit het \p{L}+ door|uit het \p{L}+ vertaald door|översatt från \p{L}+ av)\s+\p{L}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Translation();

    // "jok, abe; Foto: Halden-Bild"
    [GeneratedRegex(@"^\p{Ll}{2,4}(?:[,/]\s?\p{Ll}{2,4})*;\s.*\b(?:fotos?|bild|photos?)\b[^:]{0,6}:", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();
}
