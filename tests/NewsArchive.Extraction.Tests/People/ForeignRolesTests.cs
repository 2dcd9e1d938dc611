namespace NewsArchive.Extraction.Tests.People;

/// <summary>Roles in articles that are not English.</summary>
public class ForeignRolesTests
{
    [Theory]
    [InlineData("de", "Am Montag kam Bundeskanzler Olaf Hellwig an.", "Olaf Hellwig", "Bundeskanzler")]
    [InlineData("de", "Am Montag kam die ehemalige US-Abgeordnete Annalena Brandau an.", "Annalena Brandau", "ehemalige US-Abgeordnete")]
    [InlineData("de", "Der Schulleiter der Volksschule Tannau, Norbert Hellwig, kam an.", "Norbert Hellwig", "Schulleiter der Volksschule Tannau")]
    [InlineData("de", "Das glaubt Annalena Brandau, stellvertretende Leiterin der Werft, seit Montag.", "Annalena Brandau", "stellvertretende Leiterin der Werft")]
    [InlineData("de", "Am Montag kam Annalena Brandau, Leiterin der Werft sagte nichts.", "Annalena Brandau", "Leiterin der Werft")]
    [InlineData("fr", "On a vu le président français Emmanuel Marchand hier.", "Emmanuel Marchand", "président français")]
    [InlineData("fr", "On a vu l'ancien ministre de la Justice Emmanuel Marchand hier.", "Emmanuel Marchand", "ministre de la Justice")]
    [InlineData("es", "El ministro de Asuntos Exteriores portugués, Carlos Vidal, llegó ayer.", "Carlos Vidal", "ministro de Asuntos Exteriores portugués")]
    [InlineData("es", "Ayer llegó Carmen Vidal, directora del puerto de la ciudad.", "Carmen Vidal", "directora del puerto de la ciudad")]
    [InlineData("it", "Ieri il ministro della Difesa Marco Ruberti è arrivato.", "Marco Ruberti", "ministro della Difesa")]
    [InlineData("it", "Ieri è arrivata Ada Bellandi, sottosegretaria alla Difesa per le politiche del porto.", "Ada Bellandi", "sottosegretaria alla Difesa per le politiche del porto")]
    [InlineData("es", "Ayer llegó Carmen Vidal, la portavoz del ministro Carlos Prado, a la ciudad.", "Carmen Vidal", "portavoz del ministro")]
    [InlineData("it", "Ieri è arrivato con Ada Bellandi, il sindaco di Porto Paolo Corsi, e altri.", "Paolo Corsi", "sindaco di Porto")]
    [InlineData("pt", "Ontem a ministra da Defesa Fernanda Teles chegou.", "Fernanda Teles", "ministra da Defesa")]
    [InlineData("nl", "Gisteren kwam voormalig partijvoorzitter Maarten Vos aan.", "Maarten Vos", "voormalig partijvoorzitter")]
    [InlineData("no", "I dag kom statsminister Lars Berglund hit.", "Lars Berglund", "statsminister")]
    [InlineData("pl", "Wczoraj minister obrony Tomasz Wilk przyjechał.", "Tomasz Wilk", "minister obrony")]
    [InlineData("de", "Der Rücktritt des Bundeskanzlers Olaf Hellwig kam am Montag.", "Olaf Hellwig", "Bundeskanzler")]
    [InlineData("tr", "Dün Ulaştırma Bakanı Ahmet Demirel geldi.", "Ahmet Demirel", "Ulaştırma Bakanı")]
    [InlineData("tr", "Ankara'da Bakan Ahmet Demirel konuştu.", "Ahmet Demirel", "Bakan")]
    [InlineData("tr", "Ulaştırma Bakanı Ahmet Demirel geldi.", "Ahmet Demirel", "Ulaştırma Bakanı")]
    [InlineData("tr", "Limana dün Ulaştırma ve Altyapı Bakanı Ahmet Demirel geldi.", "Ahmet Demirel", "Ulaştırma ve Altyapı Bakanı")]
    [InlineData("ru", "Вчера министр иностранных дел России Сергей Антонов приехал.", "Сергей Антонов", "министр иностранных дел России")]
    [InlineData("ru", "Вчера помощник президента Сергей Антонов приехал.", "Сергей Антонов", "помощник президента")]
    [InlineData("uk", "Вчора міністр оборони Тарас Бойченко приїхав.", "Тарас Бойченко", "міністр оборони")]
    public void A_description_beside_the_name_is_its_role(string language, string text, string name, string role) => Assert.Equal(role, new Found(text, language).RoleOf(name), ignoreCase: true);

    [Theory]
    [InlineData("fr", "Le directeur du lycée Emmanuel Marchand est parti.", "Emmanuel Marchand")]
    [InlineData("fr", "Le président a rencontré Emmanuel Marchand hier.", "Emmanuel Marchand")]
    [InlineData("it", "È stato nominato segretario di Stato da Marco Ruberti ieri.", "Marco Ruberti")]
    [InlineData("it", "Ieri è arrivata Ada Bellandi con Marco Ruberti, il sindaco di Porto Paolo Corsi, e altri.", "Marco Ruberti")]
    [InlineData("ru", "Вчера президент встретил Сергея Антонова в порту.", "Сергея Антонова")]
    [InlineData("nl", "Een agent zag gisteren Maarten Vos.", "Maarten Vos")]
    public void What_describes_another_is_not(string language, string text, string name)
    {
        var found = new Found(text, language);
        Assert.All(found.People.Where(p => p.Name == name), p => Assert.Null(p.Role));
    }
}
