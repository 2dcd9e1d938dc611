using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Tells the lines below an article that say who edited, checked or translated it, whom it is from, and in which programme it was heard.</summary>
internal static partial class EndCredits
{
    private const int Longest = 250; // weight

    public static bool Is(TextBlock block) => block.Block.Kind == BlockKind.Paragraph && block.Weight < Longest && (Jobs().IsMatch(block.Text) || Translation().IsMatch(block.Text) || Initials().IsMatch(block.Text) || OnAir().IsMatch(block.Text) || From().IsMatch(block.Text) || IsLeftAlone(block));

    // "Redaktion: Marit Solheimsen, Jo Keller Faktencheck: Jo Keller", "Editing: Ben Ostrander"
    [GeneratedRegex(
        @"^(?:(?:redaktion|faktencheck|mitarbeit|schnitt|kamera|lektorat|bearbeitung|illustration(?:en)?|grafik|übersetzung|editing|edited by|editor|fact[- ]check(?:ing|er)?|fact[- ]checked by|research|translation|translated by|graphics?|relecture|traduction|infographie|edición|traducción|infografía|traduzione|revisione|edição|tradução|redakcja|tłumaczenie|eindredactie|vertaling|redigering|översättning|oversettelse|oversættelse|překlad|preklad|toimetaja|redaktor(?:ius|e|ka)?|urednik|urednica|уредник|редактор|szerkesztő|fordította|edició|traducció)\s*:\s*[^.:!?][^:!?]{1,80}?\s*)+$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Jobs();

    // "BONUS VIDEO:", "Watch the boat leave here:": what it led to was no text
    private static bool IsLeftAlone(TextBlock block) => block.Weight < 120 && block.Text[^1] is ':' or '：';

    // "Aus dem Englischen von Jo Keller", "Traduit de l’anglais par Jo Keller", "Translated from the Danish by Jo Keller"
    [GeneratedRegex(
        @"^\W*(?:aus dem \p{L}+ (?:übersetzt )?von|traduit (?:de l['’]\p{L}+|du \p{L}+) par|translated from (?:the )?\p{L}+ by|traducid[oa] del \p{L}+ por|tradotto dal(?:l['’]| )\p{L}+ da|traduzid[oa] do \p{L}+ por|vertaald uit het \p{L}+ door|uit het \p{L}+ vertaald door|översatt från \p{L}+ av)\s+\p{L}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Translation();

    // "jok, abe; Foto [M]: Halden-Bild"
    [GeneratedRegex(@"^\p{Ll}{2,4}(?:[,/]\s?\p{Ll}{2,4})*;\s.*\b(?i:fotos?|bild|photos?)\b[^:]{0,6}:", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    // "Sendung: Radio Skarn, 06.11.2024, 15:10 Uhr", "Radio Skarn 4, 6. November 2024, 8 Uhr; hfa/kel", "Diese Nachricht wurde am 06.11.2024 im Programm Radio Skarn gesendet.": an evening at the theatre has a place, a day and an hour too, and no such word
    [GeneratedRegex(
        @"^(?:sendung\s*:\s*\S.*|(?=[^,|]*\b(?:radio|tv|fernsehen|hörfunk|rundfunk|antenne|news|nachrichten|tagesschau|welle)\b)[^.!?]{3,60}?\s*[,|–]\s*\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}{3,9})\s?(?:\d{4}|\d\d)\s*[,|–]\s*(?:um )?\d{1,2}(?:[.:]\d\d)? uhr(?:\s*[;,|]\s*[\p{L}/ ]{2,30})?|dies\w+ (?:nachricht|beitrag|sendung|meldung|gespräch|interview|text) (?:wurde|lief|ist)\b[^.]{0,12}\d{1,2}\.[^!?]{0,60}\b(?:gesendet|ausgestrahlt)( worden)?\.?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnAir();

    // "(With inputs from agencies)", "(Except for the headline, this story has not been edited by our staff …)", "Trần Lan (Theo HTR, Tin Cảng)", "المصدر: الميناء + وكالات"
    [GeneratedRegex(
        @"^\W*(?:con informaci(?:ón|ones) de [^.!?]{2,80}|com informações d[aeo]s? [^.!?]{2,80}|(?:avec|mit|met|com|con|med|z) (?:l['’])?(?-i:\p{Lu}{2,5})(?:(?:,| et| und| en| e| y| og| och| i) (?:l['’])?(?-i:\p{Lu})\p{L}{1,12})?\W*|with (?:(?:additional |more )?inputs? from|(?:\w+ ){1,3}inputs?\b)[^.!?]*\W*|(?:except for the headline, )?this (?:story|article|report|copy) has (?:not )?been (?:edited|sourced|published|auto|generated)\b.*\b(?:feed|agenc(?:y|ies)|wires?)\b.*"
        + @"|[^.!?:(]{0,40}\(\s*(?:theo|tổng hợp|nguồn)\b[^)]{0,60}\)|(?:theo|nguồn)\b\s*:?\s*[^.!?]{2,60}"
        + @"|(?:المصدر|منبع|מקור|sursa|fuentes?|fonte|источник|джерело|източник|извор|izvor|źródło|zdroj|forrás|πηγή|kaynak|sumber|allikas|šaltinis|avots|kilde|källa|lähde|來源|来源|출처)\s*[:：]\s*[^.!?]{2,120})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex From();
}
