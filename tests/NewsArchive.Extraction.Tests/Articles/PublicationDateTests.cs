using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Tests.Articles;

public class PublicationDateTests
{
    [Theory]
    [InlineData("November 06, 2024", "2024-11-06")]
    [InlineData("6 November 2024", "2024-11-06")]
    [InlineData("6th of November, 2024", "2024-11-06")]
    [InlineData("Nov. 6, 2024", "2024-11-06")]
    [InlineData("Wed, 6 Nov 2024", "2024-11-06")]
    [InlineData("Wednesday, November 6, 2024, 10:30 a.m. ET", "2024-11-06")]
    [InlineData("2024-11-06", "2024-11-06")]
    [InlineData("2024-11-06T23:59:00-05:00", "2024-11-06")]
    [InlineData("2024/11/06 08:15", "2024-11-06")]
    [InlineData("Published 6 November 2024 at 14:05 GMT", "2024-11-06")]
    [InlineData("Published: 6 November 2024 | Updated: 7 November 2024", "2024-11-06")]
    [InlineData("Updated 7 November 2024 | Published 6 November 2024", "2024-11-06")]
    [InlineData("LONDON 2024-11-06", "2024-11-06")]
    [InlineData("First published on Wed 6 Nov 2024 14.05 GMT", "2024-11-06")]
    [InlineData("25-11-2024", "2024-11-25")]
    [InlineData("Publié le 6 novembre 2024 à 14h05", "2024-11-06")]
    [InlineData("Veröffentlicht am 6.11.2024, 14:05 Uhr", "2024-11-06")]
    [InlineData("6 ноября 2024 г., 14:05", "2024-11-06")]
    [InlineData("6 listopada 2024", "2024-11-06")]
    [InlineData("6 Kasım 2024", "2024-11-06")]
    [InlineData("2024年11月6日", "2024-11-06")]
    [InlineData("25.11.2024", "2024-11-25")]
    [InlineData("06.11.2024", "2024-11-06")]
    [InlineData("25/11/2024", "2024-11-25")]
    [InlineData("11/25/2024", "2024-11-25")]
    [InlineData("6 novembre 2024", "2024-11-06")]
    [InlineData("6. März 2024", "2024-03-06")]
    [InlineData("February 29, 2024", "2024-02-29")]
    public void A_date_line_gives(string line, string date) =>
        Assert.Equal(DateOnly.ParseExact(date, "O"), Read.Markdown($"# T\n\n{line}\n\nA line of news about the harbour.\n").PublishedOn);

    [Theory]
    [InlineData("6. studenoga 2024.", "2024-11-06")]
    [InlineData("6. listopada 2024.", "2024-10-06")]
    [InlineData("sreda, 6. novembar 2024.", "2024-11-06")]
    [InlineData("Среда, 6. новембар 2024.", "2024-11-06")]
    [InlineData("6. novembra 2024 o 8:15", "2024-11-06")]
    [InlineData("6. októbra 2024", "2024-10-06")]
    [InlineData("6 मे 2024", "2024-05-06")]
    [InlineData("сряда, 6 ноември 2024", "2024-11-06")]
    [InlineData("6 лістапада 2024", "2024-11-06")]
    [InlineData("2024 m. lapkričio 6 d. 08:15", "2024-11-06")]
    [InlineData("2024. gada 6. novembris", "2024-11-06")]
    [InlineData("6. aprill 2024", "2024-04-06")]
    [InlineData("6. nóvember 2024", "2024-11-06")]
    [InlineData("6 Nëntor 2024", "2024-11-06")]
    [InlineData("6 noyabr 2024", "2024-11-06")]
    [InlineData("6 қараша 2024", "2024-11-06")]
    [InlineData("6 նոյեմբերի 2024", "2024-11-06")]
    [InlineData("6 ნოემბერი 2024", "2024-11-06")]
    [InlineData("6 d’abril de 2024", "2024-04-06")]
    [InlineData("6 de setembre del 2024", "2024-09-06")]
    [InlineData("6 de xuño de 2024", "2024-06-06")]
    [InlineData("6 Tachwedd 2024", "2024-11-06")]
    [InlineData("6 Mei 2024", "2024-05-06")]
    [InlineData("Rabu, 6 Agustus 2024", "2024-08-06")]
    [InlineData("6 Ogos 2024", "2024-08-06")]
    [InlineData("6 Agosti 2024", "2024-08-06")]
    [InlineData("Nobyembre 6, 2024", "2024-11-06")]
    [InlineData("6 tháng 11, 2024", "2024-11-06")]
    [InlineData("Thứ tư, ngày 6 tháng 11 năm 2024", "2024-11-06")]
    [InlineData("6 พฤศจิกายน 2567", "2024-11-06")]
    [InlineData("6 พ.ย. 2567 08:15 น.", "2024-11-06")]
    [InlineData("۱۶ آبان ۱۴۰۳", "2024-11-06")]
    [InlineData("چهارشنبه ۱۶ آبان ۱۴۰۳ - ۰۸:۱۵", "2024-11-06")]
    [InlineData("6 नवंबर 2024", "2024-11-06")]
    [InlineData("बुधवार, 06 नवम्बर 2024", "2024-11-06")]
    [InlineData("৬ নভেম্বর ২০২৪", "2024-11-06")]
    [InlineData("6 நவம்பர் 2024", "2024-11-06")]
    [InlineData("6 నవంబర్ 2024", "2024-11-06")]
    [InlineData("6 ನವೆಂಬರ್ 2024", "2024-11-06")]
    [InlineData("6 നവംബർ 2024", "2024-11-06")]
    [InlineData("6 નવેમ્બર 2024", "2024-11-06")]
    [InlineData("6 ਨਵੰਬਰ 2024", "2024-11-06")]
    [InlineData("6 نومبر 2024", "2024-11-06")]
    [InlineData("6 نوامبر 2024", "2024-11-06")]
    [InlineData("Objavljeno: 6. 11. 2024 | Ažurirano: 7. 11. 2024", "2024-11-06")]
    [InlineData("Обновена на 7 ноември 2024 | Публикувана на 6 ноември 2024", "2024-11-06")]
    [InlineData("Atnaujinta 2024-11-07, paskelbta 2024-11-06", "2024-11-06")]
    [InlineData("Diperbarui 7 November 2024, diterbitkan 6 November 2024", "2024-11-06")]
    public void A_date_line_in_another_language_gives(string line, string date) =>
        Assert.Equal(DateOnly.ParseExact(date, "O"), Read.Markdown($"# T\n\n{line}\n\nA line of news about the harbour.\n").PublishedOn);

    [Theory]
    [InlineData("۱۴۰۳/۰۸/۱۶", "2024-11-06")]
    [InlineData("1403/12/30", "2025-03-20")]
    [InlineData("1403/13/30", null)]
    [InlineData("6/11/2567", null)]
    [InlineData("25/11/2567", "2024-11-25")]
    [InlineData("6 November 1403", null)]
    [InlineData("30 آبان ۱۵۹۹", null)]
    public void A_year_of_another_calendar_is_its_day_of_ours(string text, string? date) =>
        Assert.Equal(date, PublicationDate.Find(text, out _)?.ToString("O"));

    [Theory]
    [InlineData("06/11/2024")]
    [InlineData("06-11-2024")]
    [InlineData("Stand: 07.11.2024, 10:00 Uhr")]
    [InlineData("February 30, 2024")]
    [InlineData("November 6, 9999")]
    [InlineData("0000-01-01")]
    [InlineData("Updated 7 November 2024")]
    public void A_date_that_is_ambiguous_impossible_or_no_publication_is_unknown(string line)
    {
        var article = Read.Markdown($"# T\n\n{line}\n\nA line of news about the harbour.\n");

        Assert.Null(article.PublishedOn);
        Assert.Contains(article.Notes, n => n.Message.Contains("date", StringComparison.Ordinal));
        Assert.Equal("A line of news about the harbour.", article.Text);
    }

    [Fact]
    public void A_sentence_with_a_date_is_no_date_line()
    {
        var article = Read.Markdown("# T\n\nOn 6 November 2024 the harbour opened.\n");

        Assert.Null(article.PublishedOn);
        Assert.Equal("On 6 November 2024 the harbour opened.", article.Text);
    }

    [Fact]
    public void Where_nothing_else_says_it_the_address_gives_the_date() =>
        Assert.Equal(new DateOnly(2024, 11, 6), Read.Markdown("# T\n\nA line of news.\n\nOriginal url: <https://halden.example/2024/11/06/t>\n").PublishedOn);
}
