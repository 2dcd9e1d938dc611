namespace NewsArchive.Extraction.Tests.People;

/// <summary>Full names of one article: which are forms of one person's, and which two persons'.</summary>
public class NameFormsTests
{
    [Theory]
    [InlineData("Rudolph Hartwell", "Rudy Hartwell")]
    [InlineData("Bernard Marlow", "Bernie Marlow")]
    [InlineData("Albert Hartwell Jr.", "Al Hartwell")]
    [InlineData("Catherine Hartwell", "Kate Hartwell")]
    [InlineData("Nathaniel Marlow", "Nate Marlow")]
    [InlineData("Zachary Marlow", "Zack Marlow")]
    [InlineData("Jacqueline Marlow", "Jackie Marlow")]
    [InlineData("Yevgeny Prigov", "Zhenya Prigov")]
    [InlineData("Pyotr Tchaikov", "Peter Tchaikov")]
    [InlineData("Rafael Edward Marlow", "Ted Marlow")]
    [InlineData("Alexandria Ocasio-Marlow", "Alexandria Ocasio Marlow")]
    [InlineData("Kim Jong Un", "Kim Jong-un")]
    [InlineData("J. K. Hartwell", "JK Hartwell")]
    [InlineData("J. K. Hartwell", "J.K. Hartwell")]
    [InlineData("Viktor Orbany", "Orbany Viktor")]
    public void Forms_of_one_name_are_one_person(string one, string other)
    {
        Assert.Single(new Found($"{one}, the minister, spoke on Monday. Later {other} left the hall.").Names);
        Assert.Single(new Found($"{other}, the minister, spoke on Monday. Later {one} left the hall.").Names);
    }

    [Theory]
    [InlineData("Martin Marlow came. His sister, Martina Marlow, left.", "Martin Marlow", "Martina Marlow")]
    [InlineData("Martin Marlow spoke. Martina Marlow left.", "Martin Marlow", "Martina Marlow")]
    [InlineData("Alex Marlow and his wife, Alexandra Marlow, came.", "Alex Marlow", "Alexandra Marlow")]
    [InlineData("Chris Marlow came. Marlow hugged his sister, Christine Marlow. Christine Marlow left.", "Chris Marlow", "Christine Marlow")]
    [InlineData("Chris Marlow, the brother of Christine Marlow, came.", "Chris Marlow", "Christine Marlow")]
    [InlineData("The party of George Marlow and George W. Marlow is gone. George Marlow wept.", "George Marlow", "George W. Marlow")]
    [InlineData("William Marlow came. Bill Marlow Jr., his son, left.", "William Marlow", "Bill Marlow Jr.")]
    [InlineData("Scott James spoke. James Scott left.", "Scott James", "James Scott")]
    public void Two_whom_the_text_tells_apart_are_two_persons(string text, params string[] names) => Assert.Equal(names, new Found(text).Names);

    [Fact]
    public void A_relative_introduced_by_one_form_is_still_called_by_the_other()
    {
        var found = new Found("John Marlow ran the mill. His brother, Robert Marlow, sold it. Bobby Marlow, a father of three, left in May.");
        Assert.Equal(["John Marlow", "Robert Marlow"], found.Names);
        Assert.Equal(["Robert Marlow", "Bobby Marlow"], found.MentionsOf("Robert Marlow"));
    }

    [Fact]
    public void A_particle_that_is_a_given_name_too_opens_a_sentence()
    {
        var found = new Found("Ludwig van Marlow, a composer, was born there. Van Marlow died in May. Marlow was poor.");
        Assert.Equal(["Ludwig van Marlow"], found.Names);
    }
}
