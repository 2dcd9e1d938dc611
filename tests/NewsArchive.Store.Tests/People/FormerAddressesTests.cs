using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

/// <summary>Where an address leads that a person had for a while.</summary>
public sealed class FormerAddressesTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task An_address_that_a_correction_gave_goes_with_whom_it_was_about_when_others_are_parted_again()
    {
        await RenameAsync("ulf-roche", "Ulf Prenn");
        await MergeAsync("ulf-prenn", "greta-holm");

        await UndoAsync(1);
        Assert.Equal("ulf-roche", await LeadsToAsync("ulf-prenn"));
        await UndoAsync(2);

        Assert.Equal("ulf-roche", await LeadsToAsync("ulf-prenn"));
    }

    [Fact]
    public async Task An_address_that_a_person_lost_while_merged_goes_with_the_name_that_it_is_made_of()
    {
        await MergeAsync("ulf-roche", "greta-holm");
        await RenameAsync("ulf-roche", "Ulf Prenn");
        Assert.Equal("ulf-prenn", await LeadsToAsync("ulf-roche"));

        await UndoAsync(1);

        Assert.Equal(["greta-holm", "ulf-prenn"], await archive.ReadAsync(db => db.People.Select(p => p.Slug).Order().ToListAsync()));
        Assert.Equal("ulf-prenn", await LeadsToAsync("ulf-roche"));
    }

    // Greta Holm is named more often, so that most of whom a merge makes one is hers.
    public Task InitializeAsync() => archive.TellTogetherAsync([("A", ["Ulf Roche"]), ("B", ["Greta Holm"]), ("C", ["Greta Holm"])]);

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

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

    private async Task UndoAsync(int correctionId) =>
        Assert.True(await archive.ReadAsync(db => new PersonDecisions(db, archive.Time).TryUndoAsync(correctionId, "ada", CancellationToken.None)));

    private Task<PersonEdit> CorrectAsync(Func<PersonCorrections, Task<PersonEdit>> correct) => archive.ReadAsync(db => correct(new PersonCorrections(db, archive.Time)));

    private Task<Person> PersonAsync(string slug) => archive.ReadAsync(db => db.People.SingleAsync(p => p.Slug == slug));

    private Task<string?> LeadsToAsync(string slug) => archive.ReadAsync(db => new FormerSlugs(db).FindAsync(slug, CancellationToken.None));
}
