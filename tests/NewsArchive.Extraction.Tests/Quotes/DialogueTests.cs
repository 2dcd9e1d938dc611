using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Extraction.Tests.Quotes;

/// <summary>Speech that a dash opens: what is said, without the clause that says by whom.</summary>
public class DialogueTests
{
    [Theory]
    [InlineData("no", "– Vi åpner ikke før mandag, sier ordfører Kari Nordmann til avisen.", "Vi åpner ikke før mandag", "Kari Nordmann")]
    [InlineData("no", "– Det er trist for byen, sier ordfører Kari Nordmann. – Vi må gjøre noe.", "Det er trist for byen|Vi må gjøre noe.", "Kari Nordmann")]
    [InlineData("no", "– Hvorfor skal vi åpne? spør Kari Nordmann.", "Hvorfor skal vi åpne?", "Kari Nordmann")]
    [InlineData("ru", "Дмитрий Волков признался:\n\n— Мы не откроем порт в этом году.", "Мы не откроем порт в этом году.", "Дмитрий Волков")]
    [InlineData("no", "Ordfører Kari Nordmann svarer: – Vi åpner ikke før mandag.", "Vi åpner ikke før mandag.", "Kari Nordmann")]
    [InlineData("da", "– Vi åbner ikke før mandag, siger borgmester Lars Berglund til avisen.", "Vi åbner ikke før mandag", "Lars Berglund")]
    [InlineData("sv", "– Vi öppnar inte förrän på måndag, säger statsminister Lars Berglund.", "Vi öppnar inte förrän på måndag", "Lars Berglund")]
    [InlineData("ru", "— Мы не откроем порт, — сказал Дмитрий Волков. — Это решено.", "Мы не откроем порт|Это решено.", "Дмитрий Волков")]
    [InlineData("ru", "— Мы,— тут же сказал Дмитрий Волков,— порт не откроем.", "Мы|порт не откроем.", "Дмитрий Волков")]
    [InlineData("uk", "— Ми не відкриємо порт, — сказав Тарас Бойченко. — Це вирішено.", "Ми не відкриємо порт|Це вирішено.", "Тарас Бойченко")]
    [InlineData("fr", "— Nous verrons cela lundi, a déclaré Jeanne Marchand.", "Nous verrons cela lundi", "Jeanne Marchand")]
    [InlineData("es", "—No abriremos el puerto —dijo la ministra Carmen Vidal—. Es definitivo.", "No abriremos el puerto|Es definitivo.", "Carmen Vidal")]
    [InlineData("es", "—¿Qué puerto? —preguntó Carmen Vidal.", "¿Qué puerto?", "Carmen Vidal")]
    [InlineData("pt", "— Não abriremos o porto — disse a ministra Fernanda Teles. — É definitivo.", "Não abriremos o porto|É definitivo.", "Fernanda Teles")]
    [InlineData("pl", "– Nie otworzymy portu – powiedział minister Tomasz Wilk. – To koniec.", "Nie otworzymy portu|To koniec.", "Tomasz Wilk")]
    [InlineData("pl", "– Tego portu – powiedział Tomasz Wilk – nie otworzymy.", "Tego portu|nie otworzymy.", "Tomasz Wilk")]
    [InlineData("cs", "– Přístav neotevřeme, řekl ministr Tomáš Novák. – To je konec.", "Přístav neotevřeme|To je konec.", "Tomáš Novák")]
    [InlineData("fi", "– Satamaa ei avata, sanoo johtaja Matti Virtanen.", "Satamaa ei avata", "Matti Virtanen")]
    [InlineData("tr", "– Limanı açmayacağız, dedi Ahmet Demirel.", "Limanı açmayacağız", "Ahmet Demirel")]
    [InlineData("hu", "– Nem nyitjuk meg a kikötőt – mondta Peter Kovacs. – Ez végleges.", "Nem nyitjuk meg a kikötőt|Ez végleges.", "Peter Kovacs")]
    public void What_stands_behind_the_dash_is_said_by_whom_the_clause_names(string language, string text, string said, string speaker)
    {
        var article = Said(language, text);
        Assert.Equal(said.Split('|'), article.Quotes.Select(q => q.Span.Of(article.Text)));
        Assert.All(article.Quotes, q => Assert.Equal((QuoteKind.Direct, speaker), (q.Kind, q.Person)));
    }

    [Theory]
    [InlineData("no", "– Vi åpner ikke før mandag.")]
    [InlineData("no", "– Han kom hjem til byen, sa ingenting og gikk igjen.")]
    [InlineData("no", "– Dette blir bra, tror jeg.")]
    [InlineData("no", "Havna – som byen sier er for dyr – blir ikke åpnet, sier Kari Nordmann.")]
    [InlineData("no", "- 40 båter\n- 12 kaier, sier avisen")]
    [InlineData("ru", "— прибыль порта выросла, сообщил Дмитрий Волков;")]
    [InlineData("ru", "Порт — это жизнь города, сказал Дмитрий Волков.")]
    [InlineData("pl", "– To jest port – jak mówi prezydent – dla ludzi.")]
    [InlineData("de", "– Wir bleiben hier, sagte Annalena Brandau.")]
    [InlineData("en", "– We stay here, said Ada Hale.")]
    public void Dashes_without_a_clause_of_saying_open_nothing(string language, string text) => Assert.Empty(Said(language, text).Quotes);

    [Fact]
    public void What_is_quoted_within_speech_belongs_to_it()
    {
        var article = Said("no", "– Vi kaller det «den gamle havna», sier Kari Nordmann. Hun har skrevet boka «Havna og vi».");
        Assert.Equal(["Vi kaller det «den gamle havna»", "Havna og vi"], article.Quotes.Select(q => q.Span.Of(article.Text)));
    }

    [Fact]
    public void Another_who_speaks_in_the_same_paragraph_is_not_the_first()
    {
        var article = Said("no", "– Det er trist for byen, sier ordfører Kari Nordmann. – Det er bra for byen, sier en nabo.");
        Assert.Equal(["Kari Nordmann", null], article.Quotes.Select(q => q.Person));
    }

    [Fact]
    public void Another_who_speaks_between_marks_is_not_the_first()
    {
        var article = Said("de", "„Der Hafen bleibt zu“, sagte Annalena Brandau. „Wir gehen jetzt nach Hause“, sagte ein Fischer.");
        Assert.Equal(["Annalena Brandau", null], article.Quotes.Select(q => q.Person));
    }

    // Enough of the language around it that nobody need guess.
    private static ExtractedArticle Said(string language, string text) => Read.Markdown($"---\nlang: {language}\n---\n\n# T\n\n{text}\n\n{Around[language]}\n");

    private static readonly Dictionary<string, string> Around = new()
    {
        ["no"] = "Det er ikke det som byen har ventet på, og det var ikke lett å si noe om det som har hendt.",
        ["da"] = "Det er ikke det, som byen har ventet på, og det var ikke let at sige noget om det, der er sket efter den dag.",
        ["sv"] = "Det är inte det som staden har väntat på, och det var inte lätt att säga något om det som har hänt.",
        ["ru"] = "Это не то, чего город ждал, и было не просто сказать что-то о том, что будет с кораблями.",
        ["uk"] = "Це не те, на що місто чекало, і було не просто сказати щось про те, що буде з кораблями.",
        ["fr"] = "Ce n'est pas ce que la ville attendait, et il n'est pas facile de dire ce qui est dans les cartons de la mairie.",
        ["es"] = "No es lo que la ciudad esperaba, y no es fácil decir lo que se hará con los barcos que están en el mar.",
        ["pt"] = "Não é o que a cidade esperava, e não é fácil dizer o que foi feito dos barcos que estão no mar.",
        ["pl"] = "To nie jest to, na co miasto czekało, i nie jest łatwo powiedzieć, co się stało z tym, co było w porcie.",
        ["cs"] = "Není to, na co město čekalo, a není snadné říct, co se stalo s loděmi, které byly v přístavu.",
        ["fi"] = "Tämä ei ole sitä, mitä kaupunki on odottanut, eikä ole helppoa sanoa, mitä laivoille on tapahtunut.",
        ["tr"] = "Bu, şehrin beklediği bir şey değil ve gemiler için ne olacak, çok zor bir soru olarak kaldı.",
        ["hu"] = "Ez nem az, amire a város várt, és nem könnyű megmondani, hogy mi lesz a hajókkal, amelyek a kikötőben vannak.",
        ["de"] = "Das ist nicht das, was die Stadt wollte, und es wird auch nicht besser, wie es in dem Bericht heißt.",
        ["en"] = "This is not what the town had been waiting for, and it was not easy to say what would be done with the boats.",
    };
}
