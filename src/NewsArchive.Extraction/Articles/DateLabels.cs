using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>The words around a date: which say that it is the publication's, an update's or the day when somebody saved the page, and which say nothing.</summary>
internal static partial class DateLabels
{
    private const string Published =
        "published publication publish posted post first originally online issued filed released release appeared dated "
        + "veröffentlicht erschienen erstellt publiziert publié publiée paru posté publicado publicada pubblicato pubblicata "
        + "gepubliceerd geplaatst publisert publiceret publicerad publicerat offentliggjort udgivet julkaistu opublikowano opublikowany publikacji publikacja dodano "
        + "опубликовано публикации опубліковано yayınlanma yayınlandı giriş publikováno zveřejněno vydáno megjelent publicat "
        + "objavljeno objavljen objavljena objavené zverejnené publikované публикувано публикувана публикуван објављено објавено paskelbta publicēts avaldatud birt publikuar diterbitkan dipublikasikan terbit प्रकाशित প্রকাশিত প্রকাশ δημοσιεύτηκε δημοσίευση منتشر";

    private const string Updated =
        "updated update updates modified changed edited revised revision aktualisiert geändert bearbeitet stand modifié modifiée actualisé actualisée actualizado actualizada actualización modificado "
        + "aggiornato aggiornata aggiornamento atualizado atualizada atualização bijgewerkt gewijzigd oppdatert opdateret uppdaterad uppdaterat päivitetty aktualizacja zaktualizowano "
        + "обновлено обновлён оновлено изменено изменения изменение güncelleme güncellendi güncellenme değiştirilme aktualizováno frissítve actualizat "
        + "änderung überarbeitet modification modifica modificación modificação modyfikacji modyfikacja ændret endret ändrad muokattu "
        + "ažurirano azurirano posodobljeno aktualizované обновена обновен актуализирано актуализирана ажурирано atnaujinta atjaunots uuendatud uppfært përditësuar diperbarui dikemaskini अपडेट আপডেট ενημερώθηκε ενημέρωση";

    private const string Saved =
        "saved clipped clipping accessed created retrieved downloaded archived captured fetched imported visited scraped gespeichert abgerufen heruntergeladen consulté enregistré guardado consultado sparad lagret сохранено "
        + "printed gedruckt druckdatum ausgedruckt imprimé imprimée impreso stampato wydrukowano";

    // Words that may stand between: "on", "um … Uhr", "à", "kl."
    private const string Between =
        "date time datum fecha data дата tarihi tarih last on at and the of le à le am um den der vom uhr el a las del de il alle ore em às as op om uur kl klokken d klo godz r roku w в о об г року р года мск saat v ve la ora m sur d o ob у во на wib wita wit ngày năm น พ.ศ";

    private static readonly Regex Label = new(
        $@"\b(?:(?<other>{Any(Updated)}|mis(?:e)?\s+à\s+jour|{Any(Saved)})|(?<published>{Any(Published)}))\b|(?<other>更新|수정|آخر\s+تحديث|تحديث)|(?<published>公開|配信|掲載|发布|发表|입력|등록|نشر)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Alone = new(
        $@"^(?:(?:first|last|date|zuletzt|letzte|dernière|ultima|última|último|ultimo|ostatnia|senast|laatst)\s+)?(?:{Any(Published)}|{Any(Updated)}|{Any(Saved)}|mise?\s+à\s+jour|date|datum|fecha|data|дата)(?:\s+(?:{Any(Between)}))*\s*:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // Labels, "5 min read", weekdays, times ("at 14:05 GMT", "10:30 a.m. ET", "14時05分"), a place in capitals ("LONDON 1996-08-30").
    private static readonly Regex Around = new(
        $@"^[A-Z][A-Z ,.'’/-]{{1,40}}(?=\s|$)|(?i:\b\d+[\s-]+min(?:ute)?s?(?:\s+read)?\b|\b(?:{Any(Published)}|{Any(Updated)}|{Any(Saved)}|mise?\s+à\s+jour|mis\s+en\s+ligne|{Any(Between)}|{Any(CalendarWords.Weekdays.Keys.Where(w => w.Length > 2))})\b|\b(?:mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo|пн|вт|ср|чт|пт|сб|вс|нд)[.,]"
        + @"|\b\d{1,2}\s*h\s*\d{0,2}\b|\b\d{1,2}\s*[ap]\.?m\.?(?!\p{L}))"
        + @"|\bT?\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?Z?(?!\d)\s*(?i:[ap]\.?m\.?(?!\p{L})|h\.?(?!\p{L}))?|(?:GMT|UTC)?\s*[+-]\d{1,2}:?\d{0,2}\b|\b(?:segunda|terça|quarta|quinta|sexta)-feira\b"
        + @"|\d{1,2}\s?[时時시](?:\s?\d{1,2}\s?[分분])?|午前|午後|上午|下午|오전|오후|[月火水木金土日](?=[)）])|公開日?|配信|掲載|更新日?时?間?|发布时?间?|发表|时间|입력|등록|수정|تاريخ|النشر|نشر|آخر|تحديث|الساعة|في(?=\s)"
        + @"|\b(?<!\b(?![AP]M\b)[A-Z][A-Z'’-]+\s)[A-Z]{1,5}\b(?!\s(?![AP]M\b)[A-Z][A-Z'’-]+|\.\s?\p{Lu})", // "EST", not "LIN" of "LIN HAIYAN"
        RegexOptions.CultureInvariant);

    /// <summary>What is left of a line, its dates taken out, without labels, weekdays and times.</summary>
    public static string Without(string line) => Around.Replace(line, " ").Trim(' ', ',', '|', '·', '•', '-', '–', '—', ':');

    /// <summary>Whether the date at a place of a text is an update's or the day when the page was saved.</summary>
    public static bool SaysOther(string text, int index, int length)
    {
        var before = text[..index];
        return (Label.Matches(before).LastOrDefault() is { } label && label.Groups["other"].Success && OnlyTimes().IsMatch(before[(label.Index + label.Length)..]))
            || UpdatedBehind().IsMatch(text[(index + length)..]);
    }

    /// <summary>Whether a line is a label that waits for its date on the next: "Updated:", "Published".</summary>
    public static bool IsLabelAlone(string line) => line.Length <= 40 && Alone.IsMatch(line);

    /// <summary>Whether a line tells a time that cannot be placed: "2 hours ago", "Updated yesterday", "Nov 6", "November 2024".</summary>
    public static bool IsVague(string line) => line.Length <= 60 && VagueTime().Count(line) == 1 && line[^1] is not (':' or '.' or ',') && !Without(VagueTime().Replace(line, " ").ToLowerInvariant()).Any(char.IsLetterOrDigit); // small letters, for capitals pass as a town

    private static string Any(string words) => Any(words.Split(' '));

    private static string Any(IEnumerable<string> words) => string.Join('|', words.Distinct().OrderByDescending(w => w.Length).Select(Regex.Escape));

    [GeneratedRegex(@"^(?:[^\d|·•/]|\d{1,2}[:.h]\d{2}|\d{1,2}(?=\s*[ap]\.?m)){0,45}$", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyTimes();

    [GeneratedRegex(@"^\s*\((?:last\s+)?updated?\)", RegexOptions.IgnoreCase)]
    private static partial Regex UpdatedBehind();

    [GeneratedRegex(
        @"\b(?:(?:\d{1,3}|an?|one|two|three|few)\s*(?:sec(?:ond)?|min(?:ute)?|h(?:ou)?r|h|m|d|day|week|wk|month|mo|year|yr)s?\s+ago|just now|yesterday|today|vor \d+ (?:minuten?|stunden?|tage?n?)|il y a \d+ (?:minutes?|heures?|jours?)|hace \d+ (?:minutos?|horas?|días?)"
        + @"|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d{2})"
        + @"|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))\b(?!\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex VagueTime();
}
