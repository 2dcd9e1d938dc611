using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Links;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Links;
using NewsArchive.Store.People;
using NewsArchive.Store.Quotes;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Sources;

namespace NewsArchive.Store.Importing;

/// <summary>Writes extracted articles with all that belongs to them. The caller owns the transaction.</summary>
internal sealed class ArticleWriter(ArchiveDbContext database, ISearchEngine search)
{
    /// <summary>Writes articles no two of which are one; gives their ids in the same order.</summary>
    public async Task<IReadOnlyList<int>> WriteAsync(IReadOnlyList<ReadArticle> batch, DateTime now)
    {
        if (batch.Count == 0)
        {
            return [];
        }

        var opened = await OpenAsync(batch, now);
        var written = batch.Select(b => new Written(b, b.Match.Article is { } known ? opened[known.Id] : New(now))).ToList();
        await AssignNumbersAsync(written, [.. opened.Keys]);
        var sources = new SourceRegistry(database);
        // In the order that their ids have or will have; the words are put together while the rows are written.
        var ordered = written.OrderBy(w => w.Read.Match.Article?.Id ?? int.MaxValue).ToList();
        var words = Task.Run(() => search.Collect(ordered.ConvertAll(w => w.Read.Words ?? search.Analyze(ArticleWords.Of(w.Read.Extracted)))));
        foreach (var (read, article) in written.Select(w => (w.Read, w.Article)))
        {
            Describe(article, read);
            await sources.AssignAsync(article, read.Extracted);
        }

        await new ArticlePaths(database).AssignAsync([.. written.Select(w => w.Article)]);
        await database.SaveChangesAsync();
        await database.InsertAsync([.. written.Where(w => w.Read.Match.Article is null).Select(w => w.Article)]);
        var quotes = (await WriteFactsAsync(written, [.. opened.Keys])).ToLookup(q => q.ArticleId, q => q.Id);
        search.Add(ordered.ConvertAll(w => new IndexedArticle(w.Article.Id, w.Article.PublishedOn, w.Article.SourceId, [.. quotes[w.Article.Id]])), await words);
        return written.ConvertAll(w => w.Article.Id);
    }

    private async Task<List<Quote>> WriteFactsAsync(List<Written> written, IReadOnlyCollection<int> reread)
    {
        var registry = new PersonRegistry(database);
        var before = await registry.LeaveAsync(reread);
        await RemoveFactsAsync(reread);
        var appearances = written.ConvertAll(w => AppearancesOf(w.Article, w.Read.Extracted));
        var all = appearances.SelectMany(a => a).ToList();
        var blocks = all.Select(a => a.Block).OfType<string>().Union(before).ToList();
        await registry.ResolveAsync(blocks, all);
        await database.InsertAsync(all);
        var facts = written.Zip(appearances).ToList();
        await database.InsertAsync([.. facts.SelectMany(f => MentionsIn(f.First.Read.Extracted, f.Second))]);
        var quotes = facts.SelectMany(f => f.First.Read.Extracted.Quotes.Zip(f.First.Numbers, (quote, number) => QuoteOf(quote, number, f.First.Article, f.Second))).ToList();
        await database.InsertAsync(quotes);
        await database.InsertAsync([.. written.SelectMany(w => FlawsOf(w))]);
        await database.InsertAsync([.. written.SelectMany(w => w.Read.Extracted.Links.Select((link, i) => LinkOf(link, i + 1, w.Article)))]);
        await registry.RefreshNamesAsync(all, quotes);
        return quotes;
    }

    private static Article New(DateTime now) => new() { Identity = "", SeedPath = "", ContentHash = "", Path = "", Text = "", ImportedAt = now, ChangedAt = now };

    private async Task<Dictionary<int, Article>> OpenAsync(IReadOnlyList<ReadArticle> batch, DateTime now)
    {
        var hashes = batch.Where(b => b.Match.Article is not null).ToDictionary(b => b.Match.Article!.Id, b => b.Hash);
        if (hashes.Count == 0)
        {
            return [];
        }

        var ids = hashes.Keys.ToList();
        var articles = await database.Articles.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id);
        var revisions = await database.Revisions.Where(r => ids.Contains(r.ArticleId)).GroupBy(r => r.ArticleId).Select(g => new { g.Key, Last = g.Max(r => r.Number) }).ToDictionaryAsync(r => r.Key, r => r.Last);
        foreach (var (id, hash) in hashes)
        {
            await search.RemoveAsync(id, CancellationToken.None);
            var article = articles[id];
            if (article.ContentHash != hash)
            {
                article.ChangedAt = now;
                database.Revisions.Add(new Revision
                {
                    ArticleId = id,
                    Number = 1 + revisions.GetValueOrDefault(id),
                    Title = article.Title,
                    PublishedOn = article.PublishedOn,
                    Authors = article.Authors,
                    Text = article.Text,
                    SeedPath = article.SeedPath,
                    ContentHash = article.ContentHash,
                    ReplacedAt = now,
                });
            }
        }

        return articles;
    }

    private async Task AssignNumbersAsync(List<Written> written, IReadOnlyCollection<int> reread)
    {
        var former = await QuoteNumbers.ReadAsync(database, reread);
        var corrections = reread.Count == 0 ? null : (await database.Corrections
                .Where(c => c.ArticleId != null && reread.Contains(c.ArticleId.Value) && c.State == CorrectionState.Active)
                .ToListAsync())
            .ToLookup(c => c.ArticleId!.Value);
        for (var i = 0; i < written.Count; i++)
        {
            var (read, article) = (written[i].Read, written[i].Article);
            written[i].Numbers.AddRange(new QuoteNumbers(former[article.Id], article.Text).Assign(article, read.Extracted));
            if (corrections?[article.Id].ToList() is { Count: > 0 } decided)
            {
                var corrected = CorrectedArticle.Of(read.Extracted, written[i].Numbers, decided);
                written[i] = new Written(read with { Extracted = corrected.Article, Words = null }, article, [.. corrected.Numbers]) { Decided = corrected.Fields };
            }
        }
    }

    private static void Describe(Article article, ReadArticle read)
    {
        var extracted = read.Extracted;
        article.Identity = read.Match.Identity;
        article.SeedPath = read.SeedPath;
        article.ContentHash = read.Hash;
        article.ExtractorVersion = ArticleExtractor.Version;
        article.Url = extracted.Url?.ToString();
        article.Title = extracted.Title;
        article.PublishedOn = extracted.PublishedOn;
        article.Authors = extracted.Authors;
        article.Language = extracted.Language;
        article.Text = extracted.Text;
        article.Formatting = extracted.Formatting;
        article.Images = extracted.Images;
        article.Origins = extracted.Origins;
        article.Notes = extracted.Notes;
    }

    private async Task RemoveFactsAsync(IReadOnlyCollection<int> articles)
    {
        if (articles.Count == 0)
        {
            return;
        }

        await database.FieldFlaws.Where(f => articles.Contains(f.ArticleId)).ExecuteDeleteAsync();
        await database.Mentions.Where(m => articles.Contains(m.ArticleId)).ExecuteDeleteAsync();
        await database.Appearances.Where(a => articles.Contains(a.ArticleId)).ExecuteDeleteAsync();
        await database.Quotes.Where(q => articles.Contains(q.ArticleId)).ExecuteDeleteAsync();
        await database.Links.Where(l => articles.Contains(l.ArticleId)).ExecuteDeleteAsync();
    }

    private static List<Appearance> AppearancesOf(Article article, ExtractedArticle extracted) => [.. Appearance.Together([.. extracted.People.Select(person =>
    {
        var appearance = Appearance.Of(person.Name, [.. person.Mentions.Select(m => m.Role?.Of(extracted.Text)).OfType<string>()], article.PublishedOn, extracted.Language);
        appearance.ArticleId = article.Id;
        return appearance;
    })])];

    private static IEnumerable<FieldFlaw> FlawsOf(Written written)
    {
        foreach (var flaw in FieldFlaw.Of(written.Read.Extracted).Where(f => !written.Decided.Contains(f.Field)))
        {
            flaw.ArticleId = written.Article.Id;
            yield return flaw;
        }
    }

    // Each is also put among its appearance's, whose other names they are.
    private static List<Mention> MentionsIn(ExtractedArticle extracted, List<Appearance> appearances)
    {
        foreach (var (person, appearance) in extracted.People.Zip(appearances))
        {
            appearance.Mentions.AddRange(person.Mentions.Select(mention => new Mention
            {
                ArticleId = appearance.ArticleId,
                AppearanceId = appearance.Id,
                PersonId = appearance.PersonId,
                Start = mention.Span.Start,
                End = mention.Span.End,
                Text = mention.Span.Of(extracted.Text),
                RoleStart = mention.Role?.Start,
                RoleEnd = mention.Role?.End,
                Role = mention.Role?.Of(extracted.Text),
            }));
        }

        return [.. appearances.SelectMany(a => a.Mentions).OrderBy(m => m.Start)];
    }

    private static Link LinkOf(ExtractedLink link, int number, Article article)
    {
        var leads = CanonicalUrl.TryParse(link.Href, out var url);
        return new Link
        {
            ArticleId = article.Id,
            Number = number,
            Text = link.Text,
            Href = link.Href,
            TargetIdentity = leads ? url.Identity : null,
            Host = leads ? url.Host : null,
            PublishedOn = article.PublishedOn,
            Rel = link.Rel,
            Start = link.Span?.Start,
            End = link.Span?.End,
        };
    }

    private static Quote QuoteOf(ExtractedQuote quote, int number, Article article, List<Appearance> appearances)
    {
        var text = article.Text;
        var speaker = appearances.Find(a => a.Name == quote.Person);
        return new Quote
        {
            ArticleId = article.Id,
            Number = number,
            PublishedOn = article.PublishedOn,
            Start = quote.Span.Start,
            End = quote.Span.End,
            Text = quote.Span.Of(text),
            Kind = quote.Kind,
            SpeakerStart = quote.Speaker?.Start,
            SpeakerEnd = quote.Speaker?.End,
            Speaker = quote.SpeakerIn(text),
            AppearanceId = speaker?.Id,
            PersonId = speaker?.PersonId,
            CueStart = quote.Cue?.Start,
            CueEnd = quote.Cue?.End,
            Cue = quote.Cue?.Of(text),
            Rule = quote.Rule,
            Confidence = quote.Confidence,
        };
    }

    private sealed record Written(ReadArticle Read, Article Article, List<int> Numbers)
    {
        public Written(ReadArticle read, Article article)
            : this(read, article, [])
        {
        }

        /// <summary>The fields on which an editor has decided.</summary>
        public IReadOnlySet<ArticleField> Decided { get; init; } = FrozenSet<ArticleField>.Empty;
    }
}
