namespace NewsArchive.Extraction.Tests.Quotes;

/// <summary>How papers in German, Dutch and the Romance languages tell who speaks: pronouns left out, fronted clauses, colons without a verb of saying.</summary>
public class RomanceAndGermanTests
{
    [Theory]
    [InlineData("it", "«Siamo in ginocchio», ha detto il sindaco Ettore Cavalleri nel pomeriggio. «Servono uomini e mezzi, subito», ha aggiunto.", "Ettore Cavalleri")]
    [InlineData("it", "La presidente Donatella De Bellis è arrivata in elicottero. «Non lasceremo solo nessuno», ha detto De Bellis. Alla domanda sui fondi ha risposto: «I soldi ci sono, basta saperli spendere».", "Donatella De Bellis")]
    [InlineData("it", "Il serbo Dragan Petković non parla del suo futuro. «Chiedete domani alla società», ha tagliato corto.", "Dragan Petković")]
    [InlineData("es", "La alcaldesa, Rocío Benavente, lo ha anunciado hoy. “La plaza es de todos los vecinos”, ha subrayado.", "Rocío Benavente")]
    [InlineData("es", "\"El pescado vale más en el muelle\", sostuvo el presidente Julio César Mamani Quispe. Agregó que \"el ministro prometió una solución en enero\".", "Julio César Mamani Quispe")]
    [InlineData("pt", "\"A represa está com pouca água\", disse Adalberto Nogueira em entrevista. \"Se não chover até maio, teremos de racionar\", completou.", "Adalberto Nogueira")]
    public void Where_the_pronoun_is_left_out_it_means_who_spoke_last_or_whom_the_sentence_before_tells_of(string language, string text, string speaker) =>
        Assert.Equal(speaker, In(language, text).Quotes[^1].Person);

    [Theory]
    [InlineData("it", "«I bambini sono rimasti a bocca aperta», racconta la maestra Assunta Locascio. «Il drago era bellissimo», sussurra un alunno.")]
    [InlineData("pt", "O prefeito Gilmar Bittencourt rebateu as acusações. Na fila do posto, a aposentada Dalvina Ferrazol, 67, esperava. \"Meu corpo dói inteiro e nem consigo sentar\", desabafa.")]
    [InlineData("pt", "\"O porto não abre este ano\", disse Beatriz Quintela. A seu lado, Armindo encolhe os ombros. \"No meu tempo íamos todos a pé\", graceja.")]
    [InlineData("nl", "“De haven gaat niet open”, zegt minister Annelies Verhaeghe. Haar collega Nathalie knikt. “Nu nog goedkopere diesel voor ons”, lacht ze.")]
    [InlineData("fr", "« Les faits sont établis », affirme Thibault Ngoma. L'ancien maire, lui, s'en amuse. « On veut ma peau depuis vingt ans », répète-t-il.")]
    [InlineData("it", "Il custode dice al cronista di avere visto Giorgia Bellandi nel cortile. «Pioveva forte e lei non aveva l'ombrello». Poi il buio.")]
    [InlineData("it", "La lite con Cecilia Brandi: «Nessuno ha voluto ascoltare i pescatori». La città ne parla da giorni e non solo nei bar.")]
    [InlineData("de", "Ein Zuschauer kritzelte mit einem Gruß an CDU-Mann Wolfgang Hellwig: „Der Hafen ist ein altes Lied.“ Die Stadt schweigt dazu.")]
    [InlineData("de", "Aus dem Büro von Landesrat Stefan Hellwig heißt es dazu: „Die Förderzusage steht, der Betrag wird noch überwiesen.“ Mehr war nicht zu hören.")]
    public void Somebody_else_or_somebody_unknown_is_not_taken_for_who_was_named(string language, string text) =>
        Assert.Null(In(language, text).Quotes[^1].Person);

    [Fact]
    public void Behind_a_comma_another_clause_names_somebody_else()
    {
        var quote = Assert.Single(In("de", "„Davon weiß ich wirklich nichts“, brummt der Parteichef, worauf Mario Brandau ihm einen Brief der Stadt zeigt.").Quotes);
        Assert.Null(quote.Person);
    }

    [Theory]
    [InlineData("de", "Wenig Verständnis zeigte Gewerbepräsident Reto Schaufelberger: «Hier hat die Nostalgie über die Vernunft gesiegt.» Das ist nicht das, was die Stadt wollte.", "Reto Schaufelberger")]
    [InlineData("es", "El presidente de la asociación, Gonzalo Iturriaga, no oculta su malestar: “Nos hemos enterado por la prensa”. Los bares cierran.", "Gonzalo Iturriaga")]
    [InlineData("it", "Critico il capogruppo, Massimiliano Ferraris: «Da anni chiediamo il monitoraggio del versante». La montagna si muove ancora.", "Massimiliano Ferraris")]
    [InlineData("fr", "Le ministre de l'Industrie, Karim Bensaïd, a dénoncé « le cynisme d'un groupe qui a touché des millions ». Le maire ne dit rien.", "Karim Bensaïd")]
    [InlineData("nl", "Op de vraag of Annelies Verhaeghe nog zijn vertrouwen geniet, antwoordde premier Philippe Van den Abeele kort: “Absoluut, daar is geen discussie over.”", "Philippe Van den Abeele")]
    [InlineData("de", "Niemand werde vergessen, so Jens-Peter Olthoff weiter. „Am Ende zahlen die Pendler die Zeche.“ Das ist nicht das, was die Stadt wollte.", "Jens-Peter Olthoff")]
    public void Who_does_something_before_a_colon_or_the_marks_speaks(string language, string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(In(language, text).Quotes).Person);

    [Theory]
    [InlineData("de", "„Der Wald ist für uns alle da“, erklärte Karsten Wöhrle am Mittag, „und deshalb lassen wir niemanden allein.“ Das ist für die Stadt gut.", "Karsten Wöhrle")]
    [InlineData("de", "„Schöne Worte löschen keine Brände“, spottete Jürgen Hellwig. Und weiter: „Die Feuerwehren brauchen endlich neue Fahrzeuge.“", "Jürgen Hellwig")]
    [InlineData("fr", "« C'est un coup de massue pour la vallée », a déploré le maire Jean-Baptiste Orsini. Et de prévenir : « Nous ne laisserons pas partir les machines. »", "Jean-Baptiste Orsini")]
    public void A_quotation_goes_on_behind_a_comma_and_behind_a_few_words_with_a_colon(string language, string text, string speaker) =>
        Assert.Equal([speaker, speaker], In(language, text).Quotes.Select(q => q.Person));

    [Theory]
    [InlineData("es", "El presidente Julio César Mamanio Quispe habló hoy. Según Mamanio, no hay pescado.", "Julio César Mamanio Quispe", "Julio César Mamanio Quispe|Mamanio")]
    [InlineData("nl", "Coalitiepartner Bart De Smedt is er. De files blijven. Volgens De Smedt is dat goed.", "Bart De Smedt", "Bart De Smedt|De Smedt")]
    [InlineData("nl", "De regering wil elke dag praten, zegt woordvoerster Elke Mertens, en elke week ook.", "Elke Mertens", "Elke Mertens")]
    [InlineData("nl", "Premier Philippe Van den Abeele wilde niet veel kwijt over de haven.", "Philippe Van den Abeele", "Philippe Van den Abeele")]
    public void Surnames_with_particles_and_the_first_of_two_are_found(string language, string text, string name, string mentions)
    {
        var article = In(language, text);
        Assert.Equal(mentions.Split('|'), Assert.Single(article.People, p => p.Name == name).Mentions.Select(m => m.Span.Of(article.Text)));
    }

    private static ExtractedArticle In(string language, string text) => Read.Markdown($"---\nlang: {language}\n---\n\n# T\n\n{text}\n");
}
