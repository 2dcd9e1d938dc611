namespace NewsArchive.Extraction.Tests.People;

public class RoleReaderTests
{
    [Theory]
    [InlineData("Kremlin spokesman Dmitry Volkov said so.", "Dmitry Volkov", "Kremlin spokesman")]
    [InlineData("He met U.S. Vice President Karen Harper in May.", "Karen Harper", "U.S. Vice President")]
    [InlineData("Then the former prime minister Marta Olsen left.", "Marta Olsen", "former prime minister")]
    [InlineData("Secretary of State John Barlow flew to Paris.", "John Barlow", "Secretary of State")]
    [InlineData("Russia’s foreign minister Sergei Antonov agreed.", "Sergei Antonov", "Russia’s foreign minister")]
    [InlineData("Founder and chief executive Helen Marsh resigned.", "Helen Marsh", "Founder and chief executive")]
    [InlineData("The disgraced hedge-fund manager Joseph Teal was absent.", "Joseph Teal", "disgraced hedge-fund manager")]
    [InlineData("Sen. Robert Tilley objected.", "Robert Tilley", "Sen.")]
    [InlineData("“We wait,” said harbour master Ada Odell.", "Ada Odell", "harbour master")]
    public void A_description_before_the_name_is_its_role(string text, string name, string role)
    {
        Assert.Equal(role, new Found(text).RoleOf(name), ignoreCase: true);
    }

    [Theory]
    [InlineData("Dmitry Volkov, the Kremlin’s spokesman, said so.", "Dmitry Volkov", "Kremlin’s spokesman")]
    [InlineData("Helen Marsh, director of the Institute for Coasts, agreed.", "Helen Marsh", "director of the Institute for Coasts")]
    [InlineData("Robert Tilley, 45, a teacher from Ohio, waited.", "Robert Tilley", "teacher from Ohio")]
    [InlineData("Joseph Teal, secretary of the Dockers’ Union, spoke.", "Joseph Teal", "secretary of the Dockers’ Union")]
    [InlineData("Helen Marsh, the author of “Low Water,” agreed.", "Helen Marsh", "author")]
    [InlineData("Helen Marsh, the former host of the radio show “Low Water,” agreed.", "Helen Marsh", "former host of the radio show")]
    [InlineData("Helen Marsh, host of Norden Radio’s “Low Water,” agreed.", "Helen Marsh", "host of Norden Radio")]
    [InlineData("Robert Tilley, a former adviser to President Helen Marsh, agreed.", "Robert Tilley", "former adviser to President Helen Marsh")]
    [InlineData("Marta Olsen, former head of the bank, left.", "Marta Olsen", "former head of the bank")]
    public void A_description_between_commas_after_the_name_is_its_role(string text, string name, string role)
    {
        Assert.Equal(role, new Found(text).RoleOf(name));
    }

    [Theory]
    [InlineData("The officials said Harbour Party President Helen Marsh would resign.", "Helen Marsh", "Harbour Party President")]
    [InlineData("The Vatican says Pope Clement has no plans.", "Pope Clement", "Pope")]
    [InlineData("A donor to her bid for the chair told host Marta Olsen of it.", "Marta Olsen", "host")]
    [InlineData("The narrow victory led council chairman Robert Tilley to step back.", "Robert Tilley", "council chairman")]
    [InlineData("His targets included former harbour minister Joseph Teal, among others.", "Joseph Teal", "former harbour minister")]
    [InlineData("Last year Odell defeated state Court Judge Helen Marsh, a newcomer.", "Helen Marsh", "state Court Judge")]
    [InlineData("He won four towns and defeated Democrat Robert Tilley.", "Robert Tilley", "Democrat")]
    [InlineData("In Norrvik they twice beat world champion Helen Marsh on clay.", "Helen Marsh", "world champion")]
    [InlineData("They hope to beat Secretary Helen Marsh in May.", "Helen Marsh", "Secretary")]
    public void A_verb_before_a_description_is_no_part_of_it(string text, string name, string role)
    {
        Assert.Equal(role, new Found(text).RoleOf(name));
    }

    [Theory]
    [InlineData("He seized on a remark President Helen Marsh made in May.", "Helen Marsh", "President")]
    [InlineData("She wrote of the deep respect Sen. Robert Tilley deserves.", "Robert Tilley", "Sen.")]
    [InlineData("He laughed. Accusing harbour Prime Minister Helen Marsh of theft, he left.", "Helen Marsh", "harbour Prime Minister")]
    [InlineData("He laughed. Accusing Norden Prime Minister Helen Marsh of theft, he left.", "Helen Marsh", "Norden Prime Minister")]
    [InlineData("The boyish Norden senator Robert Tilley spoke.", "Robert Tilley", "boyish Norden senator")]
    [InlineData("Joseph Teal is a spokesman for the Helen Marsh campaign.", "Helen Marsh", null)]
    [InlineData("After two hours with Helen Marsh, the prime minister “turned away” and left.", "Helen Marsh", null)]
    [InlineData("Helen Marsh, a junior aide said, has “no doubt” of it.", "Helen Marsh", null)]
    public void What_only_stands_before_a_title_is_no_part_of_it(string text, string name, string? role)
    {
        Assert.Equal(role, new Found(text).RoleOf(name));
    }

    [Theory]
    [InlineData("The widely respected judge Helen Marsh agreed.", "Helen Marsh", "widely respected judge")]
    [InlineData("A convicted and jailed former mayor, Robert Tilley, spoke.", "Robert Tilley", "convicted and jailed former mayor")]
    [InlineData("He met defeated candidate Robert Tilley.", "Robert Tilley", "defeated candidate")]
    public void A_participle_that_describes_belongs_to_the_role(string text, string name, string role)
    {
        Assert.Equal(role, new Found(text).RoleOf(name));
    }

    [Theory]
    [InlineData("On the pier the mayor and the first lady, Helen Marsh, waited.", "first lady")]
    [InlineData("On Monday First Lady Helen Marsh spoke.", "First Lady")]
    [InlineData("Helen Marsh, the first lady, spoke.", "first lady")]
    public void A_first_lady_is_one_by_office(string text, string role)
    {
        Assert.Equal(role, new Found(text).RoleOf("Helen Marsh"));
    }

    [Fact]
    public void A_description_before_a_name_between_commas_is_its_role()
    {
        Assert.Equal("company’s chief executive", new Found("The company’s chief executive, Helen Marsh, said no.").RoleOf("Helen Marsh"));
    }

    [Fact]
    public void The_next_persons_description_is_not_the_role_of_the_one_before()
    {
        var found = new Found("He wrote to Donald Harper, council spokesman Joseph Teal said.");
        Assert.Null(found.RoleOf("Donald Harper"));
        Assert.Equal("council spokesman", found.RoleOf("Joseph Teal"));
    }

    [Fact]
    public void A_verb_or_a_list_is_no_role()
    {
        var found = new Found("Helen Marsh, tired and late, sat down. She saw Joseph Teal, Marta Olsen and the mayor.");
        Assert.All(found.People, p => Assert.Null(p.Role));
    }

    [Fact]
    public void Each_mention_keeps_the_role_that_stands_with_it()
    {
        var found = new Found("Governor Helen Marsh spoke. Marsh left. “I know Senator Marsh,” he said.");
        Assert.Equal(["Governor", null, "Senator"], found.RolesOf("Helen Marsh"));
        Assert.Equal("Governor", found.RoleOf("Helen Marsh"));
    }

    [Theory]
    [InlineData("Dmitry Volkov, who is the Kremlin’s spokesman, left.", "Dmitry Volkov", "Kremlin’s spokesman")]
    [InlineData("Helen Marsh, who works as a nurse in Hull, agreed.", "Helen Marsh", "nurse in Hull")]
    [InlineData("Robert Tilley, now a senator, said no.", "Robert Tilley", "senator")]
    [InlineData("Helen Marsh — the bank’s chief economist — agreed.", "Helen Marsh", "bank’s chief economist")]
    [InlineData("Robert Tilley (chairman) agreed.", "Robert Tilley", "chairman")]
    public void A_description_after_the_name_may_stand_in_a_clause_between_dashes_or_in_brackets(string text, string name, string role)
    {
        Assert.Equal(role, new Found(text).RoleOf(name));
    }

    [Theory]
    [InlineData("Helen Marsh, chair of the committee that wrote the law, agreed.", "Helen Marsh", "chair of the committee")]
    [InlineData("Helen Marsh, an adviser with whom he corresponded, agreed.", "Helen Marsh", "adviser")]
    [InlineData("Helen Marsh, a former Navy pilot and now a senator, agreed.", "Helen Marsh", "former Navy pilot")]
    [InlineData("Helen Marsh, head of the agency’s Moscow bureau, agreed.", "Helen Marsh", "head of the agency’s Moscow bureau")]
    [InlineData("Helen Marsh, the former president who lost in May, agreed.", "Helen Marsh", "former president")]
    public void A_description_ends_where_a_clause_begins(string text, string name, string role)
    {
        Assert.Equal(role, new Found(text).RoleOf(name));
    }

    [Theory]
    [InlineData("He thanked his mentor former Florida Gov. Robert Tilley.", "Robert Tilley", "former Florida Gov.")]
    [InlineData("It is a group backing former governor Robert Tilley.", "Robert Tilley", "former governor")]
    [InlineData("His longtime aide and speechwriter Robert Tilley agreed.", "Robert Tilley", "longtime aide and speechwriter")]
    [InlineData("The former U.S. president, Robert Tilley, waved.", "Robert Tilley", "former U.S. president")]
    [InlineData("Then-Senator Robert Tilley voted no.", "Robert Tilley", "Then-Senator")]
    [InlineData("The 40-year-old fisherman Robert Tilley drowned.", "Robert Tilley", "40-year-old fisherman")]
    [InlineData("Manchester United striker Robert Tilley scored twice.", "Robert Tilley", "Manchester United striker")]
    public void A_description_before_the_name_is_whole_and_no_other(string text, string name, string role)
    {
        Assert.Equal(role, new Found(text).RoleOf(name));
    }

    [Theory]
    [InlineData("Helen Marsh (D-Ohio) said no.")]
    [InlineData("Senators Helen Marsh and Robert Tilley disagreed.")]
    [InlineData("Helen Marsh, whose brother is a doctor, left.")]
    [InlineData("Helen Marsh, one of the city’s best-known bakers, died.")]
    public void Parties_plurals_and_other_persons_roles_are_no_role(string text)
    {
        Assert.All(new Found(text).People, p => Assert.Null(p.Role));
    }

    [Theory]
    [InlineData("“No,” said the chief executive, Dr. Amara N'Dourel, on Monday.", "Amara N'Dourel", "chief executive")]
    [InlineData("“No,” said the chief executive, DR. Amara N'Dourel.", "Amara N'Dourel", "chief executive")]
    [InlineData("“No,” said the chief executive, Dr. Lena Voss, PhD, on Monday.", "Lena Voss", "chief executive")]
    [InlineData("“No,” said the police spokeswoman, Sgt. Dana Kettering.", "Dana Kettering", "police spokeswoman")]
    [InlineData("The ministry’s spokesman, Lt. Col. Dana Kettering, agreed.", "Dana Kettering", "ministry’s spokesman")]
    [InlineData("The chief surgeon, Prof. Dr. Lena Voss, agreed.", "Lena Voss", "chief surgeon")]
    [InlineData("The club’s chairman, Sir Tom Hale CBE, agreed.", "Tom Hale", "club’s chairman")]
    public void A_title_behind_the_comma_leaves_the_description_before_it(string text, string name, string role)
    {
        Assert.Equal(role, new Found(text).RoleOf(name));
    }

    [Theory]
    [InlineData("Sgt. Dana Kettering agreed.", "Dana Kettering", "Sgt.")]
    [InlineData("In the hall, Sgt. Dana Kettering, in uniform, agreed.", "Dana Kettering", "Sgt.")]
    [InlineData("He met the doctor, Sgt. Dana Kettering and others.", "Dana Kettering", "Sgt.")]
    public void A_title_without_a_description_is_the_role(string text, string name, string role)
    {
        Assert.Equal(role, new Found(text).RoleOf(name));
    }

    [Theory]
    [InlineData("Tom Hale CBE, director of the institute, agreed.", "Tom Hale", "director of the institute")]
    [InlineData("Lena Voss, PhD, director of the institute, agreed.", "Lena Voss", "director of the institute")]
    [InlineData("Ann Marsh, MP for Norrvik, agreed.", "Ann Marsh", "MP for Norrvik")]
    [InlineData("Ann Marsh, MP, agreed.", "Ann Marsh", "MP")]
    public void Letters_behind_a_name_leave_the_description_behind_them(string text, string name, string role)
    {
        Assert.Equal(role, new Found(text).RoleOf(name));
    }
}
