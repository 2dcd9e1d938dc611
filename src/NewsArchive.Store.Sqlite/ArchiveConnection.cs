using System.Data;
using Microsoft.Data.Sqlite;
using NewsArchive.Store.People;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite;

/// <summary>
/// A connection that stays open until it is disposed, and keeps the queries that it has prepared, the ones used last: SQLite takes longer to prepare most of them
/// than to run them. Readers go on while the importer writes (WAL); a writer waits its turn instead of failing. Statements may ask for the name that orders a person and fold texts; EF's
/// functions for decimals and regular expressions are not there.
/// </summary>
/// <param name="committing">Called before each commit of what it wrote.</param>
internal sealed class ArchiveConnection(string connectionString, Action committing) : SqliteConnection(connectionString)
{
    /// <summary>How many statements are kept: more than any page asks.</summary>
    internal const int MaxKept = 96;

    /// <summary>Pages kept in memory by each connection, in KiB, as SQLite wants it: below zero. The system keeps those that are read often for all of them.</summary>
    internal const int CacheSize = -1024;

    private readonly Dictionary<string, KeptCommand> kept = new(StringComparer.Ordinal);
    private readonly bool isReadOnly = new SqliteConnectionStringBuilder(connectionString).Mode == SqliteOpenMode.ReadOnly;
    private long uses;
    private bool isDisposing;

    /// <summary>How many statements wait for the next who asks the same.</summary>
    internal int KeptCount => kept.Count;

    public override void Open()
    {
        if (State == ConnectionState.Open)
        {
            return;
        }

        base.Open();
        try
        {
            CreateFunction(SortName.DatabaseFunction, (string name) => SortName.Of(name), isDeterministic: true);
            CreateFunction(FoldedText.DatabaseFunction, (string? text) => text is null ? null : FoldedText.Of(text), isDeterministic: true);
            raw.sqlite3_commit_hook(Handle, _ =>
            {
                committing();
                return raw.SQLITE_OK;
            }, null);
            using var command = CreateCommand();
            command.CommandText = $"PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000; PRAGMA cache_size = {CacheSize};"
                + (isReadOnly ? "" : " PRAGMA journal_mode = WAL;"); // EF looks whether a database exists by a read-only connection, which may not switch a restored backup to WAL
            command.ExecuteNonQuery();
        }
        catch
        {
            base.Close();
            throw;
        }
    }

    /// <summary>Does nothing: EF closes after each query, and after each request for the next.</summary>
    public override void Close()
    {
        if (isDisposing)
        {
            base.Close();
        }
    }

    /// <summary>A command for the text, which serves one at a time until it is disposed. A query is prepared and kept for the next who asks the same.</summary>
    /// <exception cref="SqliteException">The text is no query.</exception>
    public SqliteCommand Rent(string sql)
    {
        if (!sql.StartsWith("SELECT", StringComparison.Ordinal))
        {
            var plain = CreateCommand(); // a pragma may take effect as it is prepared
            plain.CommandText = sql;
            return plain;
        }

        if (!kept.Remove(sql, out var command))
        {
            command = new KeptCommand(this) { CommandText = sql };
            command.Prepare(); // now: what is prepared as it runs counts as prepared only where all of its rows are read
        }

        command.IsRented = true;
        return command;
    }

    protected override void Dispose(bool disposing)
    {
        isDisposing = true;
        foreach (var command in kept.Values)
        {
            command.Discard();
        }

        kept.Clear();
        base.Dispose(disposing);
    }

    private void Keep(KeptCommand command)
    {
        command.LastUse = ++uses;
        if (isDisposing || !kept.TryAdd(command.CommandText, command))
        {
            command.Discard();
        }
        else if (kept.Count > MaxKept)
        {
            kept.Remove(kept.Values.MinBy(c => c.LastUse)!.CommandText, out var oldest);
            oldest!.Discard();
        }
    }

    private sealed class KeptCommand : SqliteCommand
    {
        private readonly ArchiveConnection owner;

        public KeptCommand(ArchiveConnection owner)
        {
            this.owner = owner;
            Connection = owner;
        }

        public bool IsRented { get; set; }

        /// <summary>The higher the later.</summary>
        public long LastUse { get; set; }

        public void Discard() => base.Dispose(disposing: true);

        // EF disposes of some twice.
        protected override void Dispose(bool disposing)
        {
            if (!disposing)
            {
                base.Dispose(disposing);
            }
            else if (IsRented)
            {
                IsRented = false;
                Parameters.Clear();
                Transaction = null;
                owner.Keep(this);
            }
        }
    }
}
