namespace NewsArchive.Extraction.Tests.Articles;

/// <summary>The habits of outlets, languages and tools in the line that dates an article; each of these is of 6 November 2024.</summary>
public class DateStylesTests
{
    [Theory]
    [InlineData("6 Nov 2024")]
    [InlineData("2024-11-06T14:05:00Z")]
    [InlineData("06.11.2024")]
    [InlineData("Wednesday 11/06/2024")]
    [InlineData("Wed 06/11/2024")]
    [InlineData("11/06/2024 2:05 PM ET")]
    [InlineData("11/6/2024, 2:05 p.m. EST")]
    [InlineData("Published Nov 6, 2024 at 2:05 p.m. EST · Updated Nov 7")]
    [InlineData("Updated: Nov 7, 2024 / Published: Nov 6, 2024")]
    [InlineData("Published: Nov 6, 2024 / Updated: Nov 7, 2024")]
    [InlineData("Updated: Nov 7, 2024, 9:12 AM\nPublished: Nov 6, 2024, 2:05 PM")]
    [InlineData("Updated:\nNov 7, 2024\n\nPublished:\nNov 6, 2024")]
    [InlineData("Last updated on Nov 7, 2024\n\nPosted on Nov 6, 2024")]
    [InlineData("Posted on November 6th, 2024")]
    [InlineData("6th November 2024")]
    [InlineData("6th Nov, 2024")]
    [InlineData("Wednesday 6th November 2024")]
    [InlineData("6 November, 2024 (Wednesday)")]
    [InlineData("Nov 06, 2024 02:05 PM IST")]
    [InlineData("Updated - November 07, 2024 09:12 am IST | Published - November 06, 2024 02:05 pm IST")]
    [InlineData("PUBLISHED ON NOVEMBER 6, 2024 2:05PM")]
    [InlineData("First Published: Nov 06, 2024, 14:05 IST")]
    [InlineData("Date: 6 November 2024")]
    [InlineData("11/06/24 2:05 PM EST")]
    [InlineData("06.11.24")]
    [InlineData("6-Nov-2024")]
    [InlineData("06-Nov-24")]
    [InlineData("Nov-06-2024")]
    [InlineData("Nov. 6, 2024 | 2:05 p.m.")]
    [InlineData("Nov. 6, 2024Updated 3:15 p.m. ET")]
    [InlineData("November 6, 2024 - 14:05")]
    [InlineData("2024-11-06 14:05:00")]
    [InlineData("20241106")]
    [InlineData("November 6, 2024 5:00 am CST")]
    [InlineData("Wed Nov 6 2024")]
    [InlineData("Wed Nov  6 14:05:00 GMT 2024")]
    [InlineData("Wed, 06 Nov 2024 14:05:00 +0000")]
    [InlineData("6. November 2024, 14:05 Uhr")]
    [InlineData("Mittwoch, 06.11.2024 - 14:05 Uhr")]
    [InlineData("Publié le 06/11/2024 à 14h05")]
    [InlineData("Publié le mercredi 6 novembre 2024 à 14:05, mis à jour le 7 novembre 2024")]
    [InlineData("6 de noviembre de 2024")]
    [InlineData("6 de noviembre de 2024 - 14:05 h. Actualizado a las 15:30 h.")]
    [InlineData("06/11/2024 14:05 CET")]
    [InlineData("06 nov 2024 - 14:05 CET")]
    [InlineData("Publicado el 6 de noviembre de 2024 a las 14:05")]
    [InlineData("Pubblicato il 6 novembre 2024 alle 14:05")]
    [InlineData("6 novembre 2024 ore 14:05")]
    [InlineData("6 de novembro de 2024 às 14h05")]
    [InlineData("Publicado em 06/11/2024 - 14h05")]
    [InlineData("6 nov. 2024 om 14:05")]
    [InlineData("woensdag 6 november 2024")]
    [InlineData("Gepubliceerd op 6 november 2024")]
    [InlineData("6 nov. 2024 kl. 14.05")]
    [InlineData("Publisert 6. november 2024 kl. 14:05")]
    [InlineData("Publicerad 2024-11-06 14.05")]
    [InlineData("Offentliggjort onsdag den 6. november 2024")]
    [InlineData("Julkaistu 6.11.2024 14:05")]
    [InlineData("6. marraskuuta 2024")]
    [InlineData("6 listopada 2024, 14:05")]
    [InlineData("Opublikowano: 6 listopada 2024")]
    [InlineData("Data publikacji: 06.11.2024")]
    [InlineData("6 ноября 2024, 14:05")]
    [InlineData("06 ноября 2024 г. в 14:05")]
    [InlineData("6 листопада 2024, 14:05")]
    [InlineData("6 листопада 2024 року")]
    [InlineData("6 Kasım 2024 14:05")]
    [InlineData("Çarşamba, 6 Kasım 2024")]
    [InlineData("Yayınlanma: 06.11.2024 14:05")]
    [InlineData("2024年11月6日 14時05分")]
    [InlineData("2024年11月6日(水)")]
    [InlineData("2024年11月06日 14:05")]
    [InlineData("2024년 11월 6일")]
    [InlineData("2024.11.06 14:05")]
    [InlineData("입력 2024.11.06. 오후 2:05")]
    [InlineData("٦ نوفمبر ٢٠٢٤")]
    [InlineData("6 نوفمبر 2024")]
    [InlineData("الأربعاء 6 نوفمبر/تشرين الثاني 2024")]
    [InlineData("6. listopadu 2024")]
    [InlineData("6 noiembrie 2024")]
    [InlineData("6 Νοεμβρίου 2024")]
    [InlineData("2024. november 6.")]
    [InlineData("November 6, 2024, 2:05pm EST; updated November 7, 2024, 9am EST")]
    public void A_line_of_any_habit_dates_the_article_and_is_no_text(string lines)
    {
        var article = Article(lines);

        Assert.Equal((new DateOnly(2024, 11, 6), Text), (article.PublishedOn, article.Text));
        Assert.Empty(article.Authors);
    }

    [Theory]
    [InlineData("2 hours ago")]
    [InlineData("yesterday")]
    [InlineData("Nov 6")]
    [InlineData("Published 3 days ago")]
    [InlineData("Updated 2 hours ago")]
    [InlineData("November 6")]
    [InlineData("Clipped on Nov 6, 2024")]
    [InlineData("Saved: Nov 6, 2024")]
    [InlineData("Accessed 6 November 2024")]
    [InlineData("Created: 2024-11-06")]
    [InlineData("Retrieved November 6, 2024")]
    [InlineData("Last updated on Nov 6, 2024")]
    [InlineData("Last modified: 6 November 2024")]
    [InlineData("Downloaded on 2024-11-06")]
    [InlineData("November 2024")]
    [InlineData("Updated: 2024-11-06T14:05:00Z")]
    [InlineData("Today, 14:05")]
    [InlineData("Mis à jour le 6 novembre 2024")]
    [InlineData("Actualizado: 6 de noviembre de 2024")]
    [InlineData("Aktualisiert am 6. November 2024")]
    [InlineData("Обновлено 6 ноября 2024")]
    [InlineData("Aggiornato il 6 novembre 2024")]
    [InlineData("Bijgewerkt op 6 november 2024")]
    [InlineData("Oppdatert 6. november 2024")]
    [InlineData("Senast uppdaterad 6 november 2024")]
    [InlineData("Aktualizacja: 6 listopada 2024")]
    [InlineData("Güncelleme: 6 Kasım 2024")]
    [InlineData("Päivitetty 6.11.2024")]
    [InlineData("更新日 2024年11月6日")]
    [InlineData("Edited Nov. 6, 2024")]
    public void A_day_that_is_no_publication_is_neither_date_nor_text(string line)
    {
        var article = Article(line);

        Assert.Equal((null, Text), (article.PublishedOn, article.Text));
        Assert.Contains(article.Notes, n => n.Message == "no publication date was found");
    }

    [Theory]
    [InlineData("11/06/2024")]
    [InlineData("06-11-2024")]
    [InlineData("Saturday 11/06/2024")]
    public void A_date_of_two_readings_is_unknown_and_noted(string line)
    {
        var article = Article(line);

        Assert.Equal((null, Text), (article.PublishedOn, article.Text));
        Assert.Contains(article.Notes, n => n.Message == $"the date “{line}” may be two days");
    }

    [Theory]
    [InlineData("11/06/2024", "BOSTON, Mass. (AP) — The harbour opened on Monday.")]
    [InlineData("11/06/2024", "The harbour opened on Monday.\n\nOriginal url: <https://halden.example/2024/11/06/harbour>")]
    [InlineData("06/11/2024", "HALDEN, Nov. 6, 2024 (Coast Wire) - The harbour opened on Monday.")]
    [InlineData("06/11/2024", "Le port est ouvert depuis hier et les bateaux sont dans la rade avec des passagers pour le sud.")]
    public void The_rest_of_the_file_tells_which_day_is_meant(string line, string text)
    {
        var article = Read.Markdown($"# T\n\n{line}\n\n{text}\n");

        Assert.Equal(new DateOnly(2024, 11, 6), article.PublishedOn);
        Assert.DoesNotContain(article.Notes, n => n.Field == NewsArchive.Extraction.Articles.ArticleField.PublishedOn);
    }

    [Theory]
    [InlineData("23/4/97 16/4/97 2/5/96")]
    [InlineData("Grade as of 04/23/97.")]
    [InlineData("May 97 April 97 May 96")]
    [InlineData("Friday, August 30:")]
    [InlineData("On 6.11 the 24 boats sailed")]
    [InlineData("Sailing dates 6 Nov 10.30")]
    public void Rows_and_labels_with_numbers_stay_in_the_text(string line)
    {
        var article = Article(line);

        Assert.Equal((null, line + "\n\n" + Text), (article.PublishedOn, article.Text));
    }

    private const string Text = "A line of news about the harbour.";

    private static ExtractedArticle Article(string head) => Read.Markdown($"# T\n\n{head}\n\n{Text}\n");
}
