using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite;

namespace NewsArchive.Web.Tests.Importing;

/// <summary>Reads an archive's file beside the program that writes it.</summary>
internal sealed class ArchiveContents : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public ArchiveContents(string database) =>
        services = new ServiceCollection().AddSqliteArchive($"Data Source={database};Pooling=False").BuildServiceProvider();

    /// <summary>All that the archive says, a line for each thing, without the numbers of rows: these tell only in which order things came.</summary>
    public async Task<List<string>> ReadAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        IEnumerable<string>[] things =
        [
            (await db.Articles.Include(a => a.Source).AsNoTracking().ToListAsync())
                .Select(a => $"article {a.Identity} {a.SeedPath} {a.ContentHash} {a.ExtractorVersion} {a.Path} {a.Title} {a.PublishedOn} {string.Join('+', a.Authors)} {a.Source?.Host} {a.Language} {a.LastQuoteNumber} {a.Text}"),
            await db.Revisions.Join(db.Articles, r => r.ArticleId, a => a.Id, (r, a) => $"revision {a.Identity} {r.Number} {r.ContentHash} {r.Title}").ToListAsync(),
            await db.FormerPaths.Join(db.Articles, p => p.ArticleId, a => a.Id, (p, a) => $"path {p.Path} {a.Identity}").ToListAsync(),
            await db.FieldFlaws.Join(db.Articles, f => f.ArticleId, a => a.Id, (f, a) => $"flaw {a.Identity} {f.Field} {f.Kind}").ToListAsync(),
            await db.Quotes.Select(q => $"quote {q.Article.Identity} {q.Number} {q.Start}-{q.End} {q.Kind} {q.Text} {q.Speaker} {q.Person!.Slug} {q.Rule} {q.Confidence}").ToListAsync(),
            await db.Mentions.Select(m => $"mention {m.Article.Identity} {m.Start}-{m.End} {m.Text} {m.Role} {m.Person!.Slug}").ToListAsync(),
            await db.Appearances.Select(a => $"appearance {a.Article.Identity} {a.Name} {a.Role} {a.Fields} {a.Person!.Slug}").ToListAsync(),
            await db.Links.Select(l => $"link {l.Article.Identity} {l.Number} {l.Text} {l.Href} {l.TargetIdentity} {l.Rel}").ToListAsync(),
            await db.People.Select(p => $"person {p.Slug} {p.Name} {p.Block} {p.ArticleCount} {p.QuoteCount}").ToListAsync(),
            await db.PersonAliases.Select(a => $"alias {a.Person.Slug} {a.Name}").ToListAsync(),
            await db.NameWords.Select(w => $"word {w.Person.Slug} {w.Word} {w.Rank}").ToListAsync(),
            await db.PersonDoubts.Select(d => $"doubt {d.Block} {d.FirstKey} {d.SecondKey} {d.Reason}").ToListAsync(),
            await db.Sources.Select(s => $"source {s.Host} {s.Name} {s.ArticleCount}").ToListAsync(),
            await IndexContents.ReadAsync(db),
        ];
        return [.. things.SelectMany(t => t).Order(StringComparer.Ordinal)];
    }

    public async Task<int> CountAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Articles.CountAsync();
    }

    /// <summary>Asserts that the file is sound, that the index agrees with the rows, and that no article stands there without what belongs to it.</summary>
    public async Task AssertWholeAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        Assert.Equal(["ok"], await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync());
        Assert.Empty(await db.Database.SqlQuery<string>($"SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
        Assert.True(await scope.ServiceProvider.GetRequiredService<ISearchEngine>().IsConsistentAsync(CancellationToken.None), "The index is not that of the rows.");
        Assert.Empty(await db.Articles.Where(a => a.Quotes.Count != 2 || a.Links.Count == 0 || a.Mentions.Count == 0).Select(a => a.SeedPath).ToListAsync());
        Assert.Empty(await db.Articles.Where(a => db.ImportEntries.Count(e => e.ArticleId == a.Id && (e.Outcome == ImportOutcome.New || e.Outcome == ImportOutcome.Changed)) != 1 + a.Revisions.Count).Select(a => a.SeedPath).ToListAsync());
    }

    /// <summary>Asserts that every import has its end and counts what it saved, and says how many were interrupted.</summary>
    public async Task<int> AssertReportedAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var imports = await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Imports
            .Select(i => new { i.State, i.NewCount, Entries = i.Entries.Count(e => e.Outcome == ImportOutcome.New) })
            .ToListAsync();
        Assert.DoesNotContain(imports, i => i.State == ImportState.Running || i.NewCount != i.Entries);
        return imports.Count(i => i.State == ImportState.Interrupted);
    }

    /// <summary>The newest import; 0 where there is none.</summary>
    public async Task<int> LastImportAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Imports.MaxAsync(i => (int?)i.Id) ?? 0;
    }

    /// <summary>How many articles an import newer than this one saved, and whether it still stands as running; none where it had not begun.</summary>
    public async Task<(int Saved, bool IsRunning)> SavedAfterAsync(int importId)
    {
        await using var scope = services.CreateAsyncScope();
        var import = await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Imports.Where(i => i.Id > importId)
            .Select(i => new { i.State, Saved = i.Entries.Count(e => e.Outcome == ImportOutcome.New || e.Outcome == ImportOutcome.Changed) })
            .SingleOrDefaultAsync();
        return import is null ? (0, false) : (import.Saved, import.State == ImportState.Running);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
