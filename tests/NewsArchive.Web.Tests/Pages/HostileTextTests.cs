using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Links;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class HostileTextTests(ITestOutputHelper output)
{
    private const string Script = "<script>alert(1)</script>\" onclick='alert(2)' <img src=x onerror=alert(3)>";

    [Fact]
    public async Task Script_in_any_field_is_shown_as_text()
    {
        var person = Some.Person("Eve " + Script, "Eva " + Script);
        person.Slug = "eve";
        var source = Some.Source("evil.example", "Evil " + Script);
        var text = $"{Script} {person.Name} said “Yes {Script}” in Role{Script}, link{Script} and held{Script}.";
        var article = Some.Article("Title " + Script, text: text, source: source, url: "javascript:alert(4)");
        article.Path = "2024/11/06/title";
        article.Authors = ["Author " + Script];
        article.Language = "\"><script>";
        article.SeedPath = Script;
        article.Images = [new ExtractedImage("Credit " + Script, "Caption " + Script, "javascript:alert(5)")];
        article.Mentioning(person, person.Name, role: "Role" + Script);
        var (named, unnamed) = (article.Appearances[0], new Store.People.Appearance { Name = "Unnamed " + Script, Role = "Role " + Script });
        article.Appearances.Add(unnamed);
        article.Mentions.Add(new Store.People.Mention { Appearance = named, Person = person, Start = 0, End = 8, Text = Script, Role = "Role " + Script });
        article.Mentions.Add(new Store.People.Mention { Appearance = unnamed, Start = 3, End = 9, Text = "Unnamed " + Script });
        article.Quoting("Yes " + Script, person, cue: "cue " + Script);
        article.Quoting("link" + Script, speaker: "held" + Script, cue: Script);
        article.Linking("link" + Script, "javascript:alert(6)");
        article.Linking("held" + Script, "https://lindenau-courier.example/held?\"><script>");
        article.Linking("Related " + Script, "data:text/html,<script>alert(7)</script>", LinkRel.Related);
        var held = Some.Article("Held " + Script, text: Script, url: "https://lindenau-courier.example/held?\"><script>");
        held.Path = "2024/11/06/held";
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article, held);
        var client = archive.CreateClient();

        foreach (var path in new[]
        {
            "/", "/2024", "/2024/11", "/2024/11/06", "/2024/11/06/title", "/2024/11/06/held", "/people", "/people/eve", "/quotes", "/sources", "/sources/evil.example",
            "/search?q=script", "/search?q=" + Uri.EscapeDataString(Script), "/search?q=person:\"" + Uri.EscapeDataString(Script),
            "/people?name=" + Uri.EscapeDataString(Script), "/quotes?speaker=" + Uri.EscapeDataString(Script) + "&words=" + Uri.EscapeDataString(Script), "/about",
        })
        {
            var page = await client.OpenAsync(path);

            Assert.Empty(page.QuerySelectorAll("script:not([src]), img, style, iframe, object"));
            Assert.Empty(page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style").Select(a => a.Name));
            foreach (var address in page.QuerySelectorAll("a[href], form[action], link[href]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action")!))
            {
                Assert.Matches("^(/|#|https?://)", address);
            }
        }

        Assert.Contains(Script, (await client.OpenAsync("/2024/11/06/title")).QuerySelector(".article-text")!.TextContent, StringComparison.Ordinal);
    }
}
