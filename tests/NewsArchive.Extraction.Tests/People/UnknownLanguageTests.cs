namespace NewsArchive.Extraction.Tests.People;

/// <summary>Whom texts name whose language is not read by rules of its own: words that begin their sentences are nobody.</summary>
public class UnknownLanguageTests
{
    [Theory]
    [InlineData("<html lang=\"en\"><head><title>Ibhuloho livaliwe</title></head><body><article><h1>Ibhuloho livaliwe</h1><p>Kuthiwa umphathi wetheku uMnu Robert Hale uvale ibhuloho izolo ekuseni emva kwesivunguvungu esibhidlize izindlu eziningi. Utshele intatheli ukuthi izikebhe azisoze zaphuma kuze kube yisonto elizayo. Phakathi kwalabo abalimele kukhona abadobi abathathu, kanti Okhulumela amaphoyisa uqinisekise lesi sigameko ngokusemthethweni. Siyacabanga ukuthi baningi abazolahlekelwa yimisebenzi uma itheku lihlala livaliwe.</p></article></body></html>")]
    [InlineData("<html lang=\"en\"><head><title>Le pont de bamanan</title></head><body><article><h1>Galabu</h1><p>Walikorow tun ka kan ka bo yen sisan nka jama tun te se ka taa fili. Mogow tun be baara ke ni Robert Hale ye dugu kono kabini tile tan. Kalanden minnu nana kunun olu segira so. Muso fila tun be sugu la i n'a fo don o don, wa cew tun be foro la fo sufe.</p></article></body></html>")]
    public void Only_full_names_of_listed_parts_are_found(string page) => Assert.Equal(["Robert Hale"], Read.Html(page).People.Select(p => p.Name));
}
