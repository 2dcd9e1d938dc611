using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsArchive.Web.Tests.Pages;

/// <summary>Walks the whole site as the repository's own seeds make it.</summary>
public class WholeSiteTests
{
    [Fact]
    public async Task Every_link_leads_to_a_page_and_every_page_is_whole()
    {
        await using var archive = new ArchiveFactory { SeedsPath = ArchiveFactory.RealSeedsPath, ImportsAtStart = true };
        var client = archive.CreateClient();
        await archive.LoggedAsync(" unchanged, ");
        var pages = new Dictionary<string, IHtmlDocument>();
        var coming = new Queue<string>(["/"]);
        var fragments = new HashSet<(string Path, string Id)>();
        while (coming.TryDequeue(out var path))
        {
            if (pages.ContainsKey(path))
            {
                continue;
            }

            var page = pages[path] = await client.OpenAsync(path);
            AssertWhole(path, page);
            foreach (var href in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h[0] is '/' or '#'))
            {
                var parts = href.Split('#');
                var target = parts[0].Length > 0 ? parts[0] : path;
                var leadsOn = path.StartsWith("/search?", StringComparison.Ordinal) && target.StartsWith("/search?", StringComparison.Ordinal); // each search can be narrowed to others without end
                if (!leadsOn && !target.StartsWith("/admin", StringComparison.Ordinal)) // signed in only
                {
                    coming.Enqueue(target);
                    fragments.UnionWith(parts.Length > 1 ? [(target, parts[1])] : []);
                }
            }
        }

        Assert.True(pages.Count > 80, $"Only {pages.Count} pages were found.");
        Assert.DoesNotContain(fragments, f => pages[f.Path].GetElementById(f.Id) is null);
        foreach (var asset in pages["/"].QuerySelectorAll("link[href]").Select(l => l.GetAttribute("href")!))
        {
            Assert.True((await client.GetAsync(asset)).IsSuccessStatusCode, asset);
        }
    }

    private static void AssertWhole(string path, IHtmlDocument page)
    {
        Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{path} has not one h1.");
        Assert.False(string.IsNullOrWhiteSpace(page.Title), path);
        Assert.False(string.IsNullOrWhiteSpace(page.QuerySelector("meta[name=description]")?.GetAttribute("content")), $"{path} has no description.");
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.True(ids.Count == ids.Distinct().Count(), $"{path} has an id twice: {string.Join(", ", ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key))}");
        Assert.True(page.QuerySelectorAll("main#main, a.skip-link[href='#main']").Length == 2, path);
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.Empty(page.QuerySelectorAll("a a, input:not([aria-label]):not([id])"));
        var labels = page.QuerySelectorAll("[aria-labelledby], [aria-describedby]").Select(e => e.GetAttribute("aria-labelledby") ?? e.GetAttribute("aria-describedby")!);
        Assert.Empty(labels.Except(ids!));
        var level = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var next = heading.LocalName[1] - '0';
            Assert.True(next <= level + 1, $"{path}: “{heading.Words()}” skips a level.");
            level = next;
        }

        foreach (var outside in page.QuerySelectorAll("a[href^='http']"))
        {
            Assert.Equal("noopener noreferrer external", outside.GetAttribute("rel"));
        }
    }
}
