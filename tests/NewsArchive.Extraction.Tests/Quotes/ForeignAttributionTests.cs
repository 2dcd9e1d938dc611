using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Extraction.Tests.Quotes;

/// <summary>Who speaks in articles that are not English: where a verb of saying and a name stand beside the marks.</summary>
public class ForeignAttributionTests
{
    [Theory]
    [InlineData("de", "„Wir machen den Hafen nicht auf“, sagte die Bürgermeisterin Annalena Brandau am Montag, und das ist für die Stadt nicht gut.", "Annalena Brandau")]
    [InlineData("de", "Der Hafen ist zu. Die Ministerin Annalena Brandau sagte am Vormittag: „Es ist zu teuer für die Stadt und das Land.“", "Annalena Brandau")]
    [InlineData("de", "Dazu erklärte die Ministerin Annalena Brandau: „Es ist zu teuer.“ Das ist nicht das, was die Stadt wollte, und es wird auch nicht besser.", "Annalena Brandau")]
    [InlineData("es", "“El puerto no se abre”, dijo el ministro José Manuel Albín, y los barcos no salieron de la ciudad en todo el día.", "José Manuel Albín")]
    [InlineData("fr", "« Le port est fermé », a déclaré la maire Jeanne Marchand, qui n'a pas voulu dire plus sur les raisons de cette décision.", "Jeanne Marchand")]
    [InlineData("it", "«Il porto è chiuso», ha detto Giorgia Bellandi ai giornalisti che erano nella città per la festa del santo.", "Giorgia Bellandi")]
    [InlineData("ru", "«Порт закрыт», — сказал Дмитрий Волков, который не стал говорить о том, что будет с кораблями и когда они выйдут в море.", "Дмитрий Волков")]
    public void A_verb_of_saying_beside_the_marks_tells(string language, string text, string speaker)
    {
        var article = Read.Markdown($"---\nlang: {language}\n---\n\n# T\n\n{text}\n");
        var quote = Assert.Single(article.Quotes);
        Assert.Equal(speaker, quote.Person);
        Assert.Equal(QuoteKind.Direct, quote.Kind);
    }

    [Theory]
    [InlineData("de", "„Wir machen den Hafen nicht auf“, bestätigte Bürgermeister Jürgen Hellwig am Montag, und das ist für die Stadt nicht gut.", "Jürgen Hellwig")]
    [InlineData("de", "Jürgen Hellwig: „Wir machen den Hafen nicht auf.“ Und das ist für die Stadt nicht gut, wie es in dem Bericht heißt.", "Jürgen Hellwig")]
    [InlineData("fr", "Selon le maire Hervé Barral, « c'est une décision qui est bonne pour la ville et pour le port », mais les pêcheurs ne sont pas contents.", "Hervé Barral")]
    [InlineData("fr", "« Le port restera fermé », selon Hervé Barral, qui ne veut pas dire plus sur les raisons de cette décision.", "Hervé Barral")]
    [InlineData("fr", "Le président du conseil Luc Chauvin a affirmé que « le port est la vie de la ville », et les pêcheurs ne sont pas contents.", "Luc Chauvin")]
    [InlineData("es", "Según Carmen Vidal, \"es una decisión buena para la ciudad\", pero los pescadores no están contentos con el puerto.", "Carmen Vidal")]
    [InlineData("es", "La ministra Carmen Vidal aseguró el lunes que “el puerto es la vida de la ciudad” y que no se abre.", "Carmen Vidal")]
    [InlineData("it", "Secondo Marco Ruberti, «è una decisione buona per la città», ma i pescatori non sono contenti della chiusura.", "Marco Ruberti")]
    [InlineData("pt", "\"O porto não abre\", ressaltou a ministra Fernanda Teles, que não quis dizer mais sobre a decisão.", "Fernanda Teles")]
    [InlineData("nl", "“De haven gaat niet open”, aldus minister Maarten Vos, die niet wil zeggen wat de stad met het geld van de vissers doet.", "Maarten Vos")]
    [InlineData("sv", "”Hamnen öppnar inte i år”, uppger statsminister Lars Berglund, som inte vill säga mer om det som har hänt i staden.", "Lars Berglund")]
    [InlineData("pl", "„Port nie będzie otwarty” – podkreśliła minister Agnieszka Nowicka, która nie chciała powiedzieć nic o tym, jak do tego doszło.", "Agnieszka Nowicka")]
    [InlineData("tr", "Ulaştırma Bakanı Ahmet Demirel, \"Liman bu yıl açılmayacak, bu kesin.\" dedi. Bu karar balıkçılar için çok zor oldu, ancak daha iyi bir çözüm yok.", "Ahmet Demirel")]
    [InlineData("ru", "По словам Сергея Антонова, «это решение хорошее для города и порта», но рыбаки, которые не могут выйти в море, с ним не согласны.", "Сергея Антонова")]
    [InlineData("ru", "Президент России Иван Морозов заявил, что «порт — это жизнь города», и это не нравится рыбакам, которые не могут выйти в море.", "Иван Морозов")]
    [InlineData("uk", "«Порт не відкриють цього року», — повідомив міністр оборони Тарас Бойченко, який не став говорити про те, що буде з кораблями.", "Тарас Бойченко")]
    public void Each_language_has_its_ways_to_say_who_speaks(string language, string text, string speaker)
    {
        var article = Read.Markdown($"---\nlang: {language}\n---\n\n# T\n\n{text}\n");
        Assert.Equal(speaker, Assert.Single(article.Quotes).Person);
    }

    [Theory]
    [InlineData("„Es ist zu teuer für die Stadt“, sagte sie über Jürgen Hellwig. Die Schiffe sind weg und kommen auch nicht mehr in den Hafen.")]
    [InlineData("„Es ist zu teuer für die Stadt“, sagte eine Sprecherin von Jürgen Hellwig. Die Schiffe sind weg und kommen auch nicht mehr in den Hafen.")]
    [InlineData("„Es ist zu teuer für die Stadt“, sagte der Sprecher der Ministerin Annalena Brandau. Die Schiffe sind weg und kommen auch nicht in den Hafen.")]
    [InlineData("Der Chef der Werft kritisierte Jürgen Hellwig, den Führer der Partei, wegen der Schiffe und sagte: „Es ist zu teuer für die Stadt und das Land.“")]
    [InlineData("« Le port est fermé », a déclaré le porte-parole de Hervé Barral, qui n'a pas voulu dire plus sur les raisons de cette décision.")]
    [InlineData("«Порт закрыт навсегда», — сказал он Дмитрию Волкову, который не стал говорить о том, что будет с кораблями в море.")]
    public void Whom_the_speaker_only_speaks_about_or_for_is_none(string text) => Assert.All(Read.Markdown($"# T\n\n{text}\n").Quotes, q => Assert.Null(q.Person));

    [Fact]
    public void A_pronoun_is_whoever_spoke_last_unless_somebody_else_is_named_since()
    {
        var article = Read.Markdown(
            "# T\n\n„Der Hafen bleibt zu“, sagte Jürgen Hellwig am Montag, und das ist nicht gut. „Das ist für die Stadt zu teuer“, sagte er.\n\nHier sieht auch Karl-Heinz Brandau Vorteile. „Das ist nicht mehr der Hafen, den wir wollen“, sagte er.\n");
        Assert.Equal(["Jürgen Hellwig", "Jürgen Hellwig", "Karl-Heinz Brandau"], article.Quotes.Select(q => q.Person));
    }

    [Theory]
    [InlineData("Am Montag sprach Jürgen Hellwig lange mit Karl-Heinz Brandau. „Das ist nicht mehr der Hafen, den wir wollen“, sagte er.")]
    [InlineData("„Der Hafen bleibt zu“, sagte Jürgen Hellwig. Der Chef der Werft traf Karl-Heinz Brandau dort. „Das ist nicht der Hafen, den wir wollen“, sagte er.")]
    [InlineData("„Der Hafen bleibt zu“, sagte Jürgen Hellwig. Er traf Karl-Heinz Brandau in der Stadt. „Das ist nicht der Hafen, den wir wollen“, sagte er.")]
    public void A_pronoun_that_may_mean_two_is_left_open(string text) => Assert.Null(Read.Markdown($"# T\n\n{text}\n").Quotes[^1].Person);

    [Theory]
    [InlineData("de", "Der Hafen ist zu. „Wir machen ihn auch nicht mehr auf“, teilte eine Sprecherin dazu mit. „Das ist nicht nötig.“ Die Schiffe sind weg.", "eine Sprecherin", "eine Sprecherin")]
    [InlineData("de", "„Das ist für die Stadt zu teuer“, erklärte das Gericht. Die Schiffe sind nicht mehr da, und das ist auch nicht gut.", "das Gericht")]
    [InlineData("de", "„Das ist für die Stadt zu teuer“, sagt der 35 Jahre alte Kapitän. Die Schiffe sind nicht mehr da, und das ist auch nicht gut.", "der 35 Jahre alte Kapitän")]
    [InlineData("de", "Die Polizei teilte mit: „Der Hafen ist für die Schiffe zu.“ Dazu sagte ein Fischer: „Das ist nicht gut.“ Und das ist es auch nicht.", "Die Polizei", "ein Fischer")]
    [InlineData("de", "„Das ist für die Stadt zu teuer“, sagte der Deutschen Presse-Agentur niemand. „Es ist für die Schiffe zu“, erklärte Anfang Mai jemand. Das ist nicht gut.", null, null)]
    [InlineData("de", "Der Verein „Rettet den Hafen“ sagte die Fahrt ab. Die Schiffe sind nicht mehr da, und das ist auch nicht gut.")]
    [InlineData("es", "“El puerto no se abre”, dijo la mujer, y los barcos no salieron. “Es una decisión buena”, explicaba el portavoz del grupo.", "la mujer", "el portavoz")]
    [InlineData("fr", "« Le port est fermé pour toujours », a déclaré le ministère, qui n'a pas voulu dire plus. « C'est dur », dit l'avocat.", "le ministère", "l'avocat")]
    [InlineData("it", "«Il porto è chiuso per la città», ha detto ieri la premier ai giornalisti che erano nella città per la festa.", "la premier")]
    public void Who_is_described_beside_the_verb_speaks_though_nobody_knows_who_that_is(string language, string text, params string?[] speakers)
    {
        var article = Read.Markdown($"---\nlang: {language}\n---\n\n# T\n\n{text}\n");
        Assert.Equal(speakers, article.Quotes.Where(q => q.Kind != QuoteKind.Scare).Select(q => q.Speaker?.Of(article.Text)));
        Assert.All(article.Quotes, q => Assert.Null(q.Person));
    }

    [Theory]
    [InlineData("„Der Hafen bleibt zu“, sagte Jürgen Hellwig. In der Stadt ist das nicht beliebt. „Das ist für uns zu teuer“, sagte der CDU-Politiker.", "Jürgen Hellwig")]
    [InlineData("Annalena Brandau war da. Der Hafen ist zu. „Das ist für uns zu teuer“, sagte die 36-Jährige, und das ist nicht gut.", "Annalena Brandau")]
    [InlineData("Annalena Brandau war da. Der Hafen ist zu. „Das ist für uns zu teuer“, sagte der 36-Jährige, und das ist nicht gut.", null)]
    [InlineData("Jürgen Hellwig war da. Der Hafen ist zu. „Das ist für uns zu teuer“, sagte der Sprecher, und das ist nicht gut.", null)]
    public void Another_name_for_somebody_is_whom_a_pronoun_would_mean(string text, string? speaker) => Assert.Equal(speaker, Read.Markdown($"# T\n\n{text}\n").Quotes[^1].Person);

    [Theory]
    [InlineData("Der Hafen sei zu teuer, erklärt Jürgen Hellwig. „Das ist für die Stadt nicht gut.“ Die Schiffe sind weg.", "Jürgen Hellwig")]
    [InlineData("Jürgen Hellwig sagte, der Hafen sei zu teuer. „Das ist für die Stadt nicht gut.“ Die Schiffe sind weg.", "Jürgen Hellwig")]
    [InlineData("„Der Hafen bleibt zu“, sagte Annalena Brandau. Er sei zu teuer, sagte sie. „Das ist für die Stadt nicht gut.“ Die Schiffe sind weg.", "Annalena Brandau")]
    [InlineData("Die Schiffe sind weg, sagte Jürgen Hellwig.\n\n„Das ist für die Stadt nicht gut.“ So steht es an der Wand.", null)]
    public void The_sentence_before_tells_whose_words_it_reports(string text, string? speaker) => Assert.Equal(speaker, Read.Markdown($"# T\n\n{text}\n").Quotes[^1].Person);

    [Theory]
    [InlineData("„Der Hafen bleibt zu“, spöttelte Jürgen Hellwig am Montag, und das ist nicht gut.", "Jürgen Hellwig")]
    [InlineData("„Der Hafen bleibt zu“, sagte Jürgen Hellwig der „Halder Post“. „Das ist für die Stadt nicht gut.“ Die Schiffe sind weg.", "Jürgen Hellwig")]
    [InlineData("„Der Hafen bleibt zu“, sagte Jürgen Hellwig. Dann fügte er hinzu: „Das ist für die Stadt nicht gut.“ Die Schiffe sind weg.", "Jürgen Hellwig")]
    public void Verbs_that_no_list_has_and_what_lies_between_are_no_hindrance(string text, string speaker) => Assert.Equal(speaker, Read.Markdown($"# T\n\n{text}\n").Quotes[^1].Person);

    [Fact]
    public void What_follows_the_speaker_at_once_is_said_on()
    {
        var article = Read.Markdown(
            "# T\n\n„Der Hafen bleibt zu“, sagte Annalena Brandau am Montag. „Es ist zu teuer für die Stadt.“ In der Stadt ist das nicht beliebt. „Was soll das denn sein?“ Die Schiffe sind weg und kommen nicht.\n");
        Assert.Equal(["Annalena Brandau", "Annalena Brandau", null], article.Quotes.Select(q => q.Person));
    }

    [Theory]
    [InlineData("de", "Die Verteidigungsministerin Annalena Brandau war da. Der Hafen ist zu. „Es ist zu teuer für die Stadt“, sagte die Ministerin.", "die Ministerin")]
    [InlineData("es", "La alcaldesa Carmen Vidal no estaba. El puerto no se abre. “Es una decisión buena para la ciudad”, dijo la alcaldesa.", "la alcaldesa")]
    [InlineData("fr", "Le maire Hervé Barral était là. Les pêcheurs sont partis. « C'est une décision qui est bonne pour la ville », a déclaré le maire.", "le maire")]
    [InlineData("ru", "Министр обороны Дмитрий Волков был в городе, и это не понравилось рыбакам. «Порт закрыт, и это решено», — сказал министр.", "министр")]
    [InlineData("no", "Forsvarsminister Lars Berglund var ikke i byen, og det er ikke bra. «Det er for dyrt for byen», sier ministeren til avisen.", "ministeren")]
    public void A_role_alone_is_whoever_was_last_named_with_it(string language, string text, string speaker)
    {
        var article = Read.Markdown($"---\nlang: {language}\n---\n\n# T\n\n{text}\n");
        var quote = Assert.Single(article.Quotes);
        Assert.NotNull(quote.Person);
        Assert.Equal(speaker, quote.Speaker!.Value.Of(article.Text));
    }

    [Theory]
    [InlineData("Der Parteichef Jürgen Hellwig war da. Der Hafen ist zu. „Es ist zu teuer für die Stadt“, sagte der Chef der Werft.")]
    [InlineData("Der Minister Jürgen Hellwig war da. Der Hafen ist zu. „Es ist zu teuer für die Stadt“, sagte ein Minister.")]
    [InlineData("Der Außenminister Jürgen Hellwig war da. Der Hafen ist zu. „Es ist zu teuer für die Stadt“, sagte der Finanzminister.")]
    public void A_role_of_another_is_not(string text) => Assert.All(Read.Markdown($"# T\n\n{text}\n").Quotes, q => Assert.Null(q.Person));

    [Fact]
    public void A_pronoun_is_the_one_whom_alone_it_may_mean()
    {
        var article = Read.Markdown("# T\n\nAm Montag kam Annalena Brandau mit dem Schiff. Auch Peter Hellwig war da. „Der Hafen bleibt zu, das ist nicht gut“, sagte sie.\n");
        var quote = Assert.Single(article.Quotes);
        Assert.Equal(("Annalena Brandau", "sie"), (quote.Person, quote.Speaker!.Value.Of(article.Text)));
    }

    [Theory]
    [InlineData("Le président Luc Chauvin est à Paris. « Le port est la vie de la ville », écrit le chef du parti de la mer. « Le port est fermé pour nous », souligne-t-il, et les pêcheurs ne sont pas contents.")]
    [InlineData("Am Montag kam Annalena Brandau mit dem Schiff, und es war nicht gut. Dann war Etta dran: „Der Hafen bleibt zu, das ist nicht gut“, sagte sie.")]
    public void A_pronoun_may_mean_somebody_who_is_not_known(string text) => Assert.All(Read.Markdown($"# T\n\n{text}\n").Quotes, q => Assert.Null(q.Person));

    [Theory]
    [InlineData("Annalena Brandau kam mit dem Chef der Werft, der den Hafen nicht mag, und sagte: „Es ist zu teuer für die Stadt.“")]
    [InlineData("„Es ist zu teuer für die Stadt und das Land.“ Annalena Brandau war nicht da, und die Schiffe sind auch nicht da.")]
    [InlineData("„Es ist zu teuer für die Stadt“, sagte der Chef der Werft. Annalena Brandau war nicht da, und die Schiffe sind auch nicht da.")]
    public void What_is_less_plain_has_no_speaker(string text) => Assert.All(Read.Markdown($"# T\n\n{text}\n").Quotes, q => Assert.Null(q.Person));

    [Theory]
    [InlineData("de", "Karin Hellbrück kam mit Jürgen Hellwig in den Hafen. „Das ist für die Stadt zu teuer“, sagte er, und das ist nicht gut.", "Jürgen Hellwig")]
    [InlineData("it", "Andrea Bellandi è arrivato con Chiara Ruberti. «Il porto non è chiuso», ha detto. «Il porto è della città», ha detto Andrea Bellandi.", "Andrea Bellandi")]
    [InlineData("no", "Kari Hale kom til havna med Terje Berg. – Det er trist for byen, sier hun, og det er ikke noe å gjøre med det.", "Kari Hale")]
    [InlineData("no", "Kari Hale kom til havna med Terje Berg. – Det er trist for byen, sier han, og det er ikke noe å gjøre med det.", "Terje Berg")]
    [InlineData("de", "Ministerin Mbaku Hellwig kam mit Jürgen Brandau in den Hafen. „Das ist für die Stadt zu teuer“, sagte sie, und das ist nicht gut.", "Mbaku Hellwig")]
    [InlineData("ru", "Министр Снежинка Волкова пришла в порт, где был Дмитрий Орлов. «Порт закрыт, и это не обсуждается», — сказала она, и никто не стал спорить.", "Снежинка Волкова")]
    public void Given_names_surnames_and_roles_tell_whom_a_pronoun_means(string language, string text, string speaker)
    {
        var article = Read.Markdown($"---\nlang: {language}\n---\n\n# T\n\n{text}\n");
        Assert.Equal(speaker, article.Quotes[^1].Person);
    }
}
