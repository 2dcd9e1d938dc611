namespace NewsArchive.Extraction.Tests.People;

/// <summary>Names of which no list has a part, in articles that are not English: a role, a courtesy, an age or a verb of saying beside them tells.</summary>
public class NamesInContextTests
{
    [Theory]
    [InlineData("no", "Det sier statsminister Njorva Selsvoll. Statsminister Sosthène Mboumba kom senere.", "Njorva Selsvoll|Sosthène Mboumba")]
    [InlineData("no", "«Havna er stengt», sier Njorva Selsvoll. «Renta står fast», sier Norges Bank.", "Njorva Selsvoll")]
    [InlineData("no", "Naboen Njorva Selsvoll (45) så brannen. I Rotvoll Fjordby, leder vi an. Njorva Selsvoll, leder for havna, gikk.", "Njorva Selsvoll")]
    [InlineData("da", "Premierminister Sosthène Mboumba kommer i dag.", "Sosthène Mboumba")]
    [InlineData("de", "Das sagte Premierminister Sosthène Mboumba. Das gab der Minister Journalisten Auskunft. Der Präsident Ende Mai.", "Sosthène Mboumba")]
    [InlineData("de", "Der Bäcker Sosthène Hellwig (54) schwieg. Als Frau Karriere zu machen ist schwer. Auch Frau Hellwig kam.", "Sosthène Hellwig")]
    [InlineData("de", "Später kam Frau Mertens dazu. Herr der Lage war niemand.", "Mertens")]
    [InlineData("fr", "Le président Sosthène Mboumba a parlé. « Le port est fermé », a déclaré Kossiwa Mboumbé.", "Sosthène Mboumba|Kossiwa Mboumbé")]
    [InlineData("fr", "Hier, Mme Mboumba et M. Kerdoncuff ont parlé au ministre de la Mer.", "Mboumba|Kerdoncuff")]
    [InlineData("es", "La ministra Xochiquetzal Ixtlilco habló con el Sr. Ixbalanqué en el Real Bétulo.", "Xochiquetzal Ixtlilco|Ixbalanqué")]
    [InlineData("es", "El entrenador del Real Bétulo y el ministro Estados Unidos.", "")]
    [InlineData("pl", "Powiedział o tym premier Malezji Sosthène Mboumba. Prezes Polskiego Związku Rybaków milczał.", "Sosthène Mboumba")]
    [InlineData("pl", "Wczoraj pan Mboumba mówił z panią Kossiwą.", "Mboumba|Kossiwą")]
    [InlineData("ru", "Об этом заявил премьер-министр Малайзии Мостен Мбумбо. Директор Большого Театра молчал, как и глава Генерального Штаба.", "Мостен Мбумбо")]
    [InlineData("ru", "Вчера г-жа Мбумба ушла.", "Мбумба")]
    [InlineData("tr", "Ulaştırma Bakanı Görkmen Sazlıkoğlu konuştu. Belediye Başkanı Orman İşletme Müdürlüğü ile görüştü. Dün Tülpar Hanım geldi.", "Görkmen Sazlıkoğlu|Tülpar")]
    [InlineData("nl", "De minister Sosthène Mboumba sprak. Gisteren zei mevrouw Kossiwa niets.", "Sosthène Mboumba|Kossiwa")]
    [InlineData("de", "„Das ist viel“, sagt Zahlungsfachfrau Hellbrück. Auch Christiane Hellbrück ging.", "Christiane Hellbrück")]
    [InlineData("cs", "Uvedl to ministr zahraničí Dobroslav Křepelan. Včera přišla paní Křepelanová.", "Dobroslav Křepelan|Křepelanová")]
    [InlineData("hr", "To je rekao gradonačelnik Zvjezdan Kružnik.", "Zvjezdan Kružnik")]
    [InlineData("fi", "Asiasta kertoi pääministeri Tuohimo Lahnanen. Keskuspankki ja Suomen Pankki vaikenivat.", "Tuohimo Lahnanen")]
    [InlineData("ro", "A anunțat ministrul Sosthène Mboumba. Ieri, doamna Mboumba a tăcut.", "Sosthène Mboumba")]
    [InlineData("el", "Το είπε ο πρωθυπουργός Ξενοφών Μπαλτάκος.", "Ξενοφών Μπαλτάκος")]
    [InlineData("bg", "Това каза кметът Страшимир Въглев.", "Страшимир Въглев")]
    [InlineData("id", "Hal itu dikatakan presiden Sukmawan Hadiningrat kemarin.", "Sukmawan Hadiningrat")]
    [InlineData("tl", "Dumating kahapon si Makisig Dalisayin.", "Makisig Dalisayin")]
    [InlineData("zu", "Utshele intatheli uMnu Mhlabunzima Gcabashe izolo. Kuthiwa uMnu Gcabashe uhambile.", "Mhlabunzima Gcabashe")]
    [InlineData("vi", "Hôm qua ông Trần Khải Hoàn đã phát biểu.", "Trần Khải Hoàn")]
    [InlineData("und", "Galabu Mosthène Mboumba (45) bora sisan, nka Mosthène Galabun (1994) tun te.", "Mosthène Mboumba")]
    public void What_stands_beside_them_tells(string language, string text, string names) =>
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), new Found(text, language).Names);
}
