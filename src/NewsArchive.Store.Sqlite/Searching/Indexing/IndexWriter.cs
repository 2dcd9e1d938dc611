using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Puts articles into the index and takes them out. The caller owns the transaction.</summary>
internal sealed class IndexWriter(ArchiveDbContext database)
{
    /// <summary>How many articles are collected in memory when the index is built anew.</summary>
    private const int BatchSize = 1024;

    /// <summary>How many are added in one step where others write meanwhile: they wait some tenths of a second.</summary>
    private const int StepSize = 256;

    private readonly ArchiveSql sql = new(database);

    public async Task AddAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(articleIds, cancellationToken);
        var (articles, words) = Collect(stored, new SegmentBuilder());
        Add(articles, words);
    }

    public void Add(IReadOnlyList<IndexedArticle> articles, SegmentBuilder words)
    {
        if (articles.Count > 0)
        {
            Write(articles, words, Segment.ReadAll(sql) is [.., var last] ? last : Segment.BeforeFirst());
        }
    }

    public void Remove(int articleId)
    {
        sql.Execute("INSERT INTO SearchRemoved (Doc) SELECT Doc FROM SearchDocuments WHERE ArticleId = @id", ("@id", articleId));
        sql.Execute("DELETE FROM SearchDocuments WHERE ArticleId = @id", ("@id", articleId));
    }

    public void Clear()
    {
        foreach (var table in (string[])["SearchPostings", "SearchPositions", "SearchSegments", "SearchDocuments", "SearchRemoved", "SearchTerms"])
        {
            sql.Execute($"DELETE FROM {table}");
        }
    }

    /// <summary>Puts some of the articles that the index lacks into it, in a transaction of its own; gives their ids.</summary>
    public async Task<IReadOnlyList<int>> AddMissingAsync(int after, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var ids = sql.Numbers(
            "SELECT Id FROM Articles AS a WHERE Id > @after AND NOT EXISTS (SELECT 1 FROM SearchDocuments WHERE ArticleId = a.Id) ORDER BY Id LIMIT @count",
            ("@after", after),
            ("@count", StepSize));
        await AddAsync(ids, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return ids;
    }

    /// <summary>Takes out whatever is in the index and puts all articles in.</summary>
    public async Task RebuildAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        Clear();
        sql.Execute("PRAGMA cache_size = -262144"); // in KiB: new terms fall anywhere among the present ones
        try
        {
            await WriteAllAsync(progress, cancellationToken);
        }
        finally
        {
            sql.Execute($"PRAGMA cache_size = {ArchiveConnection.CacheSize}");
        }
    }

    private async Task WriteAllAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        // While one batch is written, the next is read and turned into terms beside it.
        Task<(List<IndexedArticle> Articles, SegmentBuilder Words)>? analysing = null;
        var batch = new List<UnanalyzedArticle>(BatchSize);
        var builders = new Queue<SegmentBuilder>([new(), new()]);
        var last = Segment.BeforeFirst();
        await foreach (var article in ReadAllAsync(cancellationToken))
        {
            batch.Add(article);
            if (batch.Count == BatchSize)
            {
                await WriteNextAsync();
            }
        }

        await WriteNextAsync();
        await WriteNextAsync();
        new SegmentMerger(sql).MergeLast(BatchSize);

        async Task WriteNextAsync()
        {
            var (next, builder, ready) = (batch, builders.Dequeue(), analysing);
            batch = new List<UnanalyzedArticle>(BatchSize);
            builders.Enqueue(builder);
            analysing = next.Count == 0 ? null : Task.Run(() => Collect(next, builder), cancellationToken);
            if (ready is not null)
            {
                var (articles, words) = await ready;
                last = Write(articles, words, last);
                progress?.Report(last.EndDoc);
            }
        }
    }

    /// <summary>Reads what the index takes up of all articles, in the order of their ids.</summary>
    public async IAsyncEnumerable<UnanalyzedArticle> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int ReadSize = 256;
        for (var last = 0; ;)
        {
            var ids = await database.Articles.Where(a => a.Id > last).OrderBy(a => a.Id).Take(ReadSize).Select(a => a.Id).ToListAsync(cancellationToken);
            foreach (var article in await ReadAsync(ids, cancellationToken))
            {
                yield return article;
            }

            if (ids.Count < ReadSize)
            {
                yield break;
            }

            last = ids[^1];
        }
    }

    private async Task<List<UnanalyzedArticle>> ReadAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var articles = await database.Articles.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .OrderBy(a => a.Id)
            .Select(a => new { a.Id, a.Title, a.Authors, a.Text, a.Images, a.PublishedOn, a.SourceId })
            .ToListAsync(cancellationToken);
        var quotes = (await database.Quotes.AsNoTracking()
                .Where(q => ids.Contains(q.ArticleId))
                .OrderBy(q => q.ArticleId).ThenBy(q => q.Start).ThenBy(q => q.Id)
                .Select(q => new { q.ArticleId, q.Id, Words = new QuoteWords(new TextSpan(q.Start, q.End), q.Text, q.Speaker) })
                .ToListAsync(cancellationToken))
            .ToLookup(q => q.ArticleId);
        var names = (await database.Mentions.AsNoTracking()
                .Where(m => ids.Contains(m.ArticleId))
                .Select(m => new { m.ArticleId, m.Text })
                .Distinct()
                .ToListAsync(cancellationToken))
            .ToLookup(m => m.ArticleId, m => m.Text);
        return articles.ConvertAll(a => new UnanalyzedArticle(
            new IndexedArticle(a.Id, a.PublishedOn, a.SourceId, [.. quotes[a.Id].Select(q => q.Id)]),
            new ArticleWords(a.Title, a.Authors, a.Text, ArticleWords.CaptionsOf(a.Images), [.. quotes[a.Id].Select(q => q.Words)], [.. names[a.Id].Order(StringComparer.Ordinal)])));
    }

    private static (List<IndexedArticle> Articles, SegmentBuilder Words) Collect(List<UnanalyzedArticle> articles, SegmentBuilder builder)
    {
        builder.Collect(articles.ConvertAll(a => ArticlePostings.Of(a.Words)));
        return (articles.ConvertAll(a => a.Article), builder);
    }

    /// <summary>Writes a segment behind the last one, and merges it where that is due.</summary>
    private Segment Write(IReadOnlyList<IndexedArticle> articles, SegmentBuilder words, Segment last)
    {
        var values = words.ValuesOf(articles, last.EndDoc, last.EndQuote);
        var segment = Segment.Next(sql, last.Generation, values);
        segment.Insert(sql, values);
        using (var writer = new PostingWriter(sql, segment.Slot))
        {
            words.WriteTo(writer, new TermDictionary(sql).GetOrAdd(words.Terms), values.FirstDoc, values.FirstQuote);
            writer.Flush();
        }

        using (var insertion = new PreparedStatement(sql.Handle, "INSERT INTO SearchDocuments (ArticleId, Doc) VALUES (?, ?)"))
        {
            for (var i = 0; i < segment.DocCount; i++)
            {
                insertion.Bind(1, articles[i].Id);
                insertion.Bind(2, segment.FirstDoc + i);
                insertion.Run();
            }
        }

        new SegmentMerger(sql).Run();
        return segment;
    }
}
