using Microsoft.Playwright;

namespace NewsArchive.Browser.Tests;

/// <summary>Pages stand still: nothing jumps while they load, nothing moves by itself.</summary>
[Collection(BrowserCollection.Name)]
public class CalmTests(ArchiveInBrowser archive)
{
    private const string Article = "/2024/11/06/putin-wont-congratulate-trump-just-yet-top-spokesman-says";

    public static TheoryData<string, int> Pages()
    {
        var pages = new TheoryData<string, int>();
        foreach (var path in new[] { "/", "/2024/11", Article, "/people/ingrid-vasska-holm", "/quotes", "/links" })
        {
            pages.Add(path, 360);
            pages.Add(path, 1440);
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_shifts_while_a_page_loads(string path, int width)
    {
        var page = await archive.OpenAsync(width);

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.Empty(await ShiftsAsync(page));
    }

    // Here scripts add a hint or a key's name to a line; browsers call up to 0.1 good.
    [Theory]
    [InlineData(Article + "?q=trump", 360)]
    [InlineData(Article + "?q=trump", 1440)]
    [InlineData("/search?q=harbour", 1440)]
    public async Task Little_shifts_where_a_script_says_more(string path, int width)
    {
        var page = await archive.OpenAsync(width);

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.InRange((await ShiftsAsync(page)).Sum(s => s.Value), 0, 0.02);
    }

    [Fact]
    public async Task Nothing_moves_for_readers_who_want_less_motion()
    {
        var page = await archive.OpenAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });

        foreach (var path in new[] { "/", Article + "?q=trump", "/search?q=harbour" })
        {
            await page.GotoAsync(path);
            var moving = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll("*")].filter(element => {
                  const style = getComputedStyle(element);
                  return style.animationName !== "none" || style.transitionDuration !== "0s" || style.scrollBehavior !== "auto";
                }).map(element => element.outerHTML.slice(0, 100))
                """);
            Assert.Empty(moving);
        }
    }

    private static Task<Shift[]> ShiftsAsync(IPage page) => page.EvaluateAsync<Shift[]>("""
        () => new Promise(resolve => {
          const shifts = [];
          const place = rect => `${rect.x},${rect.y} ${rect.width}×${rect.height}`;
          const describe = source => `${(source.node?.outerHTML ?? source.node?.textContent ?? "removed").slice(0, 150)}: ${place(source.previousRect)} to ${place(source.currentRect)}`;
          new PerformanceObserver(list => shifts.push(...list.getEntries().map(entry => ({ value: entry.value, moved: entry.sources.map(describe) }))))
            .observe({ type: "layout-shift", buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(shifts), 100)));
        })
        """);

    /// <summary>A moment at which something moved that the reader had not asked to move.</summary>
    private sealed record Shift
    {
        /// <summary>The layout shift score: how much of the window it concerned times how far it went.</summary>
        public double Value { get; init; }

        /// <summary>The elements, with their places before and after.</summary>
        public string[] Moved { get; init; } = [];

        public override string ToString() => $"{Value}: {string.Join("; ", Moved)}";
    }
}
