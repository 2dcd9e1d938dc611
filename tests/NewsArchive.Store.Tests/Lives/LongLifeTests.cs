using System.Text.Json;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Tests.People;

namespace NewsArchive.Store.Tests.Lives;

public class LongLifeTests
{
    private const int Steps = 20;

    [Property(MaxTest = 5)]
    public async Task Whatever_happened_counts_and_corrections_are_right_and_once_all_is_undone_it_is_as_if_nothing_had(int seed)
    {
        await using var archive = new TestArchive();
        var life = new LongLife(archive, seed);
        await life.BeginAsync();
        var addresses = new HashSet<string>();
        for (var i = 0; i < Steps; i++)
        {
            await life.StepAsync();
            await archive.AssertConsistentAsync();
            await AssertInForceAsync(archive);
            addresses.UnionWith(await archive.ReadAsync(db => db.Articles.Select(a => a.Path).ToListAsync()));
        }

        await life.UndoAllAsync();

        await archive.AssertConsistentAsync();
        await using var fresh = new TestArchive();
        foreach (var (i, content) in life.Contents.Index())
        {
            fresh.Seed($"a{i}.md", content);
        }

        await fresh.ImportAsync();
        Assert.Equal(await SeenAsync(fresh), await SeenAsync(archive));
        addresses.ExceptWith(await archive.ReadAsync(db => db.Articles.Select(a => a.Path).Concat(db.FormerPaths.Select(p => p.Path)).ToListAsync()));
        Assert.Empty(addresses);
    }

    private static async Task AssertInForceAsync(TestArchive archive)
    {
        var corrected = await archive.ReadAsync(db => db.Corrections.Include(c => c.Article!.Source).Include(c => c.Article!.Quotes).Where(c => c.State == CorrectionState.Active && c.ArticleId != null).ToListAsync());
        Assert.All(corrected, c => Assert.True(
            c.Field switch
            {
                CorrectedField.Title => c.Article!.Title == c.NewValue,
                CorrectedField.PublishedOn => FieldValue.Of(c.Article!.PublishedOn) == c.NewValue,
                CorrectedField.Source => c.Article!.Source!.Host == c.NewValue,
                CorrectedField.Kind => c.Article!.Quotes.TrueForAll(q => q.Number != c.QuoteNumber || FieldValue.Of(q.Kind) == c.NewValue),
                CorrectedField.Existence when c.NewValue is null => c.Article!.Quotes.TrueForAll(q => q.Number != c.QuoteNumber),
                _ => true, // an added quote, and who said one, may be gone with the words
            },
            $"{c.Field} of article {c.ArticleId}, quote {c.QuoteNumber}: {c.NewValue}"));
    }

    // What readers see, by names: rows may be others.
    private static Task<string> SeenAsync(TestArchive archive) => archive.ReadAsync(async db => string.Join('\n',
    [
        .. (await db.Articles.Include(a => a.Source).OrderBy(a => a.Identity).ToListAsync()).Select(a => $"{a.Identity} {a.Title} {a.PublishedOn:O} {JsonSerializer.Serialize(a.Authors)} {a.Source?.Host} {a.Source?.Name} {a.Text}"),
        .. (await db.Quotes.OrderBy(q => q.Article.Identity).ThenBy(q => q.Start)
            .Select(q => new { q.Article.Identity, q.Start, q.Text, q.Kind, q.Speaker, q.Person!.Name, q.Cue, q.Rule, q.Confidence, q.PublishedOn }).ToListAsync()).Select(q => q.ToString()!),
        .. (await db.Mentions.OrderBy(m => m.Article.Identity).ThenBy(m => m.Start).Select(m => new { m.Article.Identity, m.Text, m.Role, m.Person!.Name }).ToListAsync()).Select(m => m.ToString()!),
        .. (await db.PersonAliases.Select(a => a.Person.Name + ": " + a.Name + " " + a.Person.ArticleCount + " " + a.Person.QuoteCount).ToListAsync()).Order(StringComparer.Ordinal),
        .. (await db.FieldFlaws.Select(f => f.Article.Identity + " " + f.Field + " " + f.Kind).ToListAsync()).Order(StringComparer.Ordinal),
        .. await archive.DoubtsAsync(),
    ]));
}
