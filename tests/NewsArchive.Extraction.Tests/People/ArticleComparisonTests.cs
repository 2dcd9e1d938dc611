using NewsArchive.Benchmarks.Measuring;
using NewsArchive.Benchmarks.People.Measuring;
using NewsArchive.Extraction.People;

namespace NewsArchive.Extraction.Tests.People;

public class ArticleComparisonTests
{
    private const string Marked = "Mayor {Ruth Hartley | Mayor} met {Bill Hartley | pilot}, a pilot. {Hartley = ?} laughed. {Ruth = Ruth Hartley} did not.";

    [Fact]
    public void What_is_found_as_labelled_is_right_throughout()
    {
        var score = Compare(
            ("Ruth Hartley", [("Ruth Hartley", "Mayor"), ("Ruth", null)]),
            ("Bill Hartley", [("Bill Hartley", "a pilot")]),
            ("Hartley", [("Hartley laughed", null)]));

        Assert.Equal(new Tally(4, 0, 0), score.Mentions);
        Assert.Equal(new Tally(2, 0, 0), score.Persons);
        Assert.Equal(new Tally(2, 0, 0), score.Roles);
        Assert.Equal(new Share(3, 3), score.Joined);
        Assert.Empty(score.Mistakes);
    }

    [Fact]
    public void A_mention_that_goes_to_the_wrong_person_is_found_but_not_joined()
    {
        var score = Compare(
            ("Ruth Hartley", [("Ruth Hartley", "Mayor")]),
            ("Bill Hartley", [("Bill Hartley", "a pilot"), ("Hartley laughed", null), ("Ruth", null)]));

        Assert.Equal(new Tally(4, 0, 0), score.Mentions);
        Assert.Equal(new Tally(2, 0, 0), score.Persons);
        Assert.Equal(new Share(2, 3), score.Joined);
    }

    [Fact]
    public void A_wrong_role_is_one_too_many_and_one_missed()
    {
        var score = Compare(("Bill Hartley", [("Bill Hartley", "Mayor")]));

        Assert.Equal(new Tally(0, 1, 2), score.Roles);
        Assert.Equal(new Tally(1, 0, 3), score.Mentions);
        Assert.Equal(new Tally(1, 0, 1), score.Persons);
    }

    [Theory]
    [InlineData("José Núñez Jr.", "Nunez", "nunez")]
    [InlineData("Ruth Hartley", "Ruth", "hartley")]
    [InlineData("Ruth", "RUTH", "ruth")]
    [InlineData("O’Fenwick’s", "O'Fenwick", "o'fenwick")]
    [InlineData("Ruth Hartley", "Bill", null)]
    public void Gold_without_persons_tells_them_apart_by_last_name(string mention, string found, string? person)
    {
        Assert.Equal(person, new LastNames([mention]).Find(found));
    }

    // A found mention is written as the words from which it takes its place; "Hartley laughed" is the lone surname.
    private static ArticleComparison Compare(params (string Name, (string Words, string? Role)[] Mentions)[] people)
    {
        var gold = MarkedText.Read("a", Marked, isProse: true);
        return new ArticleComparison(gold, [.. people.Select(p => new ExtractedPerson(p.Name, [], null, [.. p.Mentions.Select(m => new ExtractedMention(Mention(m.Words), SpanOf(m.Role)))]))]);

        TextSpan Mention(string words)
        {
            var start = gold.Text.LastIndexOf(words, StringComparison.Ordinal);
            return gold.Mentions.Single(m => m.Start == start);
        }

        TextSpan? SpanOf(string? role)
        {
            var start = role is null ? -1 : gold.Text.IndexOf(role, StringComparison.Ordinal);
            return start < 0 ? null : new TextSpan(start, start + role!.Length);
        }
    }
}
