using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Importing;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.Importing;

/// <summary>Articles are extracted side by side and saved together; nothing but the time that takes may tell.</summary>
public class BatchTests
{
    private static readonly string[] People = ["Aldous Prenn", "Greta Holm", "J. Holm", "Jonas Holm", "Ingrid Vasska", "Rurik Dahlmarsh", "Emil Farragan"];

    [Theory]
    [InlineData(3, 1)]
    [InlineData(7, 4)]
    [InlineData(256, 2)]
    [InlineData(null, 2)]
    public async Task However_many_are_saved_together_and_extracted_at_a_time_the_archive_is_the_same(int? articlesPerBatch, int workers)
    {
        await using var one = new TestArchive { ArticlesPerBatch = 1, Workers = 1 };
        await using var other = new TestArchive { ArticlesPerBatch = articlesPerBatch, Workers = workers };
        foreach (var archive in new[] { one, other })
        {
            Seed(archive, 40, "said");
            await archive.ImportAsync();
            Seed(archive, 25, "warned"); // these change
            archive.Seed("dates.md", Some.Seed("Story 7", "March 01, 2024", url: "https://halden.example/7-again"));
            archive.RemoveSeed("0012.md");
            await archive.ImportAsync();
        }

        Assert.Equal(await DescribeAsync(one), await DescribeAsync(other));
        await other.AssertConsistentAsync();
    }

    [Fact]
    public async Task A_report_has_its_rows_in_the_order_of_the_seeds()
    {
        await using var archive = new TestArchive { ArticlesPerBatch = 4, Workers = 4 };
        Seed(archive, 30, "said");
        archive.Seed("0003.png", "no article");
        archive.Seed("0017.md", "");

        var report = await archive.ImportAsync();

        var rows = await archive.ReadAsync(db => db.ImportEntries.OrderBy(e => e.Id).Select(e => e.SeedPath).ToListAsync());
        Assert.Equal(rows.Order(StringComparer.Ordinal), rows);
        Assert.Equal(report.Entries.Select(e => e.SeedPath), rows);
    }

    [Fact]
    public async Task Articles_that_cannot_be_saved_are_left_out_of_their_batch_alone()
    {
        await using var archive = new TestArchive();
        Seed(archive, 20, "said");
        await archive.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER Refuse BEFORE INSERT ON Articles WHEN NEW.SeedPath IN ('0000.md', '0011.md', '0019.md') BEGIN SELECT RAISE(ABORT, 'refused'); END"));

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(New: 17, Failed: 3), report.Counts);
        Assert.Equal(["0000.md", "0011.md", "0019.md"], report.Entries.Where(e => e.Outcome == ImportOutcome.Failed).Select(e => e.SeedPath));
        Assert.All(report.Entries.Where(e => e.Outcome == ImportOutcome.Failed), e => Assert.Contains("refused", e.Reason, StringComparison.Ordinal));
        Assert.Equal(17, await archive.ReadAsync(db => db.Articles.CountAsync()));
        Assert.Equal(20, await archive.ReadAsync(db => db.ImportEntries.CountAsync()));
        await archive.AssertConsistentAsync();

        await archive.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Refuse"));
        Assert.Equal(new ImportCounts(New: 3, Unchanged: 17), (await archive.ImportAsync()).Counts);
    }

    [Fact]
    public async Task Seeds_of_one_batch_that_give_one_article_are_told_apart()
    {
        await using var archive = new TestArchive();
        archive.Seed("a.md", Some.Seed("First", url: "https://halden.example/story"));
        archive.Seed("b.md", Some.Seed("Second", url: "https://halden.example/story?utm_source=x"));
        archive.Seed("c.md", Some.Seed("First", url: "https://halden.example/another"));

        var report = await archive.ImportAsync();

        Assert.Equal(new ImportCounts(New: 2, Duplicate: 1), report.Counts);
        var duplicate = report.Entries.Single(e => e.Outcome == ImportOutcome.Duplicate);
        Assert.Equal(report.Entries[0].ArticleId, duplicate.ArticleId);
        Assert.Equal(["2024/11/06/first", "2024/11/06/first-2"], await archive.ReadAsync(db => db.Articles.OrderBy(a => a.Id).Select(a => a.Path).ToListAsync()));
    }

    [Fact]
    public async Task More_articles_in_a_batch_ask_no_more_of_the_database()
    {
        await using var archive = new TestArchive { ArticlesPerBatch = 256 };
        Seed(archive, 20, "said");
        await archive.ImportAsync();
        var few = await CountAsync(archive, "few", 10);

        var many = await CountAsync(archive, "many", 60);

        Assert.InRange(many, few / 2, few + 4); // ranks of names: a statement for each that somebody came to
    }

    [Fact]
    public async Task The_first_articles_are_saved_soon_and_later_ones_in_ever_larger_batches()
    {
        await using var archive = new TestArchive();
        archive.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1); // each batch has its own
        Seed(archive, 60, "said");

        await archive.ImportAsync();

        var perBatch = await archive.ReadAsync(db => db.Articles.GroupBy(a => a.ImportedAt).OrderBy(g => g.Key).Select(g => g.Count()).ToListAsync());
        Assert.Equal([4, 8, 16, 32], perBatch);
    }

    private static async Task<int> CountAsync(TestArchive archive, string folder, int count)
    {
        Seed(archive, count, "said", folder + "/");
        archive.CommandLog.Clear();
        Assert.Equal(count, (await archive.ImportAsync()).Counts.New);
        return archive.CommandLog.Commands.Count;
    }

    private static void Seed(TestArchive archive, int count, string verb, string folder = "")
    {
        for (var i = 0; i < count; i++)
        {
            var (one, other) = (People[i % People.Length], People[(i * 3) % People.Length]);
            var body = $"Minister {one} met {other} at pier {i}, “which was {(i % 5 == 0 ? "late" : "early")} enough”, {one} {verb}. See [the plan](https://tribune.example/{i % 4}).";
            archive.Seed($"{folder}{i:D4}.md", Some.Seed(folder.Length > 0 ? $"{folder} {i}" : $"Story {i % 11}", $"March {1 + (i % 3):D2}, 2024", body: body, url: i % 6 == 0 ? null : $"https://{(i % 2 == 0 ? "halden" : "skarn")}.example/{folder}{i}"));
        }
    }

    // Everything but ids and times: by its article, by its words.
    private static Task<string> DescribeAsync(TestArchive archive) => archive.ReadAsync(async db =>
    {
        var lines = new List<string>();
        async Task Add<T>(string table, IQueryable<T> rows) => lines.AddRange((await rows.ToListAsync()).Select(r => $"{table} {r}").Order(StringComparer.Ordinal));
        await Add("article", db.Articles.Select(a => new { a.Identity, a.SeedPath, a.ContentHash, a.Url, a.Source!.Host, a.Title, a.PublishedOn, a.Path, a.Text, a.LastQuoteNumber }));
        await Add("source", db.Sources.Select(s => new { s.Host, s.Name, s.ArticleCount }));
        await Add("flaw", db.FieldFlaws.Select(f => new { f.Article.Identity, f.Field, f.Kind, f.PublishedOn }));
        await Add("former path", db.FormerPaths.Select(p => new { p.Article.Identity, p.Path }));
        await Add("revision", db.Revisions.Select(r => new { r.ArticleId, r.Number, r.Text, r.ContentHash, r.SeedPath }));
        await Add("person", db.People.Select(p => new { p.Name, p.Block, p.Slug, p.ArticleCount, p.QuoteCount }));
        await Add("alias", db.PersonAliases.Select(a => new { a.Person.Slug, a.Name, a.Folded }));
        await Add("word", db.NameWords.Select(w => new { w.Person.Slug, w.Word, w.Key, w.Head, w.Tail, w.Rank }));
        await Add("doubt", db.PersonDoubts.Select(d => new { d.Block, d.FirstKey, d.SecondKey, d.Reason, One = d.FirstPerson!.Slug, Other = d.SecondPerson!.Slug }));
        await Add("appearance", db.Appearances.Select(a => new { a.Article.Identity, a.Person!.Slug, a.Name, a.Role, a.PublishedOn, a.Block, a.Fields }));
        await Add("mention", db.Mentions.Select(m => new { m.Article.Identity, m.Start, m.End, m.Text, m.Person!.Slug, m.Appearance.Name, m.RoleStart, m.RoleEnd, m.Role }));
        await Add("quote", db.Quotes.Select(q => new { q.Article.Identity, q.Number, q.Start, q.End, q.Text, q.Kind, q.Speaker, q.Person!.Slug, q.Appearance!.Name, q.Cue, q.Rule, q.Confidence, q.PublishedOn }));
        await Add("link", db.Links.Select(l => new { l.Article.Identity, l.Number, l.Text, l.Href, l.TargetIdentity, l.Host, l.PublishedOn, l.Rel, l.Start, l.End }));
        await Add("entry", db.ImportEntries.Select(e => new { e.ImportId, e.SeedPath, e.Outcome, e.Reason, e.Line, e.Article!.Identity }));
        return string.Join('\n', lines);
    });
}
