namespace NewsArchive.Extraction.Tests.People;

public class OnePersonTests
{
    [Fact]
    public void A_pope_has_no_fuller_name_than_with_his_title()
    {
        var found = new Found("Pope Clement spoke on the pier. Clement thanked the dockers. King Olaf did not come.");
        Assert.Equal(["Pope Clement", "Olaf"], found.Names);
        Assert.Equal(["Clement", "Clement"], found.MentionsOf("Pope Clement"));
        Assert.Equal(["Clement IX", "Clement"], new Found("Pope Clement IX spoke. Clement thanked the dockers.").MentionsOf("Clement IX"));
    }

    [Theory]
    [InlineData("Mrs. Marsh", "Helen Marsh")]
    [InlineData("Mr. Marsh", "William Marsh")]
    [InlineData("Secretary Marsh", "Helen Marsh")]
    [InlineData("Governor Marsh", "William Marsh")]
    [InlineData("Gov. Marsh", "William Marsh")]
    [InlineData("Helen", "Helen Marsh")]
    public void Title_gender_or_office_tells_which_bearer_of_a_surname_is_meant(string mention, string name)
    {
        var found = new Found($"Former Governor William Marsh met voters. Former Secretary of State Helen Marsh stayed home. Later {mention} declined to comment.");
        Assert.Equal([mention.Split(' ')[^1]], found.MentionsOf(name).Skip(1));
    }

    [Fact]
    public void A_couples_surname_alone_is_neither_of_them_and_a_family_is_no_person()
    {
        var found = new Found("The crowd cheered Bill and Helen Marsh on Tuesday. The Marshes have raised millions. Marsh smiled. Later Helen hugged Bill.");
        Assert.Equal(["Bill Marsh", "Helen Marsh", "Marsh"], found.Names);
        Assert.Equal(["Bill", "Bill"], found.MentionsOf("Bill Marsh"));
        Assert.Equal(["Helen Marsh", "Helen"], found.MentionsOf("Helen Marsh"));
    }

    [Fact]
    public void A_prince_beside_a_full_name_does_not_take_its_surname() =>
        Assert.Equal(["William", "Kate Hartley"], new Found("Prince William and Kate Hartley married in May.").Names);

    [Fact]
    public void A_king_is_not_somebody_of_his_given_name()
    {
        var found = new Found("The guests were Charles Hartley, Pope Francis and King Charles. King Charles spoke first.");

        Assert.Equal(["Charles Hartley", "Pope Francis", "Charles"], found.Names);
        Assert.Single(found.MentionsOf("Charles Hartley"));
    }

    [Fact]
    public void A_relative_introduced_by_the_given_name_is_a_person_of_its_own()
    {
        var found = new Found("Karl Mott arrived with his wife, Melania, and their sons Eric and Tobias. Melania wore white.");
        Assert.Equal(["Karl Mott", "Melania", "Eric", "Tobias"], found.Names);
        Assert.Equal("wife", found.RoleOf("Melania"));
        Assert.Equal(2, found.Person("Melania").Mentions.Count);
    }

    [Fact]
    public void The_younger_is_the_one_with_the_suffix()
    {
        var found = new Found("Samuel Pike Jr. sold the mill. His father, Samuel Pike, had built it. The younger Pike declined to comment.");
        Assert.Equal(["Samuel Pike Jr.", "Pike"], found.MentionsOf("Samuel Pike Jr."));
    }

    [Fact]
    public void A_suffix_without_full_stop_and_one_with_it_are_the_same()
    {
        Assert.Single(new Found("Samuel Pike Jr won the race. Later Samuel Pike Jr. thanked his wife, and Pike smiled.").Names);
    }

    [Fact]
    public void A_short_given_name_joins_the_long_one_with_a_suffix() =>
        Assert.Equal(["Joseph R. Tilley Jr."], new Found("Joseph R. Tilley Jr. spoke first. Joe Tilley left at noon.").Names);

    [Theory]
    [InlineData("King Charles III opened the hospital on Monday. Charles smiled.", "Charles III", "King")]
    [InlineData("Queen Elizabeth II reigned for seven decades. Elizabeth died in 2022.", "Elizabeth II", "Queen")]
    [InlineData("Pope Benedict XVI resigned. Benedict died in 2022.", "Benedict XVI", "Pope")]
    [InlineData("Prince Harry stayed away. Harry lives in California.", "Harry", "Prince")]
    public void Royals_and_popes_go_by_a_given_name(string text, string name, string role)
    {
        var person = Assert.Single(new Found(text).People);
        Assert.Equal(name, person.Name);
        Assert.Equal(role, person.Role);
        Assert.Equal(2, person.Mentions.Count);
    }

    [Fact]
    public void Two_kings_of_one_name_are_two_persons() =>
        Assert.Equal(["Henry VIII", "Henry VII"], new Found("Henry VIII was the son of Henry VII, who won the crown.").Names);

    [Theory]
    [InlineData("Bashar al-Masri fled. Masri had ruled for years. Al-Masri was 59.", "Masri", "Al-Masri")]
    [InlineData("South Korean President Moon Jae-in called. Moon said that peace was near.", "Moon")]
    [InlineData("President Xi Jinping met farmers. Xi smiled. “Mr. Xi was kind,” one said.", "Xi", "Xi")]
    [InlineData("Prime Minister Pedro Sánchez Pérez-Castejón spoke. Sánchez left at noon.", "Sánchez")]
    [InlineData("President Andrés Manuel López Obrador won. López Obrador celebrated. Later Obrador wept.", "López Obrador", "Obrador")]
    [InlineData("The party leader, Nguyen Phu Trong, died. Trong was 80.", "Trong")]
    [InlineData("Prime Minister Katrín Jakobsdóttir resigned. Katrín said so.", "Katrín")]
    [InlineData("President Recep Tayyip Erdoğan agreed. Later Erdogan smiled.", "Erdogan")]
    [InlineData("Luiz Inácio Lula da Silva won. Lula smiled.", "Lula")]
    public void The_part_by_which_a_person_is_called_joins_the_full_name(string text, params string[] later)
    {
        var person = Assert.Single(new Found(text).People);
        Assert.Equal(later, person.Mentions.Skip(1).Select(m => m.Span.Of(text)));
    }

    [Theory]
    [InlineData("Dmitry Volkov came. Dmitri Volkov left.")]
    [InlineData("Sergei Antonov came. Sergey Antonov left.")]
    [InlineData("Muhammad Karim came. Mohammed Karim left.")]
    [InlineData("Aleksandr Petrov came. Alexander Petrov left.")]
    [InlineData("Thomas Müller came. Thomas Mueller left.")]
    [InlineData("José Núñez came. Jose Nunez left.")]
    [InlineData("Volodymyr Bondarenko came. Vladimir Bondarenko left.")]
    public void Spellings_of_one_given_name_join(string text) => Assert.Single(new Found(text).Names);

    [Fact]
    public void A_misprint_is_not_guessed() => Assert.Equal(2, new Found("Robert Tilley came. Robert Tiley left.").People.Count);

    [Fact]
    public void A_heading_in_capitals_names_the_person_of_the_text()
    {
        var found = new Found("VOLKOV WINS AGAIN\n\nDmitry Volkov won on Sunday. “Good,” said Volkov.");
        Assert.Equal(["VOLKOV", "Dmitry Volkov", "Volkov"], found.MentionsOf("Dmitry Volkov"));
    }

    [Theory]
    [InlineData("Volodymyr Bondarenko (Володимир Бондаренко) spoke on Monday.", "Volodymyr Bondarenko", "Володимир Бондаренко")]
    [InlineData("Chen Wei (Chinese: 陈伟; born 1953) spoke on Monday.", "Chen Wei", "陈伟")]
    [InlineData("Margaret Hartley, née Roberts, was born in Grantham.", "Margaret Hartley", "Roberts")]
    [InlineData("The singer Stefani Marsh, known as Lady Gaga, sang.", "Stefani Marsh", "Gaga")]
    [InlineData("Hassan al-Tamimi, also known as Ibrahim Awad, died.", "Hassan al-Tamimi", "Ibrahim Awad")]
    public void A_second_name_behind_the_first_is_an_alias(string text, string name, string alias)
    {
        var person = Assert.Single(new Found(text).People);
        Assert.Equal(name, person.Name);
        Assert.Equal([alias], person.Aliases);
    }

    [Fact]
    public void A_governor_whose_surname_is_anothers_given_name_is_not_that_other()
    {
        Assert.Equal(["Scott Walker", "Scott"], new Found("Scott Walker spoke at noon. Governor Scott objected.").Names);
    }

    [Fact]
    public void A_surname_means_the_one_whose_relative_the_other_bearer_is()
    {
        var found = new Found("Helen Marsh's brother, Karl Marsh, sold his shares. Marsh said nothing.");
        Assert.Equal(["Helen Marsh", "Marsh"], found.MentionsOf("Helen Marsh"));
    }

    [Fact]
    public void A_nickname_alone_joins_the_name_that_holds_it()
    {
        var found = new Found("The winner was Ada ‘Tiny’ Marsh. Marsh, known as Tiny, left. Ada Marsh is 40.");
        Assert.Equal(["Marsh", "Tiny", "Ada Marsh"], found.MentionsOf("Ada ‘Tiny’ Marsh").Skip(1));
    }

    [Theory]
    [InlineData("The elder Thornquist", "Jonas Thornquist Sr.")]
    [InlineData("The older Thornquist", "Jonas Thornquist Sr.")]
    [InlineData("The elder Mr. Thornquist", "Jonas Thornquist Sr.")]
    [InlineData("Then Thornquist senior", "Jonas Thornquist Sr.")]
    [InlineData("Then Thornquist Senior", "Jonas Thornquist Sr.")]
    [InlineData("The younger Thornquist", "Jonas Thornquist Jr.")]
    [InlineData("The younger Mr. Thornquist", "Jonas Thornquist Jr.")]
    [InlineData("Then Thornquist junior", "Jonas Thornquist Jr.")]
    public void The_elder_and_the_younger_are_those_whose_names_say_so(string mention, string name)
    {
        var found = new Found($"Jonas Thornquist Sr. opened the mill. Jonas Thornquist Jr. sold it. {mention} said nothing.");
        Assert.Equal([name, "Thornquist"], found.MentionsOf(name));
    }

    [Theory]
    [InlineData("His son, Erik Thornquist, sold it.", "The elder Thornquist", "Jonas Thornquist")]
    [InlineData("His son, Erik Thornquist, sold it.", "The younger Thornquist", "Erik Thornquist")]
    [InlineData("His son, Erik Thornquist, sold it.", "Then Thornquist senior", "Jonas Thornquist")]
    [InlineData("His son, Erik Thornquist, sold it.", "Then Thornquist Jr.", "Erik Thornquist", "Thornquist Jr.")]
    [InlineData("His father, Erik Thornquist, had planned it.", "The elder Thornquist", "Erik Thornquist")]
    [InlineData("His father, Erik Thornquist, had planned it.", "The younger Thornquist", "Jonas Thornquist")]
    [InlineData("His daughter, Ruth Thornquist, sold it.", "The younger Thornquist", "Ruth Thornquist")]
    [InlineData("His younger brother, Erik Thornquist, sold it.", "The elder Thornquist", "Jonas Thornquist")]
    [InlineData("His older brother, Erik Thornquist, sold it.", "The elder Thornquist", "Erik Thornquist")]
    public void The_elder_and_the_younger_are_parent_and_child_as_the_text_says(string introduction, string mention, string name, string written = "Thornquist")
    {
        var found = new Found($"Jonas Thornquist opened the mill. {introduction} {mention} said nothing.");
        Assert.Equal([name, written], found.MentionsOf(name));
    }

    [Fact]
    public void The_elder_beside_one_with_a_suffix_is_the_one_without()
    {
        var found = new Found("Samuel Pike Jr. sold the mill. Before him, Samuel Pike ran it. The elder Mr. Pike said nothing.");
        Assert.Equal(["Samuel Pike", "Pike"], found.MentionsOf("Samuel Pike"));
    }

    [Theory]
    [InlineData("The elder Thornquist")]
    [InlineData("The younger Thornquist")]
    [InlineData("Then Thornquist senior")]
    public void The_elder_and_the_younger_are_nobody_where_the_text_does_not_say(string mention)
    {
        var found = new Found($"Jonas Thornquist met Erik Thornquist. {mention} said nothing.");
        Assert.Equal(["Jonas Thornquist", "Erik Thornquist", "Thornquist"], found.Names);
    }

    [Fact]
    public void A_senior_officer_is_no_elder_bearer()
    {
        var found = new Found("Jonas Thornquist came with his father, Erik Thornquist. He met Thornquist senior managers at noon.");
        Assert.Equal(["Erik Thornquist"], found.MentionsOf("Erik Thornquist"));
    }
}
