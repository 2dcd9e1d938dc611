using NewsArchive.Extraction.Documents;
using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

/// <summary>Lines among the paragraphs of an article that are not its text.</summary>
public class HtmlLinesTests
{
    [Theory]
    [InlineData("<p>ALSO IN THE TRIBUNE | <a href=\"/a\">Council unveils plan to rebuild the old harbour</a></p>")]
    [InlineData("<p>FUNDA NALOKHU: <a href=\"/a\">Umkhandlu wethula uhlelo lwetheku elidala</a></p>")]
    [InlineData("<p>Already a subscriber? Sign in</p>")]
    [InlineData("<p>Thank you for signing up! A letter is on its way to you.</p>")]
    [InlineData("<p>Abonnez-vous pour lire la suite de nos articles sur le port.</p>")]
    [InlineData("<p><strong>Urmărește știrile Halden24.example și pe <a href=\"https://news.google.com/x\">Google News</a></strong></p>")]
    [InlineData("<p><em>Последвайте ни в <a href=\"https://news.google.com/x\">Google News</a>, за да сте винаги информирани за най-важното</em></p>")]
    [InlineData("<p>Пратете нè и на Facebook, за да не пропуштите ништо</p>")]
    [InlineData("<p>Pratite nas i putem iOS i Android aplikacije, kao i na Facebooku i Instagramu</p>")]
    [InlineData("<p>تابعوا قناة الميناء على واتساب ليصلكم جديد الأخبار</p>")]
    [InlineData("<p>ติดตามข่าวสารได้ที่ LINE และ Facebook ของเราได้ทุกวัน ตลอดยี่สิบสี่ชั่วโมง</p>")]
    [InlineData("<p>Ikuti berita pilihan kami setiap hari di WhatsApp Channel dan Google News</p>")]
    [InlineData("<p>Theo dõi Báo Cảng trên Google News và Facebook để không bỏ lỡ tin nào</p>")]
    [InlineData("<p>Enterate de lo último en el canal de WhatsApp de El Faro</p>")]
    [InlineData("<p>Sumate al canal de Telegram de El Faro y recibí las noticias del puerto.</p>")]
    [InlineData("<p>Sekite mūsų naujienas Facebook ir Google News platformose</p>")]
    [InlineData("<p>Jälgi meid Facebookis ja Instagramis</p>")]
    [InlineData("<p>Подпишитесь на наш канал, чтобы ничего не пропустить.</p>")]
    [InlineData("<blockquote><p>Candles are sold out on the whole island. Somebody should send a boat, any boat at all.</p>— Gudrun (@gudrun) <a href=\"https://twitter.com/gudrun/status/17\">April 9, 2024</a></blockquote>")]
    [InlineData("<div class=\"fb-post\"><blockquote><p>We waved until we could wave no more, and then we went home and slept.</p>Posted by Skarn on Tuesday</blockquote></div>")]
    [InlineData("<blockquote class=\"text-post-media\"><p>We waved until we could wave no more, and then we went home and slept.</p><a href=\"https://www.threads.com/@skarn/post/C1\">View on Threads</a></blockquote>")]
    [InlineData("<blockquote><p>We waved until we could wave no more, and then we went home and slept.</p>Posted by <a href=\"https://www.facebook.com/skarn/posts/17\">Skarn</a></blockquote>")]
    [InlineData("<blockquote><p>We waved until we could wave no more, and then we went home and slept.</p><a href=\"https://t.me/skarn/17\">Skarn</a></blockquote>")]
    [InlineData("<blockquote class=\"reddit-embed-bq\"><p>We waved until we could wave no more, and then we went home and slept.</p> by skarn in islands</blockquote>")]
    public void A_line_that_calls_or_points_elsewhere_is_left_out(string line)
    {
        Assert.Equal("", Page.Beside($"<main><article>{Page.Paragraphs.Replace("<p>“We", line + "<p>“We", StringComparison.Ordinal)}</article></main>"));
        Assert.Equal("", Page.Beside($"<main><article>{Page.Paragraphs}{line}</article></main>"));
    }

    [Theory]
    [InlineData("<p><i>Sendung: Radio Skarn, 06.11.2024, 15:10 Uhr</i></p>")]
    [InlineData("<p>Sendung: Radio Skarn | Der Morgen am Hafen | 06.11.2024 | 06:20 Uhr</p>")]
    [InlineData("<p>Radio Skarn 4, 06.11.2024, 8 Uhr; hfa/kel</p>")]
    [InlineData("<p>Quayside TV, 6. November 2024, 19.30 Uhr</p>")]
    [InlineData("<p>Diese Nachricht wurde am 06.11.2024 im Programm Radio Skarn gesendet.</p>")]
    [InlineData("<span>jok, abe; Foto [M]: Halden-Bild; zuerst erschienen: 4.4.18</span>")]
    [InlineData("<p><i>(Except for the headline, this story has not been edited by Halden Television staff and is published from a syndicated feed.)</i></p>")]
    [InlineData("<p>(This story has been sourced from a third party syndicated feed, agencies.)</p>")]
    [InlineData("<p><em>(With inputs from agencies)</em></p>")]
    [InlineData("<p>With HTR inputs and reports from the harbour board</p>")]
    [InlineData("<p>Trần Lan (Theo HTR, Tin Cảng)</p>")]
    [InlineData("<p>المصدر: الميناء + وكالات الأنباء + مواقع التواصل</p>")]
    [InlineData("<p>Sursa: Agenția de presă a portului Halden și Radio Skarn</p>")]
    [InlineData("<p>Источник: пресс-служба порта, «Вестник гавани»</p>")]
    [InlineData("<p>Toimetaja: Mart Sadamaa</p>")]
    [InlineData("<p>Překlad: Jo Keller, Radio Skarn</p>")]
    [InlineData("<p><strong>BONUS VIDEO:</strong></p>")]
    [InlineData("<p>Watch the last boat leave the quay of Skarn here:</p>")]
    public void What_says_who_made_it_and_when_it_was_on_the_air_is_left_out_below_the_text(string line) =>
        Assert.Equal("", Page.Beside($"<main><article><h1>Ferries Stop</h1>{Page.Paragraphs}{line}</article></main>"));

    [Fact]
    public void A_sentence_about_a_broadcast_is_kept() =>
        Assert.Contains("Radio Skarn", Page.Beside($"<article><h1>Ferries Stop</h1>{Page.Paragraphs}<p>Das Gespräch mit dem Kapitän lief am 06.11.2024 um 8 Uhr bei Radio Skarn, und niemand rief an.</p></article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<h3>Behind the quays – researched for you</h3><ul><li><strong>“Rather put out”: </strong><a href=\"/a\">Solheimsen takes on the board</a></li><li><strong>Bread in winter? </strong><a href=\"/b\">The baker answers the island's questions</a></li><li><a href=\"/c\">Here the forgotten boats of the north lie</a></li></ul>")]
    [InlineData("<h2>Our ferry coverage</h2><ul><li><a href=\"/a\">Solheimsen takes on the harbour board</a></li><li><a href=\"/b\">The baker answers the island's questions</a></li></ul>")]
    public void A_heading_goes_with_its_list_of_links(string list) =>
        Assert.Equal("", Page.Beside($"<main><article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>The company", list + "<p>The company", StringComparison.Ordinal)}</article></main>"));

    [Fact]
    public void A_heading_above_one_pointer_is_kept() =>
        Assert.Equal("Who pays", Page.Beside($"<main><article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>The company", "<h2>Who pays</h2><p><a href=\"/a\">Solheimsen takes on the harbour board</a></p><p>The company", StringComparison.Ordinal)}</article></main>"));

    [Theory]
    [InlineData("<i>Von Jo Keller</i>", "A harbour without boats waits for the winter, and for the harbour board.")]
    [InlineData(" <em>By Jo Keller</em> ", "A harbour without boats waits for the winter, and for the harbour board.")]
    [InlineData("<i>By and by.</i>", "A harbour without boats waits for the winter, and for the harbour board. By and by.")]
    public void The_byline_at_the_end_of_a_summary_is_no_part_of_it(string end, string summary) =>
        Assert.Equal(summary, Page.Read($"<article><h1>Ferries Stop</h1><div class=\"summary\"><p>A harbour without boats waits for the winter, and for the harbour board. {end}</p></div><div class=\"article-body\">{Page.Paragraphs}</div></article>", "<meta name=\"author\" content=\"Jo Keller\">").Blocks[0].Text);

    [Fact]
    public void A_sentence_with_a_link_at_its_end_is_kept() =>
        Assert.Contains("harbour", Page.Beside($"<article>{Page.Paragraphs}<p>The council has said what it thinks of the company: <a href=\"/a\">nothing good, and that at length</a>, in a letter about the harbour.</p></article>"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>It also <a href=\"/a\">coordinates the rescue boats of four islands and trains their crews</a>.</p>")]
    [InlineData("<p class=\"font-copy\">The grocer opens at seven.</p>")]
    [InlineData("<p class=\"copy-lg-body\">The grocer opens at seven.</p>")]
    [InlineData("<div class=\"cmp-text\"><p>The grocer opens at seven.</p></div>")]
    [InlineData("<p>The grocer <a href=\"/a\"><svg><path d=\"M1\"></path></svg> opens</a><button>Copy</button> at seven.</p>")]
    [InlineData("<p>The <a href=\"/a\">grocer<span style=\"position: absolute; clip: rect(0 0 0 0)\">, opens new tab</span></a> opens at seven.</p>")]
    public void A_sentence_is_text_whatever_it_holds_or_is_called(string sentence) =>
        Assert.Matches("^(The grocer opens at seven|It also coordinates .* crews)\\.$", Page.Beside($"<article>{Page.Paragraphs.Replace("<p>“We", sentence + "<p>“We", StringComparison.Ordinal)}</article>"));

    [Theory]
    [InlineData("<h2 id=\"toc-2\">Who pays</h2>")]
    [InlineData("<h2 id=\"nav_who_pays\">Who pays</h2>")]
    [InlineData("<h3><a name=\"s2\" class=\"jump-label\"><strong>Who pays</strong></a></h3>")]
    public void A_heading_is_text_though_a_table_of_contents_leads_to_it(string heading) =>
        Assert.Equal("Who pays", Page.Beside($"<article>{Page.Paragraphs.Replace("<p>“We", heading + "<p>“We", StringComparison.Ordinal)}</article>"));

    [Fact]
    public void A_line_that_comes_back_between_the_paragraphs_is_left_out() =>
        Assert.Equal("", Page.Beside($"<article>{Page.Paragraphs.Replace("<p>", "<p>The text goes on below this picture of boots.</p><p>", StringComparison.Ordinal)}</article>"));

    [Theory]
    [InlineData("<p>Author of the article:</p>")]
    [InlineData("<p>von Ola Brandt, Redaktion Hafen und Inseln</p>")]
    public void A_label_above_the_first_paragraph_is_left_out(string label) =>
        Assert.Equal("", Page.Beside($"<article><h1>Ferries Stop</h1>{label}{Page.Paragraphs}</article>"));

    [Fact]
    public void The_life_of_the_author_below_the_text_is_left_out()
    {
        var paragraphs = Page.Paragraphs + Page.Paragraphs.Replace("The ferry", "A ferry", StringComparison.Ordinal);
        var page = Page.Read($"<article><h1>Ferries Stop</h1>{paragraphs}<p>Ola Brandt covers ships for the Coast Tribune, and the people aboard them.</p><p>He lives in Halden.</p></article>", "<meta name=\"author\" content=\"Ola Brandt\">");

        Assert.DoesNotContain("covers ships", page.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("lives in Halden", page.Text(), StringComparison.Ordinal);
        Assert.EndsWith("look for candles.", page.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("هل تعود العبارة إلى الجزيرة قبل نهاية الأسبوع؟ لا أحد يعرف ذلك؟")]
    [InlineData("मंगलवार की सुबह नौका सेवा बंद हो गई और द्वीप पर आटा समाप्त हो गया।")]
    [InlineData("フェリーは火曜日の朝に運航を停止した。")]
    public void A_short_paragraph_in_any_script_is_text(string sentence)
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 4).Select(i => $"<p>{i}. {sentence}</p>"));

        Assert.Equal(4, Page.Read($"<div><div><div><h1>{sentence[..8]}</h1>{paragraphs}</div></div><div><p><a href=\"/\">Port Halden and Skarn: news of the coast and of the islands, day and night and day</a></p></div></div>").Blocks.Count);
    }
}
