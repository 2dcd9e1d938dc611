using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Tests.Articles;

public class ArticleReaderTests
{
    [Theory]
    [InlineData("# Strike Ends\n\n> ## Excerpt\n> The crews were cheering.\n\n---\nThe crews cheered for an hour.")]
    [InlineData("# Strike Ends\n\nMara Ellison\n\n4-5 minutes\n\n---\n\nThe crews cheered for an hour.")]
    [InlineData("# Strike Ends\n\n[Read on Omnivore](https://omnivore.example/1)\n[Read Original](https://coast.example/2024/strike)\n\nThe crews cheered for an hour.")]
    [InlineData("Title: Strike Ends\n\nURL Source: https://coast.example/strike\n\nMarkdown Content:\nStrike Ends\n===============\n\n*   [Home](https://coast.example/)\n*   [News](https://coast.example/news)\n\n# Strike Ends\n\nThe crews cheered for an hour.")]
    public void What_savers_write_above_the_text_is_no_part_of_it(string text)
    {
        var article = Read.Markdown(text);

        Assert.Equal(("Strike Ends", "The crews cheered for an hour."), (article.Title, article.Text));
    }

    [Theory]
    [InlineData("# Harbour Opens\n\nA line of news.")]
    [InlineData("Harbour Opens\n=============\n\nA line of news.")]
    [InlineData("**Harbour Opens**\n\nA line of news.")]
    [InlineData("Harbour Opens\n\nA line of news.")]
    [InlineData("By Jane Doe\n\n# Harbour Opens\n\nA line of news.")]
    [InlineData("Title: Harbour Opens\n\nA line of news.")]
    public void The_headline_is_found(string text)
    {
        var article = Read.Markdown(text);

        Assert.Equal(("Harbour Opens", "A line of news."), (article.Title, article.Text));
    }

    [Fact]
    public void A_file_without_headline_and_date_is_an_article_with_two_remarks()
    {
        var article = Read.Markdown("Only one line of text, which ends like a sentence.\n");

        Assert.Null(article.Title);
        Assert.Null(article.PublishedOn);
        Assert.Equal("Only one line of text, which ends like a sentence.", article.Text);
        Assert.Equal(["no headline was found", "no publication date was found"], article.Notes.Select(n => n.Message));
    }

    [Fact]
    public void A_headline_alone_is_no_article() => Assert.Equal("the file holds no article text", Read.Error("a.md", "# Harbour Opens\n"u8.ToArray()).Reason);

    [Theory]
    [InlineData("Advertisement")]
    [InlineData("* * *")]
    [InlineData("Sign up for our free newsletter and get the news first")]
    [InlineData("Share this article")]
    public void Clutter_is_no_part_of_the_article(string line) =>
        Assert.Equal("A line of news.\n\nAnother line.", Read.Markdown($"# T\n\nA line of news.\n\n{line}\n\nAnother line.\n").Text);

    [Fact]
    public void Links_come_in_order_with_their_relation_and_span()
    {
        var article = Read.Markdown(
            """
            # Harbour Opens

            The mayor [said so](https://Halden.example/said?utm_source=x#top) and [again](#) and [elsewhere](/2024/x).

            **Related article:** [Harbour Closed](#)

            Read more: [The Bridge](https://tribune.example/bridge), [The Quay](quay.html)

            [mail us](mailto:desk@halden.example) or [run](javascript:alert(1)).

            Original url:

            <https://www.halden.example/news/harbour>
            """);

        Assert.Equal(
            [
                ("said so", "https://halden.example/said", LinkRel.Body),
                ("again", null, LinkRel.Body),
                ("elsewhere", "https://www.halden.example/2024/x", LinkRel.Body),
                ("Harbour Closed", null, LinkRel.Related),
                ("The Bridge", "https://tribune.example/bridge", LinkRel.Related),
                ("The Quay", "https://www.halden.example/news/quay.html", LinkRel.Related),
                ("run", null, LinkRel.Body),
                ("https://www.halden.example/news/harbour", "https://www.halden.example/news/harbour", LinkRel.Original),
            ],
            article.Links.Select(l => (l.Text, l.Href, l.Rel)).ToList());
        Assert.All(article.Links.Where(l => l.Rel == LinkRel.Body), l => Assert.Equal(l.Text, l.Span!.Value.Of(article.Text)));
        Assert.All(article.Links.Where(l => l.Rel != LinkRel.Body), l => Assert.Null(l.Span));
        Assert.Equal("halden.example", article.Source);
    }

    [Theory]
    [InlineData("Der Hafen ist nach langer Zeit wieder offen, und die Schiffe fahren mit dem ersten Licht in die Stadt.", "de")]
    [InlineData("Le port est ouvert depuis hier et les bateaux sont dans la rade avec des passagers pour le sud.", "fr")]
    [InlineData("The harbour is open again and the ships are in the bay with passengers for the south of the country.", "en")]
    [InlineData("Порт снова открыт, и суда уже вышли в море, но никто не знает, что будет с ними в пути.", "ru")]
    [InlineData("Xyzzy plugh qux frotz zork grue lamp sword elvish brass lantern bottle.", null)]
    [InlineData("Hamnen var stängd och båtarna låg kvar, sade borgmästaren, som inte ville ge ett svar till dem som väntade.", "sv")]
    [InlineData("Havnen var lukket, og bådene blev liggende, sagde borgmesteren, der ikke ville give et svar til dem, som ventede efter stormen.", "da")]
    [InlineData("Havna var stengt, og båtene ble liggende, sa ordføreren, som ikke ville gi et svar til dem som ventet etter stormen.", "no")]
    [InlineData("Port był zamknięty, ale statki nie mogły wyjść w morze, bo burmistrz nie chciał się na to zgodzić przez cały dzień.", "pl")]
    [InlineData("Liman kapalı olan bir gün için açıldı ve gemiler daha sonra yola çıktı, ancak başkan bu konuda çok şey söylemedi.", "tr")]
    [InlineData("Broen over bukta forblir stengt til våren, opplyser kommunen. – Vi åpner ikke før hver pilar er sjekket, sier ordføreren.", "no")]
    [InlineData("Broen over bugten forbliver lukket til foråret, oplyser kommunen. – Vi åbner ikke, før hver pille er tjekket, siger borgmesteren.", "da")]
    [InlineData("Menteri pelabuhan mengatakan bahwa kapal itu tidak akan berangkat dari kota dan para nelayan menunggu untuk waktu yang lama.", "id")]
    [InlineData("Thị trưởng nói rằng cảng đã đóng cửa trong một tuần và các tàu không được ra khơi cho đến khi bão tan, theo những người có mặt.", "vi")]
    [InlineData("Sinabi ng alkalde na sarado ang daungan at hindi makakaalis ang mga barko hanggang sa matapos ang bagyo, ayon sa mga mangingisda.", "tl")]
    [InlineData("Meya wa mji alisema kwamba bandari hiyo imefungwa kwa wiki moja na meli za wavuvi katika eneo hilo hazitaondoka.", "sw")]
    [InlineData("UMasipala uthe itheku livaliwe futhi izikebhe azikwazi ukuphuma ngoba isivunguvungu sisondela ngamandla kakhulu.", "zu")]
    [InlineData("Ο δήμαρχος είπε ότι το λιμάνι θα μείνει κλειστό για μια εβδομάδα.", "el")]
    [InlineData("市長は港を一週間閉鎖すると述べた。漁船は台風が過ぎるまで出港できない。", "ja")]
    [InlineData("시장은 태풍이 지나갈 때까지 항구를 일주일 동안 닫는다고 말했다.", "ko")]
    [InlineData("Gradonačelnik je rekao da se luka zatvara na tjedan dana i da brodovi ne mogu isploviti iz grada za vrijeme oluje.", "hr")]
    public void The_language_is_told_by_the_commonest_words(string text, string? language) => Assert.Equal(language, Read.Markdown($"# T\n\n{text}\n").Language);

    [Theory]
    [InlineData("Jane Doe | Halden Chronicle | 6 November 2024")]
    [InlineData("By Jane Doe, November 6, 2024")]
    [InlineData("Posted on November 6, 2024 by Jane Doe")]
    [InlineData("[Jane Doe](https://halden.example/staff/jane-doe)\n\nPublished\n6 November 2024")]
    [InlineData("Jane Doe\n\n6 November 2024 • 5 min read")]
    public void Names_and_date_of_one_line_are_both_read(string head)
    {
        var article = Read.Markdown($"# Harbour Opens\n\n{head}\n\nA line of news.\n");

        Assert.Equal(("A line of news.", new DateOnly(2024, 11, 6)), (article.Text, article.PublishedOn));
        Assert.Equal(["Jane Doe"], article.Authors);
    }

    [Fact]
    public void A_headline_may_hold_a_date() => Assert.Equal("Harbour Opens 6 November 2024", Read.Markdown("**Harbour Opens 6 November 2024**\n\nA line of news.\n").Title);

    [Fact]
    public void A_place_beside_the_date_is_no_author()
    {
        var article = Read.Markdown("# Harbour Opens\n\nHalden, 6 November 2024\n\nA line of news.\n");

        Assert.Empty(article.Authors);
        Assert.Equal(new DateOnly(2024, 11, 6), article.PublishedOn);
    }

    [Fact]
    public void Labelled_lines_are_read_by_their_labels()
    {
        var article = Read.PlainText("Title: Harbour Opens\nAuthor: Jane Doe\nDate: 2024-11-06\nURL: https://halden.example/harbour\n\nThe harbour opened on Monday.\n");

        Assert.Equal(("Harbour Opens", "The harbour opened on Monday.", "https://halden.example/harbour"), (article.Title, article.Text, article.Url.ToString()));
        Assert.Equal(["Jane Doe"], article.Authors);
    }

    [Fact]
    public void A_headline_that_is_a_link_leads_to_the_original() =>
        Assert.Equal("https://halden.example/harbour", Read.Markdown("# [Harbour Opens](https://halden.example/harbour)\n\nA line of news.\n").Url.ToString());

    [Fact]
    public void A_list_of_links_below_a_label_is_related()
    {
        var article = Read.Markdown("# T\n\nA line of news.\n\nRelated articles\n\n- [One](https://halden.example/1)\n- [Two](https://halden.example/2)\n\nAnother line, with [a link](https://halden.example/3).\n");

        Assert.Equal("A line of news.\n\nAnother line, with a link.", article.Text);
        Assert.Equal([LinkRel.Related, LinkRel.Related, LinkRel.Body], article.Links.Select(l => l.Rel));
    }
}
