using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Articles.Hiding;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.People;

public class PersonCorrectionsTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task A_new_name_has_its_address_outlives_imports_and_is_taken_back()
    {
        await archive.TellAsync("A", "mayor: Greta Holm = Holm");
        await archive.TellAsync("B", "Greta Holm");
        var before = await archive.PeopleAsync();

        Assert.Equal(PersonEditOutcome.Saved, (await CorrectAsync(c => c.RenameAsync(1, "Greta Holm", "Margarete Holm-Vasska", "ada", "her own spelling", default))).Outcome);
        await AssertRenamedAsync("A B");
        await archive.TellAsync("C", "senator: Greta Holm");
        await archive.TellAsync("A", "Ingrid Prenn");
        await AssertRenamedAsync("B C", "ingrid-prenn = Ingrid Prenn: A");
        await archive.TellTogetherAsync([("B", ["Ingrid Prenn"]), ("C", ["Ingrid Prenn"])]);
        await archive.TellTogetherAsync([("A", ["mayor: Greta Holm = Holm"]), ("B", ["Greta Holm"])]);
        await archive.TellAsync("C", "Dmitri Orlovsky");
        await AssertRenamedAsync("A B", "dmitri-orlovsky = Dmitri Orlovsky: C");
        Assert.Equal(2, await SearchAsync("person:\"Margarete Vasska\""));
        Assert.Equal(2, await SearchAsync("person:\"Greta Holm\""));

        Assert.True(await UndoAsync());
        await archive.TellAsync("C", "Prenn");
        Assert.Equal(before, await archive.PeopleAsync());
        Assert.Equal("greta-holm", await FormerAsync("margarete-holm-vasska"));
        Assert.Equal(0, await SearchAsync("person:\"Margarete Vasska\""));
        await AssertWholeAsync();

        async Task AssertRenamedAsync(string articles, params string[] others) =>
            Assert.Equal([.. others, $"margarete-holm-vasska = Margarete Holm-Vasska, Greta Holm{(articles.Contains('A', StringComparison.Ordinal) ? ", Holm" : "")}: {articles}"], await archive.PeopleAsync());
    }

    [Fact]
    public async Task Whoever_comes_second_is_told_and_a_newer_name_takes_the_place_of_the_older()
    {
        await archive.TellAsync("A", "Greta Holm");
        await CorrectAsync(c => c.RenameAsync(1, "Greta Holm", "Margarete Holm", "ada", null, default));

        Assert.Equal(new PersonEdit(PersonEditOutcome.ChangedMeanwhile, 0, "Margarete Holm", "ada"), await CorrectAsync(c => c.RenameAsync(1, "Greta Holm", "G. Holm", "ben", null, default)));
        Assert.Equal(PersonEditOutcome.Unchanged, (await CorrectAsync(c => c.RenameAsync(1, "Greta Holm", "Margarete Holm", "ben", null, default))).Outcome);
        Assert.Equal(PersonEditOutcome.Gone, (await CorrectAsync(c => c.RenameAsync(2, "Greta Holm", "Margarete Holm", "ben", null, default))).Outcome);
        Assert.Equal(PersonEditOutcome.Saved, (await CorrectAsync(c => c.RenameAsync(1, "Margarete Holm", "Maja Holm", "ben", null, default))).Outcome);

        Assert.Equal(["maja-holm = Maja Holm, Greta Holm: A"], await archive.PeopleAsync());
        Assert.Equal("maja-holm", await FormerAsync("margarete-holm"));
        Assert.Equal([(CorrectionState.Replaced, "ben"), (CorrectionState.Active, null)], await archive.ReadAsync(async db => (await db.Corrections.OrderBy(c => c.Id).ToListAsync()).Select(c => (c.State, c.EndedBy))));

        await archive.ReadAsync(db => new PersonDecisions(db, archive.Time).TryUndoAsync(2, "cleo", CancellationToken.None));
        Assert.Equal(new PersonEdit(PersonEditOutcome.ChangedMeanwhile, 0, "Greta Holm", "cleo"), await CorrectAsync(c => c.RenameAsync(1, "Maja Holm", "G. Holm", "ben", null, default)));
    }

    [Fact]
    public async Task Another_name_is_found_until_it_is_taken_back()
    {
        await archive.TellAsync("A", "mayor: Greta Holm");

        Assert.Equal(PersonEditOutcome.Saved, (await CorrectAsync(c => c.AddAliasAsync(1, "Iron Mayor", "ada", null, default))).Outcome);
        Assert.Equal(PersonEditOutcome.Unchanged, (await CorrectAsync(c => c.AddAliasAsync(1, "Iron Mayor", "ada", null, default))).Outcome);
        await archive.TellAsync("A", "Greta Holm");
        await archive.TellAsync("A", "Prenn");
        await archive.TellAsync("A", "mayor: Greta Holm");

        Assert.Equal(["greta-holm = Greta Holm, Iron Mayor: A"], await archive.PeopleAsync());
        Assert.Equal(1, await SearchAsync("person:\"iron mayor\""));
        Assert.True(await UndoAsync());
        Assert.Equal(["greta-holm = Greta Holm: A"], await archive.PeopleAsync());
        Assert.Equal(0, await SearchAsync("person:\"iron mayor\""));
        await AssertWholeAsync();
    }

    [Fact]
    public async Task Two_whose_names_have_nothing_in_common_are_merged_over_imports_until_it_is_taken_back()
    {
        await archive.TellAsync("A", "mayor: Greta Holm = Holm");
        await archive.TellAsync("B", "councillor: Margarete Vasska = Vasska");
        await archive.TellAsync("C", "Greta Holm", "Margarete Vasska");
        var before = await archive.PeopleAsync();
        var (stays, goes) = (await IdAsync("greta-holm"), await IdAsync("margarete-vasska"));

        Assert.Equal(PersonEditOutcome.Saved, (await CorrectAsync(c => c.MergeAsync(stays, goes, ("Greta Holm", "Margarete Vasska"), "ada", "she married", default))).Outcome);
        await AssertMergedAsync("A B C C");
        Assert.Equal("greta-holm", await FormerAsync("margarete-vasska"));
        Assert.Equal((3, 4), await archive.ReadAsync(db => db.People.Select(p => ValueTuple.Create(p.ArticleCount, p.QuoteCount)).SingleAsync()));
        await archive.TellAsync("D", "lawmaker: Margarete Vasska");
        await AssertMergedAsync("A B C C D");
        await archive.TellAsync("D", "Prenn");
        await archive.TellAsync("B", "Greta Holm", "Margarete Vasska = Vasska");
        await AssertMergedAsync("A B B C C");
        await archive.TellAsync("B", "councillor: Margarete Vasska = Vasska");
        Assert.Equal(3, await SearchAsync("speaker:\"Margarete Vasska\""));
        await AssertWholeAsync();

        Assert.True(await UndoAsync());
        Assert.Equal(before, await archive.PeopleAsync());
        await AssertWholeAsync();

        async Task AssertMergedAsync(string articles) => Assert.Equal([$"greta-holm = Greta Holm, Holm, Margarete Vasska, Vasska: {articles}"], await archive.PeopleAsync());
    }

    [Fact]
    public async Task The_name_of_whom_another_is_merged_into_stays_and_three_in_a_row_are_one()
    {
        await archive.TellTogetherAsync([.. "ABC".Select(title => (title.ToString(), new[] { "Margarete Vasska" }))]);
        await archive.TellAsync("D", "Greta Holm");
        await archive.TellAsync("E", "Jane Brask");
        await archive.TellAsync("F", "Gerda Holm");

        await MergeAsync("greta-holm", "margarete-vasska");
        await MergeAsync("jane-brask", "greta-holm");
        await MergeAsync("jane-brask", "gerda-holm");
        Assert.Equal(["jane-brask = Jane Brask, Gerda Holm, Greta Holm, Margarete Vasska: A B C D E F"], await archive.PeopleAsync());
        foreach (var former in new[] { "greta-holm", "margarete-vasska", "gerda-holm" })
        {
            Assert.Equal("jane-brask", await FormerAsync(former));
        }


        Assert.True(await UndoAsync(2));
        Assert.Equal(["greta-holm = Greta Holm, Margarete Vasska: A B C D", "jane-brask = Jane Brask, Gerda Holm: E F"], await archive.PeopleAsync());
        Assert.True(await UndoAsync(1));
        Assert.True(await UndoAsync(3));
        Assert.False(await UndoAsync(3));
        Assert.Equal(["gerda-holm = Gerda Holm: F", "greta-holm = Greta Holm: D", "jane-brask = Jane Brask: E", "margarete-vasska = Margarete Vasska: A B C"], await archive.PeopleAsync());
        await AssertWholeAsync();
    }

    [Fact]
    public async Task Whom_somebody_said_to_be_different_people_are_not_merged()
    {
        await archive.TellAsync("A", "senator: John Brask");
        await archive.TellAsync("B", "footballer: John Brask");
        await archive.TellAsync("C", "mayor: Greta Holm");
        await archive.DecideAsync("john brask|public", "john brask|sport", isSamePerson: false);
        await MergeAsync("greta-holm", "john-brask-politics");
        var before = await archive.PeopleAsync();
        var (stays, goes) = (await IdAsync("greta-holm"), await IdAsync("john-brask"));

        Assert.Equal(PersonEditOutcome.Contradicted, (await CorrectAsync(c => c.MergeAsync(stays, goes, ("Greta Holm", "John Brask"), "ada", null, default))).Outcome);

        Assert.Equal(before, await archive.PeopleAsync());
        Assert.Equal(2, await archive.ReadAsync(db => db.Corrections.CountAsync()));
        Assert.Equal(PersonEditOutcome.Gone, (await CorrectAsync(c => c.MergeAsync(stays, stays, ("Greta Holm", "Greta Holm"), "ada", null, default))).Outcome);
        Assert.Equal(PersonEditOutcome.ChangedMeanwhile, (await CorrectAsync(c => c.MergeAsync(stays, goes, ("Greta Holm", "J. Brask"), "ada", null, default))).Outcome);
    }

    [Fact]
    public async Task Articles_are_split_off_over_imports_until_that_is_taken_back()
    {
        await archive.TellAsync("A", "senator: John Brask");
        await archive.TellAsync("B", "senator: John Brask = Brask", "Ingrid Prenn");
        await archive.TellAsync("C", "lawmaker: J. Brask");
        await archive.TellAsync("D", "senator: John Brask");
        var before = await archive.PeopleAsync();

        Assert.Equal(PersonEditOutcome.Saved, (await CorrectAsync(c => c.SplitAsync(1, "John Brask", [2, 3], "John Brask of Skarn", "ada", "another town", default))).Outcome);
        await AssertSplitAsync("A D");
        await archive.TellTogetherAsync([("B", ["John Brask = Brask", "Ingrid Prenn"]), ("E", ["senator: John Brask"])]);
        await archive.TellAsync("A", "footballer turned senator: John Brask");
        await AssertSplitAsync("A D E");
        Assert.Equal(2, await SearchAsync("person:\"Brask Skarn\""));
        await archive.TellAsync("E", "Ulf Roche");
        await archive.TellAsync("A", "senator: John Brask");
        await archive.TellAsync("B", "senator: John Brask = Brask", "Ingrid Prenn");
        await AssertWholeAsync();
        Assert.Empty(await archive.DoubtsAsync());

        Assert.True(await UndoAsync());
        await archive.TellAsync("E", "Roche");
        Assert.Equal(before, await archive.PeopleAsync());
        Assert.Equal("john-brask", await FormerAsync("john-brask-of-skarn"));
        await AssertWholeAsync();

        async Task AssertSplitAsync(string articles) => Assert.Equal(
            [$"ingrid-prenn = Ingrid Prenn: B", $"john-brask = John Brask: {articles}", "john-brask-of-skarn = John Brask of Skarn, Brask, J. Brask, John Brask: B C"],
            (await archive.PeopleAsync()).Where(p => !p.Contains("Roche", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_a_hidden_article_was_split_off_for_counts_when_it_comes_back_unless_it_was_taken_back()
    {
        await archive.TellTogetherAsync([.. "ABC".Select(title => (title.ToString(), new[] { "senator: John Brask" }))]);
        var before = await archive.PeopleAsync();
        await CorrectAsync(c => c.SplitAsync(1, "John Brask", [2, 3], "Skarn Brask", "ada", null, default));
        var split = await archive.PeopleAsync();

        await HideAsync(true, 2);
        Assert.Equal(["john-brask = John Brask: A", "skarn-brask = Skarn Brask, John Brask: C"], await archive.PeopleAsync());
        await HideAsync(false, 2);
        Assert.Equal(split, await archive.PeopleAsync());
        await HideAsync(true, 2, 3);
        Assert.Equal(["john-brask = John Brask: A"], await archive.PeopleAsync());
        Assert.True(await UndoAsync());
        await HideAsync(false, 2, 3);
        Assert.Equal(before, await archive.PeopleAsync());
        await AssertWholeAsync();

        async Task HideAsync(bool hides, params int[] articles)
        {
            foreach (var id in articles)
            {
                Assert.True(await archive.ReadAsync((db, services) =>
                {
                    var hider = new ArticleHider(db, services.GetRequiredService<ISearchEngine>(), archive.Time);
                    return hides ? hider.TryHideAsync(id, "asked to", "ada") : hider.TryUnhideAsync(id, "ada");
                }));
            }
        }
    }

    [Fact]
    public async Task An_article_costs_as_many_questions_however_many_people_elsewhere_are_corrected()
    {
        await archive.TellTogetherAsync([.. Enumerable.Range(0, 6).Select(i => ($"A{i}", new[] { $"senator: John Brask{(char)('a' + i)}", $"mayor: Greta Holm{(char)('a' + i)}" }))]);
        await archive.TellAsync("B", "Ulf Roche");
        var before = await CommandsAsync();
        foreach (var letter in "abcde")
        {
            await MergeAsync($"john-brask{letter}", $"greta-holm{letter}");
        }

        Assert.Equal(before, await CommandsAsync());

        async Task<int> CommandsAsync()
        {
            archive.CommandLog.Clear();
            await archive.TellAsync("B", "Ulf Roche");
            return archive.CommandLog.Commands.Count;
        }
    }

    [Fact]
    public async Task Who_was_split_off_is_renamed_split_again_and_merged_as_anyone()
    {
        await archive.TellTogetherAsync([.. "ABCD".Select(title => (title.ToString(), new[] { "senator: John Brask" }))]);
        await archive.TellAsync("E", "mayor: Greta Holm");
        var off = (await CorrectAsync(c => c.SplitAsync(1, "John Brask", [2, 3], "Skarn Brask", "ada", null, default))).PersonId;

        await CorrectAsync(c => c.RenameAsync(off, "Skarn Brask", "Jon Brask", "ada", null, default));
        await CorrectAsync(c => c.SplitAsync(off, "Jon Brask", [3], "Third Brask", "ada", null, default));
        await MergeAsync("greta-holm", "jon-brask");
        await archive.TellTogetherAsync([.. "ABCD".Select(title => (title.ToString(), new[] { "senator: John Brask" }))]);

        Assert.Equal(["greta-holm = Greta Holm, John Brask: B E", "john-brask = John Brask: A D", "third-brask = Third Brask, John Brask: C"], await archive.PeopleAsync());
        Assert.Equal("greta-holm", await FormerAsync("skarn-brask"));
        Assert.Equal(PersonEditOutcome.Everything, (await CorrectAsync(c => c.SplitAsync(1, "John Brask", [1, 4], "Nobody", "ada", null, default))).Outcome);
        Assert.Equal(PersonEditOutcome.ChangedMeanwhile, (await CorrectAsync(c => c.SplitAsync(1, "John Brask", [1, 2], "Nobody", "ada", null, default))).Outcome);
        for (var id = 4; id > 0; id--)
        {
            Assert.True(await UndoAsync(id));
        }

        Assert.Equal(["greta-holm = Greta Holm: E", "john-brask = John Brask: A B C D"], await archive.PeopleAsync());
        foreach (var former in (string[])["skarn-brask", "jon-brask", "third-brask"])
        {
            Assert.Equal("john-brask", await FormerAsync(former));
        }

        await AssertWholeAsync();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task<PersonEdit> CorrectAsync(Func<PersonCorrections, Task<PersonEdit>> correct) => archive.ReadAsync(db => correct(new PersonCorrections(db, archive.Time)));

    private async Task MergeAsync(string stays, string goes)
    {
        var people = await archive.ReadAsync(db => db.People.ToDictionaryAsync(p => p.Slug, p => (p.Id, p.Name)));
        var (one, other) = (people[stays], people[goes]);
        Assert.Equal(PersonEditOutcome.Saved, (await CorrectAsync(c => c.MergeAsync(one.Id, other.Id, (one.Name, other.Name), "ada", null, default))).Outcome);
    }

    private Task<bool> UndoAsync(int correctionId = 1) => archive.ReadAsync(db => new PersonDecisions(db, archive.Time).TryUndoAsync(correctionId, "ada", CancellationToken.None));

    private Task<string?> FormerAsync(string slug) => archive.ReadAsync(db => new FormerSlugs(db).FindAsync(slug, CancellationToken.None));

    private Task<int> IdAsync(string slug) => archive.ReadAsync(db => db.People.Where(p => p.Slug == slug).Select(p => p.Id).SingleAsync());

    private async Task<int> SearchAsync(string query) => (await archive.SearchAsync(query)).Articles.TotalCount;

    private async Task AssertWholeAsync() => Assert.True(await archive.ReadAsync(db => new NameIndex(db).IsConsistentAsync(CancellationToken.None)));
}
