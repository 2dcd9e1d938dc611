namespace NewsArchive.Extraction.Tests.People;

public class PersonJoinerTests
{
    [Fact]
    public void Surname_and_given_name_join_the_full_name()
    {
        var found = new Found("Dmitry Volkov spoke first. Volkov smiled. “Thank you, Dmitry,” she said.");
        Assert.Equal(["Dmitry Volkov"], found.Names);
        Assert.Equal(["Volkov", "Dmitry"], found.Person("Dmitry Volkov").Aliases);
    }

    [Fact]
    public void Two_people_of_one_surname_stay_apart_and_the_bare_surname_is_neither()
    {
        var found = new Found("Bill Hartley and Ruth Hartley came together. Hartley spoke for an hour.");
        Assert.Equal(["Bill Hartley", "Ruth Hartley", "Hartley"], found.Names);
    }

    // Of the president only the title and the surname are told; his wife comes in later, in full.
    [Fact]
    public void Who_is_told_of_by_title_before_is_not_the_bearer_of_another_gender_who_comes_in_later()
    {
        var found = new Found("President Hartley spoke on Monday. The crowd cheered Mr. Hartley. At his side stood Michelle Hartley. Mrs. Hartley waved. Later Mr. Hartley left, and President Hartley's car with him.");
        Assert.Equal(["Michelle Hartley", "Mrs. Hartley"], found.MentionsOf("Michelle Hartley").Select(m => m == "Hartley" ? "Mrs. Hartley" : m));
        Assert.Equal(4, found.MentionsOf("Hartley").Count());
    }

    [Fact]
    public void A_courtesy_of_the_other_gender_behind_the_full_name_is_still_the_bearers()
    {
        Assert.Equal(["Jocelyn Hartley"], new Found("Jocelyn Hartley won the race. Mr. Hartley thanked his team.").Names);
        Assert.Equal(["Michelle Hartley"], new Found("Ms. Hartley won the race. Michelle Hartley thanked her team.").Names);
    }

    [Fact]
    public void A_middle_initial_or_a_short_form_makes_no_second_person()
    {
        Assert.Equal(["Robert J. Tilley"], new Found("Robert J. Tilley won. Bob Tilley thanked voters. Robert Tilley left.").Names);
    }

    [Fact]
    public void Spelling_variants_of_one_name_are_one_person()
    {
        Assert.Single(new Found("Andriy Bondarenskyy arrived. Later Andriy Bondarensky spoke, and Bondarenskiy left.").Names);
    }

    [Fact]
    public void A_son_with_a_suffix_is_not_his_father()
    {
        var found = new Found("Samuel Pike founded the mill. Samuel Pike Jr. sold it. Pike died in 1950, and Pike Jr. in 1980.");
        Assert.Equal(["Samuel Pike", "Pike"], found.MentionsOf("Samuel Pike"));
        Assert.Equal(["Samuel Pike Jr.", "Pike Jr."], found.MentionsOf("Samuel Pike Jr."));
    }

    [Fact]
    public void A_surname_that_no_full_name_introduces_is_a_person_of_its_own()
    {
        Assert.Equal(["Merkel"], new Found("The talks with Chancellor Merkel went on. Merkel said little.").Names);
    }

    [Fact]
    public void A_surname_means_the_one_bearer_introduced_so_far()
    {
        var found = new Found("Ruth Hartley opened the mill. Hartley spoke for an hour. Her brother, Bill Hartley, listened. Hartley thanked him.");
        Assert.Equal(["Ruth Hartley", "Hartley", "Hartley"], found.MentionsOf("Ruth Hartley"));
        Assert.Equal(["Bill Hartley"], found.MentionsOf("Bill Hartley"));
    }

    [Fact]
    public void A_couple_shares_the_surname_that_stands_once()
    {
        var found = new Found("The crowd cheered Bill and Ruth Hartley. Later Bill Hartley left, but Ruth stayed.");
        Assert.Equal(["Bill", "Bill Hartley"], found.MentionsOf("Bill Hartley"));
        Assert.Equal(["Ruth Hartley", "Ruth"], found.MentionsOf("Ruth Hartley"));
    }

    [Fact]
    public void A_name_with_a_particle_joins_its_forms_at_the_start_of_a_sentence_and_inside()
    {
        var found = new Found("The minister, Pieter van der Molen, resigned. Van der Molen left at noon. “Enough,” said van der Molen.");
        Assert.Equal(["Pieter van der Molen"], found.Names);
        Assert.Equal(["Van der Molen", "van der Molen"], found.Person("Pieter van der Molen").Aliases);
    }

    [Fact]
    public void Different_middle_initials_make_different_persons()
    {
        Assert.Equal(["George W. Tanner", "George H.W. Tanner"], new Found("George W. Tanner praised his father, George H.W. Tanner, in May.").Names);
    }

    [Fact]
    public void A_pronoun_beside_a_name_is_no_couple()
    {
        Assert.Equal(["Ruth Hartley"], new Found("The man said no. He and Ruth Hartley were in the room in May.").Names);
    }
}
