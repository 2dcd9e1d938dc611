using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Extraction;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Importing;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.People;

/// <summary>Articles that name just whom a test wants: each person as "role: Name", "Name" or "role: Name = Other name".</summary>
internal static class Told
{
    /// <summary>Writes an article, or the same one anew, as an import does once its file is read.</summary>
    public static Task TellAsync(this TestArchive archive, string title, params string[] people) => archive.TellTogetherAsync([(title, people)]);

    /// <summary>Writes articles, or the same ones anew, as an import does when it saves a batch of them.</summary>
    public static Task TellTogetherAsync(this TestArchive archive, IReadOnlyList<(string Title, string[] People)> articles) => archive.ReadAsync(async (db, services) =>
    {
        var titles = articles.Select(a => a.Title).ToList();
        var known = await db.Articles.Where(a => titles.Contains(a.SeedPath)).ToDictionaryAsync(a => a.SeedPath, a => new KnownArticle(a.Id, a.Identity, a.SeedPath, a.ContentHash, 0));
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await new ArticleWriter(db, services.GetRequiredService<ISearchEngine>()).WriteAsync([.. articles.Select(a => Read(a.Title, a.People))], DateTime.UnixEpoch);
        await transaction.CommitAsync();
        return true;

        ReadArticle Read(string title, string[] people)
        {
            var match = new SeedMatch("seed:" + title, known.ContainsKey(title) ? ImportOutcome.Changed : ImportOutcome.New, known.GetValueOrDefault(title));
            return new ReadArticle(title, "hash", Extracted(title, people), match);
        }
    });

    /// <summary>Answers the doubt that stands between two keys.</summary>
    public static Task<bool> DecideAsync(this TestArchive archive, string first, string second, bool isSamePerson) => archive.ReadAsync(db =>
        new PersonDecisions(db, archive.Time).TryDecideAsync(first, second, isSamePerson, "ada", CancellationToken.None));

    /// <summary>Everyone: "slug = Name, other names: articles".</summary>
    public static Task<List<string>> PeopleAsync(this TestArchive archive) => archive.ReadAsync(async db =>
    {
        var people = await db.People.Include(p => p.Aliases).Include(p => p.Appearances).ThenInclude(a => a.Article).OrderBy(p => p.Slug).ToListAsync();
        var strays = await db.Mentions.Where(m => m.PersonId != m.Appearance.PersonId).CountAsync()
            + await db.Quotes.Where(q => q.Appearance != null && q.PersonId != q.Appearance.PersonId).CountAsync();
        Assert.Equal(0, strays);
        return people.ConvertAll(p =>
            $"{p.Slug} = {string.Join(", ", p.Aliases.Select(a => a.Name).Where(n => n != p.Name).Order(StringComparer.Ordinal).Prepend(p.Name))}: "
            + string.Join(' ', p.Appearances.Select(a => a.Article.Title).Order(StringComparer.Ordinal)));
    });

    /// <summary>The open questions: "first? second: reason".</summary>
    public static Task<List<string>> DoubtsAsync(this TestArchive archive) => archive.ReadAsync(async db =>
        (await db.PersonDoubts.OrderBy(d => d.FirstKey).ThenBy(d => d.SecondKey).ToListAsync()).ConvertAll(d => $"{d.FirstKey} = {d.SecondKey}? {d.Reason}"));

    private static ExtractedArticle Extracted(string title, string[] people)
    {
        var text = "";
        var found = people.Select(person =>
        {
            var parts = person.Split(": ");
            var names = parts[^1].Split(" = ");
            var role = parts.Length > 1 ? Write(parts[0]) : (TextSpan?)null;
            return new ExtractedPerson(names[0], names[1..], parts.Length > 1 ? parts[0] : null, [.. names.Select((n, i) => new ExtractedMention(Write(n), i == 0 ? role : null))]);
        }).ToList();
        var quotes = found.Select(p => new ExtractedQuote(Write("Yes."), QuoteKind.Direct, null, p.Name)).ToList();
        return new ExtractedArticle { Title = title, PublishedOn = new DateOnly(2024, 11, 6), Text = text, People = found, Quotes = quotes };

        TextSpan Write(string words)
        {
            text += (text.Length > 0 ? " " : "") + words;
            return new TextSpan(text.Length - words.Length, text.Length);
        }
    }
}
