using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Lets several statements see the archive at one moment, while an import goes on beside them; joins a transaction that is there already.</summary>
internal sealed class ReadTransaction : IAsyncDisposable
{
    private readonly ArchiveDbContext database;
    private readonly SqliteTransaction? own;

    private ReadTransaction(ArchiveDbContext database, SqliteTransaction? own) => (this.database, this.own) = (database, own);

    /// <summary>Whether it has not joined another.</summary>
    public bool IsOwn => own is not null;

    public static async Task<ReadTransaction> BeginAsync(ArchiveDbContext database, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        if (database.Database.CurrentTransaction is not null)
        {
            return new ReadTransaction(database, null);
        }

        // Deferred: it never waits for a writer, and no writer for it.
        var transaction = ((SqliteConnection)database.Database.GetDbConnection()).BeginTransaction(deferred: true);
        await database.Database.UseTransactionAsync(transaction, cancellationToken);
        return new ReadTransaction(database, transaction);
    }

    public async ValueTask DisposeAsync()
    {
        if (own is not null)
        {
            await database.Database.UseTransactionAsync(null);
            await own.DisposeAsync();
        }

        await database.Database.CloseConnectionAsync();
    }
}
