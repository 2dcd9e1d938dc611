using System.Text.RegularExpressions;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

/// <summary>"Joe Brask" here, "Joseph R. Brask Jr." there.</summary>
public class SuffixedHoldersTests : IAsyncLifetime
{
    private const string ReadsAll = @"SCAN [a-z]\w*\b(?! VIRTUAL)"; // what is asked for lies in such a table

    private readonly TestArchive archive = new();

    [Fact]
    public async Task Who_holds_one_office_with_and_without_the_suffix_is_one_person()
    {
        await archive.TellAsync("A", "President: Joe Brask");
        await archive.TellAsync("B", "President: Joseph R. Brask Jr.");
        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.Equal(["joe brask| = joseph r brask jr|? Suffix"], await archive.DoubtsAsync());

        await archive.TellTogetherAsync([("C", ["U.S. President: Joe Brask"]), ("X", ["President: Brask"]), ("Y", ["Joseph R. Brask Jr."])]);

        Assert.Equal(["joe-brask = Joe Brask, Brask, Joseph R. Brask Jr.: A B C X Y"], await archive.PeopleAsync());
        Assert.Empty(await archive.DoubtsAsync());
        Assert.True(await archive.ReadAsync((db, _) => new NameIndex(db).IsConsistentAsync(default)));
    }

    [Fact]
    public async Task An_article_that_tells_of_both_says_that_they_are_two()
    {
        await TellOfPresidentAsync();
        await archive.TellAsync("D", "President: Joseph Brask Jr.", "President: Joseph Brask");

        Assert.Equal(["joe-brask = Joe Brask, Joseph Brask: A C D", "joseph-brask-jr = Joseph Brask Jr., Joseph R. Brask Jr.: B D"], await archive.PeopleAsync());

        await archive.TellAsync("D", "Ingrid Prenn");
        Assert.Contains("joe-brask = Joe Brask, Joseph R. Brask Jr.: A B C", await archive.PeopleAsync());
    }

    [Theory]
    [InlineData("mayor: Joe Brask", "mayor: Joseph R. Brask Jr.")]
    [InlineData("President: Joe Brask", "Vice President: Joseph R. Brask Jr.")]
    [InlineData("former President: Joe Brask", "President: Joseph R. Brask Jr.")]
    public async Task Another_office_or_none_says_nothing(string plain, string suffixed)
    {
        await archive.TellTogetherAsync([("A", [plain]), ("B", [suffixed]), ("C", [plain])]);

        Assert.Equal(2, (await archive.PeopleAsync()).Count);
    }

    [Fact]
    public async Task Where_a_third_has_the_name_all_stay_questions()
    {
        await TellOfPresidentAsync();
        await archive.TellAsync("D", "President: Joseph Brask Sr.");

        Assert.Equal(3, (await archive.PeopleAsync()).Count);
        Assert.Equal(2, (await archive.DoubtsAsync()).Count);
    }

    [Fact]
    public async Task Whoever_said_that_they_are_two_is_right()
    {
        await archive.TellAsync("A", "President: Joe Brask");
        await archive.TellAsync("B", "President: Joseph R. Brask Jr.");
        Assert.True(await archive.DecideAsync("joe brask|", "joseph r brask jr|", isSamePerson: false));
        await archive.TellAsync("C", "President: Joe Brask");

        Assert.Equal(["joe-brask = Joe Brask: A C", "joseph-r-brask-jr = Joseph R. Brask Jr.: B"], await archive.PeopleAsync());
    }

    [Fact]
    public async Task A_president_long_before_is_somebody_else()
    {
        foreach (var (name, date, who) in new[] { ("a", "1972-05-01", "Fernando Brask"), ("b", "1985-05-01", "Fernando Brask"), ("c", "2023-05-01", "Fernando Brask Jr."), ("d", "2024-05-01", "Fernando Brask Jr.") })
        {
            archive.Seed($"{name}.md", $"---\ntitle: {name.ToUpperInvariant()}\ndate: {date}\n---\n\n“We open the harbour in May, and nobody will stop us,” President {who} said on Monday.\n");
        }

        await archive.ImportAsync();

        Assert.Equal(["fernando-brask = Fernando Brask: A B", "fernando-brask-jr = Fernando Brask Jr.: C D"], await archive.PeopleAsync());
    }

    [Fact]
    public async Task It_is_asked_only_where_names_differ_so_and_found_by_index()
    {
        await archive.TellAsync("A", "senator: John Prenn", "John Prenn Jr.");
        archive.CommandLog.Clear();
        await archive.TellAsync("B", "John Prenn Jr.", "President: Elin Thorn");
        var asked = Asked();
        Assert.DoesNotMatch(ReadsAll, await archive.PlanAsync(Assert.Single(asked)));

        await TellOfPresidentAsync();
        archive.CommandLog.Clear();
        await archive.TellAsync("D", "Joe Brask");
        asked = Asked();
        Assert.Equal(3, asked.Count); // the office of one, of the other, and whether an article has both
        foreach (var command in asked)
        {
            Assert.DoesNotMatch(ReadsAll, await archive.PlanAsync(command));
        }

        archive.CommandLog.Clear();
        await archive.TellAsync("E", "mayor: Elin Thorn");
        Assert.Empty(Asked());

        List<string> Asked() => [.. archive.CommandLog.Commands.Where(c => Regex.IsMatch(c, "^SELECT (\"a\".\"Name\", \"a\".\"Office\"|EXISTS)"))];
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task TellOfPresidentAsync() =>
        archive.TellTogetherAsync([("A", ["President: Joe Brask"]), ("B", ["President: Joseph R. Brask Jr."]), ("C", ["President: Joe Brask"])]);
}
