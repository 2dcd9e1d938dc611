using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

public class WhoIsWhoTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task A_form_without_middle_name_is_the_only_one_with_it_and_between_two_is_nobody_but_itself()
    {
        await archive.TellAsync("A", "president: George W. Prenn");
        await archive.TellAsync("B", "George Prenn");
        Assert.Equal(["george-prenn = George Prenn, George W. Prenn: A B"], await archive.PeopleAsync());

        await archive.TellAsync("C", "president: George H.W. Prenn");

        Assert.Equal(["george-h-w-prenn = George H.W. Prenn: C", "george-prenn = George Prenn: B", "george-w-prenn = George W. Prenn: A"], await archive.PeopleAsync());
        Assert.Equal(["george h w prenn| = george prenn|? MiddleName", "george prenn| = george w prenn|? MiddleName"], await archive.DoubtsAsync());
    }

    [Fact]
    public async Task Spellings_are_one_person_under_the_commonest()
    {
        await archive.TellAsync("A", "Volodymyr Zelenskyy");
        await archive.TellAsync("B", "Volodymyr Zelenskyy = Zelenskyy");
        await archive.TellAsync("C", "Vladimir Zelensky");

        Assert.Equal(["volodymyr-zelenskyy = Volodymyr Zelenskyy, Vladimir Zelensky, Zelenskyy: A B C"], await archive.PeopleAsync());
    }

    [Fact]
    public async Task Who_is_written_with_an_umlaut_and_without_is_one_unless_the_roles_tell_of_two()
    {
        await archive.TellAsync("A", "Robert Muellner");
        await archive.TellAsync("B", "senator: Robert Müllner");
        await archive.TellAsync("C", "Robert S. Müllner");
        await archive.TellAsync("D", "Robert Mullner");
        await archive.TellAsync("E", "footballer: Jürgen Prenn");
        await archive.TellAsync("F", "senator: Juergen Prenn");

        Assert.Equal(
            ["juergen-prenn = Juergen Prenn: F", "jurgen-prenn = Jürgen Prenn: E", "robert-muellner = Robert Muellner, Robert Mullner, Robert Müllner, Robert S. Müllner: A B C D"],
            (await archive.PeopleAsync()).Order(StringComparer.Ordinal));
        Assert.Empty(await archive.DoubtsAsync());
    }

    [Fact]
    public async Task The_address_of_a_spelling_leads_to_whom_it_turns_out_to_be()
    {
        await archive.TellAsync("A", "Robert Muellner");
        Assert.StartsWith("robert-muellner", Assert.Single(await archive.PeopleAsync()));

        await archive.TellTogetherAsync([("B", ["Robert Müllner"]), ("C", ["Robert Müllner"])]);

        Assert.Equal(["robert-mullner = Robert Müllner, Robert Muellner: A B C"], await archive.PeopleAsync());
        Assert.Equal("robert-mullner", await archive.ReadAsync(db => new FormerSlugs(db).FindAsync("robert-muellner", CancellationToken.None)));
    }

    [Fact]
    public async Task Where_nobody_writes_the_umlaut_it_is_a_question()
    {
        await archive.TellAsync("A", "Robert Muellner");
        await archive.TellAsync("B", "Robert Mullner");

        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.Equal(["robert muellner| = robert mullner|? Spelling"], await archive.DoubtsAsync());
    }

    [Fact]
    public async Task A_name_is_one_with_the_family_name_first_or_last()
    {
        await archive.TellAsync("A", "mayor: Kelemenfy Viktor = Kelemenfy");
        await archive.TellAsync("B", "Viktor Kelemenfy");
        await archive.TellAsync("C", "footballer: László Viktor");

        Assert.Equal(["kelemenfy-viktor = Kelemenfy Viktor, Kelemenfy, Viktor Kelemenfy: A B", "laszlo-viktor = László Viktor: C"], await archive.PeopleAsync());
        await archive.TellAsync("D", "Viktor Kelemenfy");
        Assert.StartsWith("viktor-kelemenfy = Viktor Kelemenfy", (await archive.PeopleAsync())[1]);
        Assert.Equal("viktor-kelemenfy", await archive.ReadAsync(db => new FormerSlugs(db).FindAsync("kelemenfy-viktor", CancellationToken.None)));
    }

    [Fact]
    public async Task Namesakes_with_plainly_different_roles_are_two_people_and_a_question()
    {
        await archive.TellAsync("A", "senator: John Brask");
        await archive.TellAsync("B", "lawyer: John Brask");
        await archive.TellAsync("C", "footballer: John Brask");

        Assert.Equal(["john-brask-politics = John Brask: A B", "john-brask-sport = John Brask: C"], await archive.PeopleAsync());
        Assert.Equal(["john brask|public = john brask|sport? Roles"], await archive.DoubtsAsync());
    }

    [Fact]
    public async Task An_article_that_gives_both_roles_joins_the_namesakes()
    {
        await archive.TellAsync("A", "governor: John Brask");
        await archive.TellAsync("B", "actor: John Brask");
        await archive.TellAsync("C", "actor turned governor: John Brask");

        Assert.Equal(["john-brask = John Brask: A B C"], await archive.PeopleAsync());
        Assert.Empty(await archive.DoubtsAsync());
    }

    [Fact]
    public async Task Without_a_role_it_is_the_namesake_whom_nine_in_ten_articles_mean_else_nobody_knows()
    {
        await archive.TellAsync("A", "senator: John Brask");
        await archive.TellAsync("B", "footballer: John Brask");
        await archive.TellAsync("C", "John Brask");
        Assert.DoesNotContain(await archive.PeopleAsync(), p => p.Contains('C', StringComparison.Ordinal));
        Assert.Equal(
            ["john brask| = john brask|public? WhichNamesake", "john brask| = john brask|sport? WhichNamesake", "john brask|public = john brask|sport? Roles"],
            await archive.DoubtsAsync());

        for (var i = 0; i < 8; i++)
        {
            await archive.TellAsync($"D{i}", "senator: John Brask");
        }

        Assert.Equal("john-brask-politics = John Brask: A C D0 D1 D2 D3 D4 D5 D6 D7", (await archive.PeopleAsync())[0]);
        Assert.Equal(["john brask|public = john brask|sport? Roles"], await archive.DoubtsAsync());
    }

    [Theory]
    [InlineData("I. Prenn", "Ingrid Prenn", "Initial")]
    [InlineData("Ingrid Prenn", "Ingrid Vasska Prenn", "MiddleName")]
    [InlineData("Chris Prenn", "Christine Prenn", "ShortName")]
    [InlineData("JD Prenn", "James David Prenn", "Initial")]
    public async Task A_weak_likeness_of_names_needs_roles_that_agree(string one, string other, string reason)
    {
        await archive.TellAsync("A", "senator: " + one);
        await archive.TellAsync("B", other);
        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.EndsWith(reason, Assert.Single(await archive.DoubtsAsync()));

        await archive.TellAsync("C", "lawmaker: " + other);

        Assert.Single(await archive.PeopleAsync());
        Assert.Empty(await archive.DoubtsAsync());
    }

    [Fact]
    public async Task A_short_form_is_the_only_long_one_unless_roles_contradict()
    {
        await archive.TellAsync("A", "senator: William Prenn");
        await archive.TellAsync("B", "Bill Prenn");
        Assert.Single(await archive.PeopleAsync());

        await archive.TellAsync("B", "footballer: Bill Prenn");

        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.Empty(await archive.DoubtsAsync());
    }

    [Fact]
    public async Task A_suffix_is_another_person_and_a_question()
    {
        await archive.TellAsync("A", "senator: Caspar Thorn");
        await archive.TellAsync("B", "senator: Caspar Thorn Jr.");
        await archive.TellAsync("C", "senator: Caspar Thorn Sr.");

        Assert.Equal(3, (await archive.PeopleAsync()).Count);
        Assert.Equal(["caspar thorn jr|public = caspar thorn|public? Suffix", "caspar thorn sr|public = caspar thorn|public? Suffix"], await archive.DoubtsAsync());
    }

    [Fact]
    public async Task A_short_form_of_whom_others_name_with_a_suffix_is_a_question()
    {
        await archive.TellAsync("A", "senator: Joseph R. Thorn Jr.");
        await archive.TellAsync("B", "senator: Joe Thorn");

        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.Equal(["joe thorn|public = joseph r thorn jr|public? Suffix"], await archive.DoubtsAsync());
        Assert.True(await archive.DecideAsync("joe thorn|public", "joseph r thorn jr|public", isSamePerson: true));
        Assert.Equal(["joe-thorn = Joe Thorn, Joseph R. Thorn Jr.: A B"], await archive.PeopleAsync());
    }

    [Fact]
    public async Task A_single_word_is_nobody_and_a_person_whom_nobody_names_any_more_goes()
    {
        await archive.TellAsync("A", "senator: John Brask", "Prenn");
        await archive.TellAsync("B", "footballer: John Brask");
        await archive.TellAsync("A", "Prenn");

        Assert.Equal(["john-brask = John Brask: B"], await archive.PeopleAsync());
        Assert.Empty(await archive.DoubtsAsync());
    }

    [Fact]
    public async Task A_decision_wins_over_the_rules_outlives_reimport_and_can_be_taken_back()
    {
        await archive.TellAsync("A", "senator: John Brask");
        await archive.TellAsync("B", "footballer: John Brask");
        await archive.TellAsync("C", "John Brask");

        Assert.True(await archive.DecideAsync("john brask|public", "john brask|sport", isSamePerson: true));
        Assert.Equal(["john-brask = John Brask: A B C"], await archive.PeopleAsync());
        await archive.TellAsync("B", "Prenn");
        await archive.TellAsync("B", "footballer: John Brask");
        Assert.Equal(["john-brask = John Brask: A B C"], await archive.PeopleAsync());
        Assert.Empty(await archive.DoubtsAsync());

        Assert.True(await archive.ReadAsync(async db => await new Store.People.PersonDecisions(db, archive.Time).TryUndoAsync(db.Corrections.Single().Id, "ada", CancellationToken.None)));
        Assert.Equal(2, (await archive.PeopleAsync()).Count);
        Assert.Equal(3, (await archive.DoubtsAsync()).Count);

        Assert.True(await archive.DecideAsync("john brask|public", "john brask|sport", isSamePerson: false));
        Assert.True(await archive.DecideAsync("john brask|", "john brask|sport", isSamePerson: true));
        await archive.TellAsync("A", "senator: John Brask", "Prenn");
        Assert.Equal(["john-brask-politics = John Brask: A", "john-brask-sport = John Brask: B C"], await archive.PeopleAsync());
        Assert.Equal([], await archive.DoubtsAsync());
        Assert.False(await archive.DecideAsync("john brask|", "john brask|sport", isSamePerson: true));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();
}
