using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Extraction.Tests.Quotes;

/// <summary>Who speaks, and who is named, in articles of the Nordic and Slavic languages, Finnish, Turkish and Greek.</summary>
public class NordicSlavicAndOtherTests
{
    [Theory]
    [InlineData("sv", "Malin Edqvist har suttit i styrelsen i tio år och tycker att det är bra.\n\n– Det känns tungt för alla som bor här, säger hon.", "Malin Edqvist")]
    [InlineData("da", "Formand for Varmebrugerne Bodil Krogsgaard er ikke tilfreds med det, som er sket i byen.\n\n- Vi er nødt til at se på hele systemet, siger hun.", "Bodil Krogsgaard")]
    [InlineData("da", "Det er et problem, som er kendt i byen. »Vi har advaret om det i ti år,« lyder det fra professor Mads-Emil Thøgersen.", "Mads-Emil Thøgersen")]
    [InlineData("da", "Socialdemokratiets ordfører, Zeynep Aydinli, er ikke tilfreds med det. »Regeringen har haft tre år til det her,« siger ordføreren til Ritzau.", "Zeynep Aydinli")]
    [InlineData("no", "Prosjektleder Magnhild Ødegårdstuen i vegvesenet er fornøyd med det som er gjort.\n\n– Vinteren var helt forferdelig, sier Ødegårdstuen.", "Magnhild Ødegårdstuen")]
    [InlineData("fi", "Satama on suljettu, eikä se ole enää auki.\n\n– Meillä ei ole varaa korjata laituria, kaupunginjohtaja Päivi Lehtoranta sanoo.", "Päivi Lehtoranta")]
    [InlineData("fi", "Kalevi Rantapuska jää eläkkeelle, ja se on hänen mukaansa hyvä.\n\n– Työ on ollut hienoa alusta loppuun, hän sanoo.", "Kalevi Rantapuska")]
    [InlineData("pl", "„Kandydatów było czterdziestu, wybór był oczywisty” – powiedział PAP naczelnik wydziału oświaty Wiktor Sadowy, który nie chciał powiedzieć nic o tym, co będzie.", "Wiktor Sadowy")]
    [InlineData("cs", "„Kdo za mnou přijede, když most zavřou?“ ptá se Bohumil Křivánek, který má u mostu obchod a bojí se o zákazníky.", "Bohumil Křivánek")]
    [InlineData("ru", "Пресс-секретарь губернатора Инга Волошинская ответила, что это не так. «Решение принимает город, а не область», — подчеркнула Волошинская.", "Инга Волошинская")]
    [InlineData("ru", "Глава полиции Сергей Ильич Дубравин не стал говорить о том, что будет. «Мы всё проверим в этом году», — сказал Дубравин.", "Сергей Ильич Дубравин")]
    [InlineData("uk", "Анатолій Рибчинський, інженер інституту мостів: «Його треба було закрити ще десять років тому». Це не всі так думають, але він так каже.", "Анатолій Рибчинський")]
    [InlineData("tr", "Meclis üyesi Ömer Faruk Bozdoğan, sosyal medya hesabından yaptığı paylaşımda, \"Dört yılda tek bir başvuru bile yapılmadı\" ifadelerini kullandı. Bu karar çok zor oldu.", "Ömer Faruk Bozdoğan")]
    [InlineData("el", "«Ποιος θα έρθει σε μένα αν κλείσει η γέφυρα;» αναρωτιέται ο Στέλιος Μπαρμπαλιάς, που έχει μαγαζί δίπλα στη γέφυρα.", "Στέλιος Μπαρμπαλιάς")]
    [InlineData("el", "Όπως είπε ο κ. Ανδρέας Ζερβουδάκης, «αναζητούμε μια λύση γρήγορη και φθηνή», και οι κάτοικοι περιμένουν.", "Ανδρέας Ζερβουδάκης")]
    public void Each_language_has_its_ways_to_say_who_speaks(string language, string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(Article(language, text).Quotes).Person);

    [Theory]
    [InlineData("pl", "– Nie stać nas na kolejny remont – powiedziała burmistrz Halina Wrzesień po sesji. – Rozmawiamy z rządem o pieniądzach – dodała.", "Halina Wrzesień")]
    [InlineData("cs", "„Na další opravu nemáme peníze,“ řekla starostka Libuše Havránková. Podle ní to bylo těžké. „Jednáme s krajem o novém mostě,“ dodala.", "Libuše Havránková")]
    [InlineData("el", "«Δεν έχουμε χρήματα για άλλη μία επισκευή», είπε η δήμαρχος Ευγενία Καραντώνη. «Συζητάμε για νέα γέφυρα», πρόσθεσε.", "Ευγενία Καραντώνη")]
    public void A_verb_without_a_subject_is_of_whoever_spoke_last(string language, string text, string speaker) =>
        Assert.All(Article(language, text).Quotes, quote => Assert.Equal(speaker, quote.Person));

    [Theory]
    [InlineData("pl", "– Kto do mnie przyjedzie? – pyta Zbigniew Podhalicz, który ma sklep.\n\nZdaniem radnego Warzymęta Błotnickiego nie zrobiono nic. „Ani jednego wniosku przez cztery lata” – napisał w sieci.")]
    [InlineData("uk", "«Рішення ухвалює місто», – сказав Анатолій Рибчинський про те, що буде.\n\n«Водіям радимо планувати поїздку заздалегідь», – повідомили в поліції.")]
    [InlineData("ru", "«Мы всё проверим», — сказал Сергей Дубравин, который это уже не раз говорил.\n\nДоброжир Галкин попросил водителей выбирать объезд: «Пожалуйста, планируйте поездку заранее».")]
    public void A_stranger_or_several_are_not_whoever_spoke_last(string language, string text) => Assert.Null(Article(language, text).Quotes[^1].Person);

    [Theory]
    [InlineData("uk", "«Водіям радимо планувати поїздку заздалегідь», – повідомили в поліції, але це не все, що було того дня.", "в поліції")]
    [InlineData("cs", "„Třídy jsou příliš velké,“ myslí si matka jednoho z žáků, která je ve škole každý den a ví, jak to je.", "matka")]
    [InlineData("sv", "– Vi har inte fått några handlingar ännu, säger en pressekreterare, som inte vill att det ska stå vad hon heter.", "en pressekreterare")]
    public void Who_is_only_described_speaks(string language, string text, string speaker)
    {
        var article = Article(language, text);
        var span = Assert.Single(article.Quotes).Speaker!.Value;
        Assert.Equal(speaker, article.Text[span.Start..span.End]);
    }

    [Fact]
    public void A_double_surname_is_named_without_the_given_name() =>
        Assert.Contains("Eikelid Strand", Mentions("no", "Jorunn Eikelid Strand er glad for det som er gjort.\n\n– Dette er en stor dag, sa Eikelid Strand fra talerstolen."));

    [Fact]
    public void An_ending_behind_an_apostrophe_is_none_of_the_name() =>
        Assert.Equal(["Kenan Altınbaş", "Altınbaş"], Mentions("tr", "Ulaştırma Bakanı Kenan Altınbaş'ın perşembe günü gelmesi bekleniyor. Bu karar çok zor oldu. Altınbaş bir şey söylemedi ve gitti."));

    [Fact]
    public void A_surname_behind_a_preposition_that_begins_a_sentence_is_found() =>
        Assert.Contains("Белозерцевой", Mentions("ru", "Об этом сообщила мэр города Алевтина Белозерцева, и это не всё. С Белозерцевой в четверг встретится министр."));

    [Theory]
    [InlineData("fi", "Koivurannan satama suljetaan ensi keväänä. Päätös oli vaikea, mutta se tehtiin yksimielisesti. Satamakapteenin mukaan laituri on ollut huonossa kunnossa pitkään, eikä rahaa korjauksiin ole.")]
    [InlineData("tr", "Yeşilova ilçesindeki köprünün mart ayında kapatılacağı açıklandı. Belediye bir onarım daha yapacak para olmadığını bildirdi. Köprünün yanındaki esnaf ise karara tepki gösterdi, ancak sonuç değişmedi.")]
    public void A_language_of_long_words_is_told_by_few_short_ones(string language, string text) => Assert.Equal(language, Read.Markdown($"# T\n\n{text}\n").Language);

    private static ExtractedArticle Article(string language, string text) => Read.Markdown($"---\nlang: {language}\n---\n\n# T\n\n{text.Replace("\n\n- ", "\n\n\\- ", StringComparison.Ordinal)}\n");

    private static List<string> Mentions(string language, string text)
    {
        var article = Article(language, text);
        return [.. article.People.SelectMany(p => p.Mentions).OrderBy(m => m.Span.Start).Select(m => article.Text[m.Span.Start..m.Span.End])];
    }
}
