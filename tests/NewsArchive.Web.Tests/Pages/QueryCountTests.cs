using NewsArchive.Extraction.Links;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class QueryCountTests(ITestOutputHelper output)
{
    // A page asks its database this often, however much it shows.
    [Theory]
    [InlineData("/", 3)]
    [InlineData("/2024", 5)]
    [InlineData("/2024/11/06", 4)]
    [InlineData("/2024/11/06/article-1", 8)]
    [InlineData("/2024/11/06/article-1/history", 3)]
    [InlineData("/people", 4)]
    [InlineData("/people?order=articles&letter=other&name=person", 4)]
    [InlineData("/people/person-1", 12)]
    [InlineData("/quotes", 2)]
    [InlineData("/quotes?speaker=person&words=so&source=courier&from=2024&to=2024-11-06&kind=direct", 4)]
    [InlineData("/people/person-1?words=so&from=2024", 12)]
    [InlineData("/sources", 2)]
    [InlineData("/sources/lindenau-courier.example", 3)]
    [InlineData("/links", 3)]
    [InlineData("/links?host=skarn-observer.example", 3)]
    [InlineData("/search?q=bridge", 3)]
    [InlineData("/2024/11/06/article-1?q=person:@person-1", 9)]
    [InlineData("/about", 8)]
    [InlineData("/changes", 1)]
    [InlineData("/nothing", 0)]
    public async Task A_page_asks_the_same_few_questions_whatever_it_holds(string path, int count)
    {
        await using var small = await FilledAsync(2);
        await using var large = await FilledAsync(12);

        Assert.Equal(count, await CountAsync(small, path));
        Assert.Equal(count, await CountAsync(large, path));
    }

    // A table that is scanned makes every article slower with each one that is added. What comes from a statement's own list or inner query is small.
    [Fact]
    public async Task An_article_reads_no_table_from_end_to_end()
    {
        await using var archive = await FilledAsync(12);
        var client = archive.CreateClient();
        archive.QueryLog.Clear();

        await client.OpenAsync("/2024/11/06/article-1");

        foreach (var query in archive.QueryLog.Queries)
        {
            var plan = await archive.PlanAsync(query);
            Assert.All(plan.Split('\n').Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal)), step => Assert.Matches("VIRTUAL TABLE|^SCAN (a|l)?\\d+$|^SCAN s$", step));
        }
    }

    private static async Task<int> CountAsync(ArchiveFactory archive, string path)
    {
        var client = archive.CreateClient();
        archive.QueryLog.Clear();
        await client.GetAsync(path);
        return archive.QueryLog.Queries.Count;
    }

    private Task<ArchiveFactory> FilledAsync(int size)
    {
        var source = Some.Source();
        var people = Enumerable.Range(1, size).Select(n => Some.Person($"Person {n}")).ToList();
        return new ArchiveFactory(output).HoldingAsync([.. Enumerable.Range(1, size).Select(n =>
        {
            var article = Some.Article($"Article {n}", text: "The bridge: " + string.Join(" ", people.Select(p => $"{p.Name}, “so says {p.Name}.”")), source: source, url: $"https://lindenau-courier.example/{n}");
            foreach (var person in people)
            {
                article.Linking(person.Name, $"https://skarn-observer.example/{person.Slug}", LinkRel.Related);
                article.Mentioning(person, role: "witness").Quoting($"so says {person.Name}.", person).Linking($"Article {(n % size) + 1}", rel: LinkRel.Related)
                    .Linking(person.Name, $"https://lindenau-courier.example/{(n % size) + 1}");
            }

            return article;
        })]);
    }
}
