namespace NewsArchive.Extraction.Tests.People;

/// <summary>Names in articles that are not English: nouns with capitals, articles and titles are none of them.</summary>
public class ForeignNamesTests
{
    [Theory]
    [InlineData("de", "Außenminister Sergej Brandau reiste nach Kiew. Floridas Gouverneur Ron Hellwig blieb. Die Behandlung von Schmerzen ist teuer.", "Sergej Brandau|Ron Hellwig")]
    [InlineData("de", "Die Anerkennung von Abschlüssen und der Vorsitz der Grünen-Fraktion waren Thema. Strenge Regeln gelten im Sommer.", "")]
    [InlineData("de", "Ursula von der Heyde sprach mit Karl-Heinz Brandau. Das Nova-Festival von der Stadt fiel aus. Der Tod der Königin war Thema.", "Ursula von der Heyde|Karl-Heinz Brandau")]
    [InlineData("de", "Sie nannte es eine Gabe Gottes. Ricarda Lang zu Wort kommen lassen.", "Ricarda Lang")]
    [InlineData("es", "Carlos Gómez y Tomás Vidal viajaron a San José. La Liga Árabe y el Reino Unido callaron, dijo José Manuel Albín.", "Carlos Gómez|Tomás Vidal|José Manuel Albín")]
    [InlineData("it", "Meloni e Trump parlano. Nel Mare del Nord, dice Giorgia Bellandi, e in Florida Marco Ruberti tace. Gli Stati Uniti e il Canada.", "Giorgia Bellandi|Marco Ruberti")]
    [InlineData("fr", "Le président Emmanuel Marchand et Jean-Noël Barral ont parlé. La Place Victor Hugo est fermée.", "Emmanuel Marchand|Jean-Noël Barral")]
    [InlineData("tr", "Bakan Süleyman Elban konuştu. Diyanet İşleri Başkanlığı ve Orman İşletme Müdürlüğü açıklama yaptı.", "Süleyman Elban")]
    [InlineData("nl", "Minister Joachim Coens sprak met Vincent Van Petegem in Brussel.", "Joachim Coens|Vincent Van Petegem")]
    [InlineData("de", "Bürgermeister Jürgen Hellwig traf Wladimir Brandau und Günther Hellwig. Auch Małgorzata Brandau kam.", "Jürgen Hellwig|Wladimir Brandau|Günther Hellwig|Małgorzata Brandau")]
    [InlineData("de", "Der Hafen ist zu. Volker Hellbrück vom Zentrum war da, auch der Forscher Christian Dawidlowski. Sie enden am 15. Mai Namenstag ist dann.", "Volker Hellbrück|Christian Dawidlowski")]
    [InlineData("de", "Es ist eine Art von Mut, und der Server von Datwerk ist aus. Nikolai von Brandau und Frank von Hellwig waren da.", "Nikolai von Brandau|Frank von Hellwig")]
    [InlineData("es", "El ministro Pedro Sánchez Vidalgo habló con Ita Airways.", "Pedro Sánchez Vidalgo")]
    [InlineData("no", "Advokat Anders Christian Stray Rydalen kom til havna i Bergen.", "Anders Christian Stray Rydalen")]
    [InlineData("it", "Secondo Marco Ruberti, il porto chiude.", "Marco Ruberti")]
    [InlineData("hu", "A kikötőről Szárnyas Viktor miniszterelnök beszélt. Tegnap Viktor elment. Donald Trump is jött.", "Szárnyas Viktor|Donald Trump")]
    [InlineData("vi", "Theo Nguyễn Văn Hải, cảng ở Thành phố Hồ Chí Minh đã đóng.", "Nguyễn Văn Hải")]
    public void Full_names_are_found_and_nothing_else(string language, string text, string names) =>
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries), new Found(text, language).Names);

    [Fact]
    public void Who_was_named_in_full_is_found_by_the_surname()
    {
        var found = new Found("Die Ministerin Annalena Brandau kam an. Brandau schwieg. Später sagte Brandau nichts.", "de");
        Assert.Equal(["Annalena Brandau", "Brandau", "Brandau"], found.MentionsOf("Annalena Brandau"));
    }

    [Theory]
    [InlineData("de", "Der Forscher Volker Brühl war da. „Das lohnt nicht“, prognostizierte Brühl. Er wohnt in Brühl.", "Volker Brühl", 2)]
    [InlineData("es", "La presidenta Ursula von der Heyde no estaba. “El puerto no se abre”, dice Von der Heyde. Von der Heyde remarca que no.", "Ursula von der Heyde", 3)]
    [InlineData("is", "Þar var Eydís Jónsdóttir. „Þetta er búið,“ segir Eydís.", "Eydís Jónsdóttir", 2)]
    public void Who_was_named_in_full_is_found_by_what_the_language_calls_them(string language, string text, string name, int mentions) =>
        Assert.Equal(mentions, new Found(text, language).MentionsOf(name).Count());

    [Fact]
    public void Who_has_the_family_name_first_is_called_by_it()
    {
        var found = new Found("A kikötőről Szárnyas Viktor beszélt. Később Szárnyas elment.", "hu");
        Assert.Equal(["Szárnyas Viktor", "Szárnyas"], found.MentionsOf("Szárnyas Viktor"));
    }

    [Fact]
    public void A_name_in_the_genitive_is_no_other_person()
    {
        var found = new Found("Sebastian Hendel gewann. Das war Sebastian Hendels Sieg. Hillary Clintons Rede und die von Lisa Paus folgten.", "de");
        Assert.Equal(["Sebastian Hendel", "Lisa Paus"], found.Names);
    }

    [Fact]
    public void A_word_that_the_text_has_in_small_letters_begins_no_name()
    {
        var found = new Found("Ella vino ayer y ella Romero no. Ella Romero vino; dice ella que Rosa Romero canta.", "es");
        Assert.Equal(["Rosa Romero"], found.Names);
    }

    [Fact]
    public void Nouns_beside_a_surname_are_no_part_of_it()
    {
        var found = new Found("Hier sieht Bürgermeister Jürgen Hellwig Vorteile. Morgen sieht auch Hellwig Vorteile, so Hafenexperte Hellwig.", "de");
        Assert.Equal(["Jürgen Hellwig", "Hellwig", "Hellwig"], found.MentionsOf("Jürgen Hellwig"));
    }

    [Fact]
    public void A_full_name_that_begins_a_sentence_is_found_where_another_sentence_has_it()
    {
        var found = new Found("Das sagte Annalena Hellbrück. Annalena Hellbrück ging.", "de");
        Assert.Equal(["Annalena Hellbrück", "Annalena Hellbrück"], found.MentionsOf("Annalena Hellbrück"));
    }
}
