using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

/// <summary>Lines that lead a reader from the text to other articles, or on to its rest, in many languages.</summary>
public class HtmlPointersTests
{
    [Theory]
    [InlineData("Seguí leyendo:")]
    [InlineData("Mirá también:")]
    [InlineData("Leé además:")]
    [InlineData("Sigue leyendo:")]
    [InlineData("Llegeix també:")]
    [InlineData("Le tamén:")]
    [InlineData("Irakurri ere:")]
    [InlineData("Saiba mais:")]
    [InlineData("À lire :")]
    [InlineData("Preberite tudi:")]
    [InlineData("Pročitaj više:")]
    [InlineData("Povezane vijesti:")]
    [InlineData("Прочитајте још:")]
    [InlineData("Прочитајте уште:")]
    [InlineData("Вижте още:")]
    [InlineData("Още по темата:")]
    [InlineData("Чытайце таксама:")]
    [InlineData("Čítajte aj:")]
    [InlineData("Související články:")]
    [InlineData("Taip pat skaitykite:")]
    [InlineData("Lasi arī:")]
    [InlineData("Loe ka:")]
    [InlineData("Lexoni edhe:")]
    [InlineData("Həmçinin oxuyun:")]
    [InlineData("Basahin:")]
    [InlineData("Baca selengkapnya:")]
    [InlineData("Xem thêm:")]
    [InlineData("Tin liên quan:")]
    [InlineData("อ่านข่าวที่เกี่ยวข้อง:")]
    [InlineData("இதையும் படிக்க:")]
    [InlineData("ఇవి కూడా చదవండి:")]
    [InlineData("ಇದನ್ನೂ ಓದಿ:")]
    [InlineData("ഇതും വായിക്കുക:")]
    [InlineData("આ પણ વાંચો:")]
    [InlineData("ਇਹ ਵੀ ਪੜ੍ਹੋ:")]
    [InlineData("हेही वाचा:")]
    [InlineData("यो पनि पढ्नुहोस्:")]
    [InlineData("আরো পড়ুন:")]
    [InlineData("مزید پڑھیں:")]
    [InlineData("همچنین بخوانید:")]
    [InlineData("أخبار ذات صلة:")]
    [InlineData("Soma pia:")]
    [InlineData("Lesa meira:")]
    [InlineData("Léigh freisin:")]
    [InlineData("Կարդացեք նաև:")]
    [InlineData("წაიკითხეთ ასევე:")]
    public void A_line_that_points_to_other_articles_is_left_out(string words)
    {
        Assert.Equal("", Page.Beside($"<main><article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>“We", $"<p><strong>{words}</strong> Port Halden, the board and the bridge of eleven months</p><p>“We", StringComparison.Ordinal)}</article></main>"));
        Assert.Equal("", Page.Beside($"<main><article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>The company", $"<h3>{words}</h3><ul><li>Port Halden and the bridge</li></ul><p>The company", StringComparison.Ordinal)}</article></main>"));
    }

    [Theory]
    [InlineData("Artiklen fortsætter efter annoncen")]
    [InlineData("Artikeln fortsätter under bilden.")]
    [InlineData("Saken fortsetter etter annonsen.")]
    [InlineData("Juttu jatkuu mainoksen jälkeen")]
    [InlineData("Tekst gaat verder onder de foto.")]
    [InlineData("Lees verder na de advertentie")]
    [InlineData("Der Artikel geht nach der Anzeige weiter.")]
    [InlineData("La suite après cette publicité")]
    [InlineData("La nota continúa debajo de la publicidad")]
    [InlineData("Continua a leggere dopo la pubblicità")]
    [InlineData("Continua depois da publicidade")]
    [InlineData("Dalsza część artykułu pod materiałem wideo")]
    [InlineData("Článek pokračuje pod reklamou")]
    [InlineData("A cikk a hirdetés alatt folytatódik")]
    [InlineData("Η συνέχεια μετά τη διαφήμιση")]
    [InlineData("Статья продолжается после рекламы")]
    [InlineData("SCROLL TO CONTINUE WITH CONTENT")]
    public void A_line_that_says_that_the_text_goes_on_is_left_out(string line) =>
        Assert.Equal("", Page.Beside($"<main><article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>“We", $"<p><em>{line}</em></p><p>“We", StringComparison.Ordinal)}</article></main>"));

    [Fact]
    public void A_table_that_points_to_an_article_is_no_table_of_the_text()
    {
        Assert.Equal("", Page.Beside($"<article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>“We", "<table><tbody><tr><td><div><strong>Baca juga: </strong><a href=\"/b\">Dewan Pelabuhan Tutup Jembatan</a></div></td></tr></tbody></table><p>“We", StringComparison.Ordinal)}</article>"));
        Assert.Equal("Skarn | 2", Page.Beside($"<article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>“We", "<table><tbody><tr><td><a href=\"/s\">Skarn</a></td><td>2</td></tr></tbody></table><p>“We", StringComparison.Ordinal)}</article>"));
    }

    [Theory]
    [InlineData("Loe kaasa ei aita: saarel pole enam ühtki raamatut.")]
    [InlineData("Sigue leyendo cartas viejas, dijo su vecina, y no abre la puerta a nadie.")]
    [InlineData("Baca saja tidak cukup, kata guru itu kepada murid-muridnya.")]
    [InlineData("La suite après la nuit sera dure, a dit la boutiquière de la rive nord.")]
    public void A_sentence_that_begins_likewise_is_kept(string sentence) =>
        Assert.Equal(sentence, Page.Beside($"<article><h1>Ferries Stop</h1>{Page.Paragraphs.Replace("<p>“We", $"<p>{sentence}</p><p>“We", StringComparison.Ordinal)}</article>"));
}
