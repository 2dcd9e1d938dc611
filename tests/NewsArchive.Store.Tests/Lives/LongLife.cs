using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Articles.Hiding;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Tests.People;

namespace NewsArchive.Store.Tests.Lives;

/// <summary>What happens to an archive over years, in an order that a seed gives: imports of changed, removed and returned seeds, corrections of all kinds, hiding, undoing.</summary>
internal sealed class LongLife(TestArchive archive, int seed)
{
    private const int SeedCount = 5;

    private static readonly string[] Sentences =
    [
        "\"We waited two years for this day,\" said mayor Greta Holm.",
        "\"The stone is new,\" said engineer Aldous Prenn.",
        "Senator John Brask said: \"I will vote for the bridge.\"",
        "Footballer John Brask said: \"We won the last match.\"",
        "John Brask said: \"I have no comment on that.\"",
        "\"So be it,\" said councillor Margarete Vasska.",
        "\"So be it,\" said councillor John Albert Brask.",
        "Aldous Prenn met Margarete Vasska and John Brask Jr. in Lindenau.",
        "\"We waited two years for this day,\" said mayor Ingrid Prenn. \"It was a good ferry,\" she added.",
        "The river rose by a metre on Monday, and nobody spoke of it.",
    ];

    private static readonly string[] Names = ["Greta Holm", "Aldous Prenn", "John Brask", "Jan Orlovsky", "Margarete Vasska"];

    private readonly Random random = new(seed);
    private readonly Dictionary<int, string> contents = [];
    private readonly HashSet<int> removed = [];

    /// <summary>What every seed says by now, also those that are removed.</summary>
    public IReadOnlyCollection<string> Contents => contents.Values;

    public async Task BeginAsync()
    {
        for (var i = 0; i < SeedCount; i++)
        {
            Write(i);
        }

        await archive.ImportAsync();
    }

    public async Task StepAsync()
    {
        archive.Time.Advance(TimeSpan.FromMinutes(1));
        Func<Task>[] steps = [ChangeSeedAsync, ChangeSeedAsync, RemoveOrReturnAsync, ReadAgainAsync, CorrectFieldAsync, CorrectFieldAsync, CorrectQuoteAsync, CorrectQuoteAsync,
            AddQuoteAsync, EndOneAsync, NamePersonAsync, MergeAsync, SplitAsync, DecideAsync, HideAsync, UnhideAsync];
        await steps[random.Next(steps.Length)]();
    }

    /// <summary>Brings back all seeds and hidden articles and takes back every correction, one after the other in any order.</summary>
    public async Task UndoAllAsync()
    {
        ReturnSeeds();
        while (await archive.ReadAsync(db => db.HiddenArticles.AnyAsync()))
        {
            await UnhideAsync();
        }

        await archive.ImportAsync();
        while (await archive.ReadAsync(db => db.Corrections.AnyAsync(c => c.State == CorrectionState.Active)))
        {
            await EndOneAsync();
        }
    }

    private static string FileOf(int i) => $"a{i}.md";

    private void Write(int i)
    {
        var title = random.Next(2) == 0 ? "The bridge reopens" : $"Story {i}";
        var date = random.Next(3) == 0 ? "" : $"date: 2024-11-0{random.Next(1, 4)}\n";
        contents[i] = $"---\ntitle: {title}\n{date}url: https://lindenau-courier.example/{i}\n---\n\n{string.Join("\n\n", random.GetItems(Sentences, random.Next(1, 6)).Distinct())}\n";
        removed.Remove(i);
        archive.Seed(FileOf(i), contents[i]);
    }

    private void ReturnSeeds()
    {
        foreach (var i in removed)
        {
            archive.Seed(FileOf(i), contents[i]);
        }

        removed.Clear();
    }

    private Task<TestImport> ChangeSeedAsync()
    {
        Write(random.Next(SeedCount));
        return archive.ImportAsync();
    }

    private Task<TestImport> RemoveOrReturnAsync()
    {
        if (removed.Count > 0)
        {
            ReturnSeeds();
        }
        else if (random.Next(SeedCount) is var i && removed.Add(i))
        {
            archive.RemoveSeed(FileOf(i));
        }

        return archive.ImportAsync();
    }

    private async Task ReadAgainAsync()
    {
        await archive.ReadAsync(db => db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.ExtractorVersion, 0)));
        await archive.ImportAsync();
    }

    private async Task CorrectFieldAsync()
    {
        if (await OneOfAsync(db => db.Articles.OrderBy(a => a.Id).Select(a => new { a.Id, a.Title, a.PublishedOn, a.Source!.Host })) is not { } article)
        {
            return;
        }

        FieldEdit edit = random.Next(3) switch
        {
            0 => new(CorrectedField.Title, null, article.Title, Any("A title of ours", "Story 0")),
            1 => new(CorrectedField.PublishedOn, null, FieldValue.Of(article.PublishedOn), Any("2024-11-05", "2024-11-02")),
            _ => new(CorrectedField.Source, null, article.Host, "other-paper.example"),
        };
        await archive.CorrectAsync(c => c.TryCorrectAsync(article.Id, [edit], "ada", null, default));
    }

    private async Task CorrectQuoteAsync()
    {
        if (await OneOfAsync(db => db.Quotes.OrderBy(q => q.Id).Select(q => new { q.ArticleId, q.Number, q.Text, q.Kind, q.Speaker, q.Appearance!.Name })) is not { } quote)
        {
            return;
        }

        FieldEdit edit = random.Next(3) switch
        {
            0 => new(CorrectedField.Speaker, quote.Number, FieldValue.OfSpeaker(quote.Name, quote.Speaker), Any(Names)),
            1 => new(CorrectedField.Kind, quote.Number, FieldValue.Of(quote.Kind), Any("direct", "fragment")),
            _ => new(CorrectedField.Existence, quote.Number, quote.Text, null),
        };
        await archive.CorrectAsync(c => c.TryCorrectAsync(quote.ArticleId, [edit], "ada", null, default));
    }

    private async Task AddQuoteAsync()
    {
        if (await OneOfAsync(db => db.Articles.OrderBy(a => a.Id).Select(a => a.Id)) is var id and > 0)
        {
            await archive.CorrectAsync(c => c.TryAddQuoteAsync(id, Any("The river rose by a metre", "Brask", "Lindenau"), QuoteKind.Fragment, Any(Names), "ada", null, default));
        }
    }

    private async Task EndOneAsync()
    {
        if (await OneOfAsync(db => db.Corrections.Where(c => c.State == CorrectionState.Active).OrderBy(c => c.Id).Select(c => new { c.Id, c.ArticleId })) is { } correction)
        {
            Assert.True(correction.ArticleId is null
                ? await archive.ReadAsync(db => new PersonDecisions(db, archive.Time).TryUndoAsync(correction.Id, "ben", default))
                : await archive.CorrectAsync(c => c.TryEndAsync(correction.Id, CorrectionState.TakenBack, "ben", default)));
        }
    }

    private async Task NamePersonAsync()
    {
        if (await PersonAsync() is var (id, name) && id > 0)
        {
            await PeopleAsync(c => random.Next(2) == 0 ? c.RenameAsync(id, name, Any(Names), "ada", null, default) : c.AddAliasAsync(id, Any(Names), "ada", null, default));
        }
    }

    private async Task MergeAsync()
    {
        var (one, other) = (await PersonAsync(), await PersonAsync());
        await PeopleAsync(c => c.MergeAsync(one.Id, other.Id, (one.Name, other.Name), "ada", null, default));
    }

    private async Task SplitAsync()
    {
        var (id, name) = await PersonAsync();
        if (await OneOfAsync(db => db.Appearances.Where(a => a.PersonId == id).OrderBy(a => a.Id).Select(a => a.ArticleId)) is var article and > 0)
        {
            await PeopleAsync(c => c.SplitAsync(id, name, [article], Any(Names), "ada", null, default));
        }
    }

    private async Task DecideAsync()
    {
        if (await OneOfAsync(db => db.PersonDoubts.OrderBy(d => d.FirstKey).ThenBy(d => d.SecondKey)) is { } doubt)
        {
            Assert.True(await archive.DecideAsync(doubt.FirstKey, doubt.SecondKey, random.Next(2) == 0));
        }
    }

    private async Task HideAsync()
    {
        if (await OneOfAsync(db => db.Articles.OrderBy(a => a.Id).Select(a => a.Id)) is var id and > 0)
        {
            Assert.True(await HiderAsync(h => h.TryHideAsync(id, "a court ordered it", "ada")));
        }
    }

    private async Task UnhideAsync()
    {
        if (await OneOfAsync(db => db.HiddenArticles.OrderBy(a => a.Id).Select(a => a.Id)) is var id and > 0)
        {
            Assert.True(await HiderAsync(h => h.TryUnhideAsync(id, "ada")));
        }
    }

    private async Task<(int Id, string Name)> PersonAsync() =>
        await OneOfAsync(db => db.People.OrderBy(p => p.Id).Select(p => new { p.Id, p.Name })) is { } person ? (person.Id, person.Name) : default;

    private Task<PersonEdit> PeopleAsync(Func<PersonCorrections, Task<PersonEdit>> correct) => archive.ReadAsync(db => correct(new PersonCorrections(db, archive.Time)));

    private Task<bool> HiderAsync(Func<ArticleHider, Task<bool>> act) =>
        archive.ReadAsync((db, services) => act(new ArticleHider(db, services.GetRequiredService<ISearchEngine>(), archive.Time)));

    private string Any(params string[] values) => values[random.Next(values.Length)];

    private async Task<T?> OneOfAsync<T>(Func<ArchiveDbContext, IQueryable<T>> rows)
    {
        var all = await archive.ReadAsync(db => rows(db).ToListAsync());
        return all.Count == 0 ? default : all[random.Next(all.Count)];
    }
}
