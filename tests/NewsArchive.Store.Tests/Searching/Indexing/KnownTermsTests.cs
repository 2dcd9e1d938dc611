using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Tests.Searching.Indexing;

/// <summary>What a connection remembers of the terms must never outlive the table that it was true of.</summary>
public class KnownTermsTests
{
    [Fact]
    public async Task Terms_of_a_transaction_that_was_rolled_back_are_forgotten()
    {
        await using var archive = new TestArchive();
        await archive.ReadAsync(async database =>
        {
            await database.Database.OpenConnectionAsync();
            Add(database, "ferry", "bridge");
            await using (await database.Database.BeginTransactionAsync())
            {
                Add(database, "tunnel", "tide");
            }

            var ids = Add(database, "ferry", "harbour", "tunnel");

            Assert.Equal([Find(database, "ferry"), Find(database, "harbour"), Find(database, "tunnel")], ids.Cast<int?>());
            Assert.Null(Find(database, "tide"));
            return true;
        });
    }

    [Fact]
    public async Task Terms_of_an_index_that_another_connection_made_anew_are_forgotten()
    {
        await using var archive = new TestArchive();
        await archive.ReadAsync(async database =>
        {
            await database.Database.OpenConnectionAsync();
            Add(database, "ferry", "bridge");
            await archive.ReadAsync(async other =>
            {
                await other.Database.OpenConnectionAsync();
                await other.Database.ExecuteSqlRawAsync("DELETE FROM SearchTerms");
                Add(other, "bridge", "ferry");
                Add(other, "tide");
                await other.Database.ExecuteSqlRawAsync("DELETE FROM SearchTerms WHERE Text = 'tide'"); // as many as before, each with another's id
                return true;
            });

            var ids = Add(database, "ferry", "bridge", "tunnel");

            Assert.Equal([Find(database, "ferry"), Find(database, "bridge"), Find(database, "tunnel")], ids.Cast<int?>());
            return true;
        });
    }

    [Fact]
    public async Task A_term_that_is_known_is_not_asked_for_again()
    {
        await using var archive = new TestArchive();
        await archive.ReadAsync(async database =>
        {
            await database.Database.OpenConnectionAsync();
            var first = Add(database, "ferry", "bridge");
            Assert.Equal(first, Add(database, "ferry", "bridge"));
            Assert.Equal(["ferry", "bridge"], new[] { "ferry", "bridge" }.Where(t => KnownTerms.Of(new ArchiveSql(database)).Find(t) == Find(database, t)));
            return true;
        });
    }

    private static IReadOnlyList<int> Add(ArchiveDbContext database, params string[] terms)
    {
        var vocabulary = new Vocabulary();
        Array.ForEach(terms, t => vocabulary.Of(t));
        return new TermDictionary(new ArchiveSql(database)).GetOrAdd(vocabulary);
    }

    private static int? Find(ArchiveDbContext database, string term) => new TermDictionary(new ArchiveSql(database)).Find(term);
}
