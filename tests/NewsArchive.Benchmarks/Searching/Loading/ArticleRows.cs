using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using NewsArchive.Benchmarks.Searching.Corpus;
using NewsArchive.Extraction;
using NewsArchive.Store;
using NewsArchive.Store.Articles;
using NewsArchive.Store.People;

namespace NewsArchive.Benchmarks.Searching.Loading;

/// <summary>Writes invented articles as the rows that an import would have made of them. Keys are counted here; nothing is read back.</summary>
internal sealed class ArticleRows : IDisposable
{
    private const string Moment = "2025-01-15 12:00:00";
    private const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000"; // no seed lies behind them

    private readonly InsertStatement articles;
    private readonly InsertStatement sources;
    private readonly InsertStatement people;
    private readonly InsertStatement aliases;
    private readonly InsertStatement appearances;
    private readonly InsertStatement mentions;
    private readonly InsertStatement quotes;
    private readonly Dictionary<int, KnownPerson> known = [];
    private readonly HashSet<int> knownSources = [];
    private readonly HashSet<ulong> paths = [];
    private int aliasCount;
    private int appearanceCount;

    public ArticleRows(SqliteConnection connection)
    {
        articles = new InsertStatement(
            connection, "Articles", "Id", "Identity", "SeedPath", "ContentHash", "ExtractorVersion", "Url", "SourceId", "Title", "PublishedOn", "Path", "Authors", "Language",
            "Text", "Formatting", "Images", "Origins", "Notes", "LastQuoteNumber", "ImportedAt", "ChangedAt");
        sources = new InsertStatement(connection, "Sources", "Id", "Host", "Name");
        people = new InsertStatement(connection, "People", "Id", "Name", "Block", "Slug");
        aliases = new InsertStatement(connection, "PersonAliases", "Id", "PersonId", "Name", "Folded");
        appearances = new InsertStatement(connection, "Appearances", "Id", "ArticleId", "PersonId", "Name", "Role", "PublishedOn", "Block", "Fields");
        mentions = new InsertStatement(connection, "Mentions", "ArticleId", "AppearanceId", "PersonId", "Start", "End", "Text", "RoleStart", "RoleEnd", "Role");
        quotes = new InsertStatement(
            connection, "Quotes", "ArticleId", "PublishedOn", "Number", "Start", "End", "Text", "Kind", "SpeakerStart", "SpeakerEnd", "Speaker", "AppearanceId", "PersonId",
            "CueStart", "CueEnd", "Cue", "Rule", "Confidence");
    }

    /// <summary>How many UTF-16 units the texts have so far.</summary>
    public long TextLength { get; private set; }

    public void Add(CorpusArticle article)
    {
        var id = article.Number + 1;
        var day = article.PublishedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var path = PathOf(article);
        AddSource(article.Outlet);
        articles.Add(id).Add($"{article.Outlet.Host}/{path}").Add($"{article.Outlet.Host}/{path}.md").Add(NoHash).Add(ArticleExtractor.Version)
            .Add($"https://{article.Outlet.Host}/{path}").Add(article.Outlet.Number + 1).Add(article.Title).Add(day).Add(path)
            .Add(article.Author is { } author ? $"[\"{author}\"]" : "[]").Add("en").Add(article.Text).Add("[]").Add("[]").Add("[]").Add("[]")
            .Add(article.Quotes.Count).Add(Moment).Add(Moment).Run();
        TextLength += article.Text.Length;
        var first = appearanceCount + 1;
        foreach (var appearance in article.People)
        {
            AddAppearance(appearance, id, article, day);
        }

        for (var i = 0; i < article.Quotes.Count; i++)
        {
            AddQuote(article.Quotes[i], i + 1, id, first, article, day);
        }
    }

    public void Dispose()
    {
        foreach (var statement in new[] { articles, sources, people, aliases, appearances, mentions, quotes })
        {
            statement.Dispose();
        }
    }

    private string PathOf(CorpusArticle article)
    {
        var wanted = (article.PublishedOn?.ToString("yyyy'/'MM'/'dd'/'", CultureInfo.InvariantCulture) ?? "undated/") + Slug.Of(article.Title, fallback: "untitled");
        var path = wanted;
        for (var n = 2; !paths.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(path.AsSpan()))); n++)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        }

        return path;
    }

    private void AddSource(CorpusOutlet outlet)
    {
        if (knownSources.Add(outlet.Number))
        {
            sources.Add(outlet.Number + 1).Add(outlet.Host).Add(outlet.Name).Run();
        }
    }

    private void AddAppearance(CorpusAppearance appearance, int articleId, CorpusArticle article, string? day)
    {
        var person = Know(appearance, article);
        var role = appearance.Mentions[0].Role?.Of(article.Text);
        appearances.Add(++appearanceCount).Add(articleId).Add(person.Id).Add(appearance.Person.Name).Add(role).Add(day).Add(person.Block)
            .Add(role is null ? 0 : (int)person.Fields).Run();
        for (var i = 0; i < appearance.Mentions.Count; i++)
        {
            var mention = appearance.Mentions[i];
            mentions.Add(articleId).Add(appearanceCount).Add(person.Id).Add(mention.Span.Start).Add(mention.Span.End).Add(mention.Span.Of(article.Text))
                .Add(mention.Role?.Start).Add(mention.Role?.End).Add(mention.Role?.Of(article.Text)).Run();
        }
    }

    private void AddQuote(CorpusQuote quote, int number, int articleId, int firstAppearance, CorpusArticle article, string? day)
    {
        int? appearance = null;
        for (var i = 0; i < article.People.Count && quote.Person is not null; i++)
        {
            if (article.People[i].Person == quote.Person)
            {
                appearance = firstAppearance + i;
            }
        }

        quotes.Add(articleId).Add(day).Add(number).Add(quote.Span.Start).Add(quote.Span.End).Add(quote.Span.Of(article.Text)).Add(quote.Kind.ToString())
            .Add(quote.Speaker?.Start).Add(quote.Speaker?.End).Add(quote.Speaker?.Of(article.Text)).Add(appearance)
            .Add(quote.Person is { } person ? known[person.Number].Id : null)
            .Add(quote.Cue?.Start).Add(quote.Cue?.End).Add(quote.Cue?.Of(article.Text)).Add(quote.Rule?.ToString()).Add(quote.Rule is null ? 0.8 : 0.97).Run();
    }

    // What follows from a name alone is worked out once for each person.
    private KnownPerson Know(CorpusAppearance appearance, CorpusArticle article)
    {
        var person = appearance.Person;
        if (!known.TryGetValue(person.Number, out var row))
        {
            var named = Appearance.Of(person.Name, [person.Role], article.PublishedOn);
            row = new KnownPerson(known.Count + 1, named.Block!, named.Fields);
            people.Add(row.Id).Add(person.Name).Add(row.Block).Add(Slug.Of(person.Name, fallback: "unnamed")).Run();
            aliases.Add(++aliasCount).Add(row.Id).Add(person.Name).Add(FoldedText.Of(person.Name)).Run();
        }

        if (!row.HasSurname && appearance.Mentions.Count > 1)
        {
            row = row with { HasSurname = true };
            aliases.Add(++aliasCount).Add(row.Id).Add(person.Family).Add(FoldedText.Of(person.Family)).Run();
        }

        return known[person.Number] = row;
    }

    private readonly record struct KnownPerson(int Id, string Block, Store.People.Identity.RoleField Fields, bool HasSurname = false);
}
