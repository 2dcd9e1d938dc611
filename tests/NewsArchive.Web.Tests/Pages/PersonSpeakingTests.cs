using AngleSharp.Dom;
using NewsArchive.Store.Articles;
using NewsArchive.Store.People;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

/// <summary>Whom a person names in their quotes, and who names them.</summary>
public class PersonSpeakingTests(ITestOutputHelper output)
{
    private readonly Person holm = Some.Person();
    private readonly Person prenn = Some.Person("Aldous Prenn");
    private readonly Person brask = Some.Person("Ana Brask");

    [Fact]
    public async Task Whom_they_speak_about_is_listed_by_the_quotes_that_name_them()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Saying("A", "2024-10-01", holm, "Aldous Prenn is late, and Prenn knows it.", "Ana Brask is not."),
            Saying("B", "2024-11-06", holm, "Prenn’s wall holds.", "I, Greta Holm, say so."),
            Some.Article("C", text: "“It holds,” said Greta Holm. Ana Brask heard it.").Mentioning(holm).Mentioning(brask).Quoting("It holds,", holm),
            Saying("D", "2024-11-07", brask, "Aldous Prenn is early."));
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/people/greta-holm");

        Assert.Equal("Whom they speak about", page.One("#about"));
        Assert.Equal(["Aldous Prenn 2 quotes naming Aldous Prenn", "Ana Brask 1 quote naming Ana Brask"], page.All("[aria-labelledby=about] li"));
        Assert.Equal("/people/aldous-prenn", page.QuerySelector("[aria-labelledby=about] .companion a")!.GetAttribute("href"));
        var search = page.QuerySelector("[aria-labelledby=about] .companion-count")!.GetAttribute("href")!;
        Assert.Equal("/search?q=" + Uri.EscapeDataString("speaker:@greta-holm \"Prenn\"") + "&kind=quotes", search);
        Assert.Equal("2 quotes", (await client.OpenAsync(search)).One("#results"));
    }

    [Fact]
    public async Task Someone_whom_quotes_name_in_several_ways_is_searched_by_any_of_them()
    {
        var berg = Some.Person("Bo “Bosun” Berg", "Bosun");
        var article = Saying("A", "2024-10-01", holm, "Bosun sails.", "Bo “Bosun” Berg sails.", "Berg sails.").Mentioning(berg).Mentioning(berg, "Bosun").Mentioning(berg, "Berg");
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/people/greta-holm");

        Assert.Equal(["Bo “Bosun” Berg 3 quotes naming Bo “Bosun” Berg"], page.All("[aria-labelledby=about] li"));
        var search = page.QuerySelector("[aria-labelledby=about] .companion-count")!.GetAttribute("href")!;
        Assert.Contains(Uri.EscapeDataString("(\"Berg\" OR \"Bosun\")"), search, StringComparison.Ordinal);
        Assert.Equal("3 quotes", (await client.OpenAsync(search)).One("#results"));
    }

    [Fact]
    public async Task Of_many_quotes_the_newest_five_hundred_are_read()
    {
        var many = Saying("New", "2024-11-06", holm, [.. Enumerable.Range(1, 499).Select(n => $"Wave {n}."), "Ana Brask counts them."]);
        await using var archive = await new ArchiveFactory(output).HoldingAsync(many, Saying("Old", "2024-10-01", holm, "Aldous Prenn is late."));

        var page = await archive.CreateClient().OpenAsync("/people/greta-holm");

        Assert.Equal(["Ana Brask"], page.All("[aria-labelledby=about] .companion"));
        Assert.Equal("In their newest 500 quotes.", page.One("[aria-labelledby=about] .hint"));
    }

    [Fact]
    public async Task At_most_eight_whom_they_speak_about_are_listed()
    {
        var names = Enumerable.Range(10, 9).Select(n => $"Person {n}").ToList();
        var article = Saying("A", "2024-10-01", holm, $"I know {string.Join(", ", names)}.");
        names.ForEach(n => article.Mentioning(Some.Person(n)));
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);

        Assert.Equal(names.Take(8), (await archive.CreateClient().OpenAsync("/people/greta-holm")).All("[aria-labelledby=about] .companion"));
    }

    [Fact]
    public async Task The_newest_that_others_say_about_them_stands_with_speaker_and_day()
    {
        var minister = Saying("C", "2024-11-06", brask, "The wall is old. I told Greta Holm so, and I told Greta Holm why.").Mentioning(brask, role: "minister");
        minister.Appearances.Find(a => a.Person == brask)!.Role = "minister";
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Saying("A", null, prenn, "Greta Holm?"),
            Saying("B", "2024-10-01", prenn, "Greta Holm was right.", "Nobody else was."),
            minister,
            Saying("D", "2024-11-07", holm, "I, Greta Holm, was right."),
            Some.Article("E", "2024-11-08", "“Greta Holm was wrong,” a visitor said. Greta Holm laughed. “So be it,” said Aldous Prenn.")
                .Mentioning(holm).Mentioning(prenn).Quoting("Greta Holm was wrong,", speaker: "a visitor").Quoting("So be it,", prenn));

        var page = await archive.CreateClient().OpenAsync("/people/greta-holm");

        Assert.Equal("What others say about them", page.One("#others"));
        Assert.Equal(
            [
                "“I told Greta Holm so, and I told Greta Holm why.” Ana Brask, minister 6 November 2024",
                "“Greta Holm was right.” Aldous Prenn 1 October 2024",
                "“Greta Holm?” Aldous Prenn undated",
            ],
            page.All(".said-about li"));
        Assert.Equal(["/2024/11/06/c#q1", "/people/ana-brask"], page.QuerySelectorAll(".said-about li:first-child a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task What_others_say_ends_with_five_quotes_and_leaves_doubtful_speakers_out()
    {
        var articles = Enumerable.Range(1, 6).Select(n => Saying($"Article {n}", $"2024-11-0{n}", prenn, $"Greta Holm, {n}.")).ToArray();
        articles[5].Quotes[0].Confidence = 0.5;
        articles[4].Quotes[0].Confidence = 0.8;
        await using var archive = await new ArchiveFactory(output).HoldingAsync([.. articles, Saying("Older", "2024-10-01", prenn, "Greta Holm, 0.")]);

        var page = await archive.CreateClient().OpenAsync("/people/greta-holm");

        Assert.Equal(["“Greta Holm, 5.”", "“Greta Holm, 4.”", "“Greta Holm, 3.”", "“Greta Holm, 2.”", "“Greta Holm, 1.”"], page.All(".said-about blockquote"));
    }

    [Fact]
    public async Task Someone_who_names_nobody_and_whom_nobody_names_lacks_both()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Saying("A", "2024-10-01", holm, "It holds."));

        var page = await archive.CreateClient().OpenAsync("/people/greta-holm");

        Assert.Null(page.GetElementById("about"));
        Assert.Null(page.GetElementById("others"));
    }

    [Fact]
    public async Task Neither_reads_more_than_the_newest_by_index()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Saying("A", "2024-10-01", holm, "Aldous Prenn is late."));
        var client = archive.CreateClient();
        archive.QueryLog.Clear();

        await client.OpenAsync("/people/greta-holm");

        var queries = archive.QueryLog.Queries.Where(q => q.Contains("\"Mentions\"", StringComparison.Ordinal) && q.Contains("\"Start\" >=", StringComparison.Ordinal)).ToList();
        var plans = await Task.WhenAll(queries.Select(archive.PlanAsync));
        Assert.Equal(2, plans.Length);
        Assert.Matches(@"^CO-ROUTINE q\d\nSEARCH q USING INDEX IX_Quotes_PersonId_PublishedOn_ArticleId_Start \(PersonId=\?\)\nSCAN q\d\nSEARCH m\d? USING INDEX IX_Mentions_ArticleId \(ArticleId=\?\)", plans[0]);
        Assert.DoesNotContain("TEMP B-TREE", plans[0], StringComparison.Ordinal);
        Assert.Matches(@"\nSEARCH a USING COVERING INDEX IX_Appearances_PersonId_PublishedOn_ArticleId \(PersonId=\?\)\nSCAN a\d\nUSE TEMP B-TREE FOR DISTINCT\n", plans[1]);
        Assert.Matches(@"\nSEARCH q USING INDEX IX_Quotes_ArticleId_Number \(ArticleId=\?\)\nSEARCH m EXISTS USING INDEX IX_Mentions_PersonId_ArticleId_Role \(PersonId=\? AND ArticleId=\?\)", plans[1]);
    }

    /// <summary>An article in which a person says some things; it names everybody who is named in them.</summary>
    private Article Saying(string title, string? date, Person speaker, params string[] quotes)
    {
        var article = Some.Article(title, date, $"{string.Join(' ', quotes.Select(q => $"“{q}”"))} said {speaker.Name}, minister.");
        foreach (var (person, name) in new[] { (holm, "Greta Holm"), (prenn, "Aldous Prenn"), (prenn, "Prenn"), (brask, "Ana Brask") })
        {
            _ = article.Text.Contains(name, StringComparison.Ordinal) ? article.Mentioning(person, name) : article;
        }

        return quotes.Aggregate(article, (a, quote) => a.Quoting(quote, speaker));
    }
}
