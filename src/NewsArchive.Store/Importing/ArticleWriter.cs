using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Links;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Links;
using NewsArchive.Store.People;
using NewsArchive.Store.Quotes;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Sources;

namespace NewsArchive.Store.Importing;

/// <summary>Writes one extracted article with all that belongs to it. The caller owns the transaction.</summary>
internal sealed class ArticleWriter(ArchiveDbContext database, ISearchEngine search)
{
    public async Task<Article> WriteAsync(ExtractedArticle extracted, SeedMatch match, string seedPath, string hash, DateTime now)
    {
        var article = match.Article is { } known ? await OpenAsync(known.Id, hash, now) : New(match.Identity, now);
        var numbers = await QuoteNumbers.ReadAsync(database, article);
        article.Identity = match.Identity;
        article.SeedPath = seedPath;
        article.ContentHash = hash;
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
        await new SourceRegistry(database).AssignAsync(article, extracted);
        await new ArticlePaths(database).AssignAsync(article);
        await database.SaveChangesAsync();

        var registry = new PersonRegistry(database);
        var before = match.Article is null ? [] : await registry.LeaveAsync(article.Id);
        await RemoveFactsAsync(article.Id);
        var appearances = extracted.People
            .Select(p => Appearance.Of(p.Name, [.. p.Mentions.Select(m => m.Role?.Of(extracted.Text)).OfType<string>()], article.PublishedOn))
            .ToList();
        var blocks = appearances.Select(a => a.Block).OfType<string>().Union(before).ToList();
        await registry.ResolveAsync(blocks, appearances);
        AddFacts(article, extracted, appearances, numbers);
        await database.SaveChangesAsync();
        await registry.RefreshNamesAsync(blocks, appearances);
        await search.AddAsync(article.Id, CancellationToken.None);
        return article;
    }

    private Article New(string identity, DateTime now)
    {
        var article = new Article { Identity = identity, SeedPath = "", ContentHash = "", Path = "", Text = "", ImportedAt = now, ChangedAt = now };
        database.Articles.Add(article);
        return article;
    }

    private async Task<Article> OpenAsync(int id, string hash, DateTime now)
    {
        await search.RemoveAsync(id, CancellationToken.None);
        var article = await database.Articles.SingleAsync(a => a.Id == id);
        if (article.ContentHash != hash)
        {
            article.ChangedAt = now;
            database.Revisions.Add(new Revision
            {
                ArticleId = id,
                Number = 1 + (await database.Revisions.Where(r => r.ArticleId == id).MaxAsync(r => (int?)r.Number) ?? 0),
                Title = article.Title,
                PublishedOn = article.PublishedOn,
                Authors = article.Authors,
                Text = article.Text,
                SeedPath = article.SeedPath,
                ContentHash = article.ContentHash,
                ReplacedAt = now,
            });
        }

        return article;
    }

    private async Task RemoveFactsAsync(int articleId)
    {
        await database.FieldFlaws.Where(f => f.ArticleId == articleId).ExecuteDeleteAsync();
        await database.Mentions.Where(m => m.ArticleId == articleId).ExecuteDeleteAsync();
        await database.Appearances.Where(a => a.ArticleId == articleId).ExecuteDeleteAsync();
        await database.Quotes.Where(q => q.ArticleId == articleId).ExecuteDeleteAsync();
        await database.Links.Where(l => l.ArticleId == articleId).ExecuteDeleteAsync();
    }

    private static void AddFacts(Article article, ExtractedArticle extracted, List<Appearance> appearances, QuoteNumbers numbers)
    {
        var text = extracted.Text;
        article.Flaws.AddRange(FieldFlaw.Of(extracted));
        article.Appearances.AddRange(appearances);
        article.Mentions.AddRange(
            from person in extracted.People.Zip(appearances)
            from mention in person.First.Mentions
            orderby mention.Span.Start
            select new Mention
            {
                Appearance = person.Second,
                PersonId = person.Second.PersonId,
                Start = mention.Span.Start,
                End = mention.Span.End,
                Text = mention.Span.Of(text),
                RoleStart = mention.Role?.Start,
                RoleEnd = mention.Role?.End,
                Role = mention.Role?.Of(text),
            });
        article.Quotes.AddRange(extracted.Quotes.Zip(numbers.Assign(article, extracted), (quote, number) => QuoteOf(quote, number, article, appearances)));
        article.Links.AddRange(extracted.Links.Select((link, i) => LinkOf(link, i + 1, article)));
    }

    private static Link LinkOf(ExtractedLink link, int number, Article article)
    {
        var leads = CanonicalUrl.TryParse(link.Href, out var url);
        return new Link
        {
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
            Number = number,
            PublishedOn = article.PublishedOn,
            Start = quote.Span.Start,
            End = quote.Span.End,
            Text = quote.Span.Of(text),
            Kind = quote.Kind,
            SpeakerStart = quote.Speaker?.Start,
            SpeakerEnd = quote.Speaker?.End,
            Speaker = quote.Speaker?.Of(text) ?? quote.Person,
            Appearance = speaker,
            PersonId = speaker?.PersonId,
            CueStart = quote.Cue?.Start,
            CueEnd = quote.Cue?.End,
            Cue = quote.Cue?.Of(text),
            Rule = quote.Rule,
            Confidence = quote.Confidence,
        };
    }
}
