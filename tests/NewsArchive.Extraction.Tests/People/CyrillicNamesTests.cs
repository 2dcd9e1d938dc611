namespace NewsArchive.Extraction.Tests.People;

public class CyrillicNamesTests
{
    [Fact]
    public void A_Russian_article_names_one_person_in_several_cases()
    {
        var found = new Found("По словам Дмитрия Волкова, всё готово. Президент России Дмитрий Волков уехал. Волкову доложили. В Москве говорят о Волкове.");
        Assert.Equal(["Дмитрия Волкова", "Дмитрий Волков", "Волкову", "Волкове"], found.MentionsOf("Дмитрий Волков"));
        Assert.Single(found.Names);
    }

    [Fact]
    public void A_Ukrainian_article_names_one_person_in_several_cases()
    {
        var found = new Found("Президент України Володимир Бондаренський прибув до Києва. Бондаренського зустріли. Володимир Олександрович Бондаренський підписав закон.");
        Assert.Equal(["Володимир Бондаренський", "Бондаренського", "Володимир Олександрович Бондаренський"], found.MentionsOf("Володимир Олександрович Бондаренський"));
    }

    [Fact]
    public void Initials_and_patronymics_belong_to_the_name()
    {
        var found = new Found("Сергей Петрович Антонов вышел. В. И. Морозов остался.");
        Assert.Equal(["Сергей Петрович Антонов", "В. И. Морозов"], found.Names);
    }

    [Theory]
    [InlineData("Верховная Рада Украины приняла закон. Москва молчит.")]
    [InlineData("Роман Толстого вышел в Париже. Газпром и Россия молчат.")]
    public void Parliaments_novels_and_places_are_not_people(string text) => Assert.Empty(new Found(text).Names);
}
