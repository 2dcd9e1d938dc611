using FsCheck.Xunit;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.People;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.Tests.People;

/// <summary>Who is who depends on what the articles say, not on the order in which they came.</summary>
public class AnyOrderTests
{
    private static readonly string[] Pool =
    [
        "senator: John Brask", "footballer: John Brask", "lawyer: John Brask = Brask", "John Brask", "singer turned senator: John Brask", "singer: John Brask",
        "senator: John A. Brask", "John B. Brask", "John Albert Brask", "J. Brask", "senator: J. Brask = Brask", "John Brask Jr.", "president: John A. Brask Jr.", "president: John Brask", "footballer: John Brask, Jr.", "Brask",
        "George Prenn", "president: George W. Prenn", "George H.W. Prenn", "governor: George Walker Prenn", "Bill Prenn", "senator: William J. Prenn", "William Prenn", "W. Prenn",
        "Dmitri Orlovsky", "museum director: Dmitry Orlovskiy = Orlovskiy", "chess champion: Dmytro Orlovskyy", "poet: Dmitri Orlovsky", "Dmitri A. Orlovsky",
        "senator: Olaf John Brask", "Edward John Brask", "Gene Prenn", "senator: Eugene Prenn", "Walker Prenn", "Orlovsky Dmitri", "senator: Bill Müllner", "Bill Muellner", "Bill Mullner",
    ];

    private static readonly (string First, string Second, bool IsSamePerson)[] Decisions =
    [
        ("john brask|public", "john brask|sport", true),
        ("john brask|culture", "john brask|public", false),
        ("john brask|", "john brask|sport", true),
        ("john brask|sport", "john brask jr|sport", true),
        ("george h w prenn|", "george prenn|", true),
        ("george prenn|", "george w prenn|public", false),
        ("william prenn|", "william j prenn|public", false),
        ("alexander orlovsky|", "dmitry orlovsky|", true),
        ("dmitry orlovsky|", "john brask jr|sport", true),
        ("george prenn|", "john brask|culture", true),
        ("john brask|public", "william prenn|", true),
        ("john brask|public", "olaf john brask|public", false),
        ("eugene prenn|public", "gene prenn|", true),
    ];

    [Property(MaxTest = 15)]
    public async Task The_same_articles_in_any_order_and_again_give_the_same_people(int seed)
    {
        var random = new Random(seed);
        var articles = Enumerable.Range(0, 9).Select(i => ($"Article {i}", People: random.GetItems(Pool, random.Next(1, 4)))).ToArray();
        var decisions = Decisions.Where(_ => random.Next(3) == 0).ToList();
        await using var one = new TestArchive();
        await using var other = new TestArchive();
        await DecideAsync(one, decisions, 0, decisions.Count);
        foreach (var (title, people) in articles)
        {
            await one.TellAsync(title, people);
        }

        // Decisions come in between, some articles come first with other people, some come twice.
        random.Shuffle(articles);
        for (var i = 0; i < articles.Length; i++)
        {
            if (i == 4)
            {
                await DecideAsync(other, decisions, 0, decisions.Count);
            }

            if (random.Next(3) == 0)
            {
                await other.TellAsync(articles[i].Item1, random.GetItems(Pool, 2));
            }

            await other.TellAsync(articles[i].Item1, articles[i].People);
        }

        foreach (var (title, people) in articles.Take(4))
        {
            await other.TellAsync(title, people);
        }

        // Some come with others, then all together.
        await using var together = new TestArchive();
        await together.TellTogetherAsync([.. articles.Take(3).Select(a => (a.Item1, random.GetItems(Pool, 2)))]);
        await DecideAsync(together, decisions, 0, decisions.Count);
        await together.TellTogetherAsync(articles);

        Assert.Equal(await one.PeopleAsync(), await other.PeopleAsync());
        Assert.Equal(await one.DoubtsAsync(), await other.DoubtsAsync());
        Assert.Equal(await one.PeopleAsync(), await together.PeopleAsync());
        Assert.Equal(await one.DoubtsAsync(), await together.DoubtsAsync());
    }

    [Property(MaxTest = 300)]
    public void Evidence_is_parted_alike_in_any_order(int seed)
    {
        var random = new Random(seed);
        var evidence = Pool.Where(p => p.Contains("J. Brask", StringComparison.Ordinal) || p.Contains("John", StringComparison.Ordinal)).Where(_ => random.Next(2) == 0)
            .Select(p => Appearance.Of(p.Split(": ")[^1].Split(" = ")[0], p.Split(": ")[..^1], null))
            .Select(a => new Evidence(a.Name, a.Fields, random.Next(1, 20)))
            .ToArray();
        var decisions = Decisions.Where(_ => random.Next(2) == 0).Select(Decision).ToArray();
        var holders = new HashSet<(string, string)>(random.Next(2) == 0 ? [] : [("john brask jr", "john brask")]);
        var before = Describe(Partition.Of(evidence, decisions, holders));

        random.Shuffle(evidence);
        random.Shuffle(decisions);

        Assert.Equal(before, Describe(Partition.Of(evidence, decisions, holders)));
    }

    private static List<string> Describe(Partition partition) =>
    [
        .. partition.Clusters.Select(c => $"{c.Name} {c.IsUndecided}: {string.Join(", ", c.Claims.Select(claim => claim.Key))}"),
        .. partition.Doubts.Select(d => $"{d.First.Key} = {d.Second.Key}? {d.Reason}").Order(StringComparer.Ordinal),
    ];

    // Straight into the archive: a decision may be older than the articles that it is about.
    private static async Task DecideAsync(TestArchive archive, List<(string, string, bool)> decisions, int from, int to)
    {
        await archive.ReadAsync(async db =>
        {
            db.PersonDecisions.AddRange(decisions[from..to].Select(Decision));
            return await db.SaveChangesAsync();
        });
        await archive.ReadAsync(async db =>
        {
            var registry = new PersonRegistry(db);
            var blocks = decisions[from..to].Select(d => Decision(d).FirstBlock).Distinct().ToList();
            await registry.ResolveAsync(blocks, []);
            await registry.RefreshNamesAsync([], []);
            return true;
        });
    }

    private static PersonDecision Decision((string First, string Second, bool IsSamePerson) decision)
    {
        var keys = new[] { decision.First, decision.Second }.Order(StringComparer.Ordinal).ToList();
        return new PersonDecision
        {
            FirstBlock = Block(decision.First),
            SecondBlock = Block(decision.Second),
            FirstKey = keys[0],
            SecondKey = keys[1],
            IsSamePerson = decision.IsSamePerson,
            DecidedAt = DateTime.UnixEpoch.AddDays(Array.IndexOf(Decisions, decision)),
            Correction = new Correction
            {
                Field = decision.IsSamePerson ? CorrectedField.SamePerson : CorrectedField.DifferentPeople,
                Block = Block(decision.First),
                PersonKey = keys[0],
                CorrectedBy = "ada",
                CorrectedAt = DateTime.UnixEpoch,
            },
        };

        static string Block(string key) => NameForm.Of(key.Split('|')[0])!.Block;
    }
}
