using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

/// <summary>Merges between other corrections of the same people.</summary>
public class MergedPeopleTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task A_name_that_is_taken_back_after_a_merge_is_gone()
    {
        await RenameAsync("greta-holm", "Margarete Holm");
        await MergeAsync("margarete-holm", "ulf-roche");
        await MergeAsync("margarete-holm", "jane-brask");
        Assert.Equal(["margarete-holm = Margarete Holm, Greta Holm, Jane Brask, Ulf Roche: A B C"], await archive.PeopleAsync());

        Assert.True(await UndoAsync(1));

        Assert.Equal(["greta-holm = Greta Holm, Jane Brask, Ulf Roche: A B C"], await archive.PeopleAsync());
        Assert.True(await archive.ReadAsync(db => new NameIndex(db).IsConsistentAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_name_given_after_a_merge_counts_until_it_is_taken_back()
    {
        await RenameAsync("ulf-roche", "Ulf Prenn");
        await MergeAsync("greta-holm", "ulf-prenn");
        await RenameAsync("greta-holm", "Margarete Holm");
        Assert.Equal(["jane-brask", "margarete-holm"], await SlugsAsync());

        Assert.True(await UndoAsync(3));
        Assert.Equal(["greta-holm", "jane-brask"], await SlugsAsync());
        Assert.True(await UndoAsync(2));
        Assert.Equal(["greta-holm", "jane-brask", "ulf-prenn"], await SlugsAsync());
    }

    [Fact]
    public async Task An_address_in_another_spelling_leads_to_whom_the_name_was_merged_into()
    {
        await archive.TellAsync("D", "Volodymyr Zelenskyy");
        await MergeAsync("greta-holm", "volodymyr-zelenskyy");

        var found = await archive.ReadAsync(db => Namesakes.FindAsync(db, "vladimir-zelensky", CancellationToken.None));

        Assert.Equal(["greta-holm"], found!.People.Select(p => p.Slug));
    }

    [Fact]
    public async Task What_somebody_decided_since_an_editor_looked_is_not_overridden()
    {
        await archive.TellAsync("A", "senator: John Brask");
        await archive.TellAsync("B", "footballer: John Brask");
        var people = await archive.ReadAsync(db => db.People.Where(p => p.Name == "John Brask").Select(p => p.Id).ToListAsync());
        await archive.DecideAsync("john brask|public", "john brask|sport", isSamePerson: false);
        archive.Time.Advance(TimeSpan.FromMinutes(1));

        var edit = await CorrectAsync(c => c.MergeAsync(people[0], people[1], ("John Brask", "John Brask"), "ben", null, CancellationToken.None));

        Assert.Equal(PersonEditOutcome.Contradicted, edit.Outcome);
        Assert.Equal(1, await archive.ReadAsync(db => db.Corrections.CountAsync()));
        Assert.Equal(["jane-brask", "john-brask-politics", "john-brask-sport"], await SlugsAsync());
    }

    public async Task InitializeAsync()
    {
        await archive.TellAsync("A", "mayor: Greta Holm");
        await archive.TellAsync("B", "coach: Ulf Roche");
        await archive.TellAsync("C", "poet: Jane Brask");
    }

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task<PersonEdit> CorrectAsync(Func<PersonCorrections, Task<PersonEdit>> correct) => archive.ReadAsync(db => correct(new PersonCorrections(db, archive.Time)));

    private async Task RenameAsync(string slug, string name)
    {
        var person = await PersonAsync(slug);
        Assert.Equal(PersonEditOutcome.Saved, (await CorrectAsync(c => c.RenameAsync(person.Id, person.Name, name, "ada", null, CancellationToken.None))).Outcome);
    }

    private async Task MergeAsync(string stays, string goes)
    {
        var (one, other) = (await PersonAsync(stays), await PersonAsync(goes));
        Assert.Equal(PersonEditOutcome.Saved, (await CorrectAsync(c => c.MergeAsync(one.Id, other.Id, (one.Name, other.Name), "ada", null, CancellationToken.None))).Outcome);
    }

    private Task<bool> UndoAsync(int correctionId) => archive.ReadAsync(db => new PersonDecisions(db, archive.Time).TryUndoAsync(correctionId, "ada", CancellationToken.None));

    private Task<Person> PersonAsync(string slug) => archive.ReadAsync(db => db.People.SingleAsync(p => p.Slug == slug));

    private Task<List<string>> SlugsAsync() => archive.ReadAsync(db => db.People.Select(p => p.Slug).Order().ToListAsync());
}
