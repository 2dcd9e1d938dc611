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

    [Fact]
    public void What_follows_the_speaker_at_once_is_said_on()
    {
        var article = Read.Markdown(
            "# T\n\n„Der Hafen bleibt zu“, sagte Annalena Brandau am Montag. „Es ist zu teuer für die Stadt.“ In der Stadt ist das nicht beliebt. „Was soll das denn sein?“ Die Schiffe sind weg und kommen nicht.\n");
        Assert.Equal(["Annalena Brandau", "Annalena Brandau", null], article.Quotes.Select(q => q.Person));
    }

    [Theory]
    [InlineData("Annalena Brandau kam mit dem Chef der Werft, der den Hafen nicht mag, und sagte: „Es ist zu teuer für die Stadt.“")]
    [InlineData("„Es ist zu teuer für die Stadt und das Land.“ Annalena Brandau war nicht da, und die Schiffe sind auch nicht da.")]
    [InlineData("„Es ist zu teuer für die Stadt“, sagte der Chef der Werft. Annalena Brandau war nicht da, und die Schiffe sind auch nicht da.")]
    public void What_is_less_plain_has_no_speaker(string text) => Assert.All(Read.Markdown($"# T\n\n{text}\n").Quotes, q => Assert.Null(q.Person));
}
