using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>The lists of the administration on a phone.</summary>
public class NarrowTablesTests : OwnArchive
{
    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/imports")]
    [InlineData("/admin/imports/1")]
    [InlineData("/admin/users")]
    [InlineData("/admin/log")]
    public async Task Nothing_of_a_row_lies_beyond_the_edge(string path)
    {
        var page = await SignInAsync(path, 360, ColorScheme.Light, javaScript: true);

        await Expect(page.Locator(".table-scroll tbody tr").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator(".table-scroll").EvaluateAllAsync<int>("tables => Math.max(...tables.map(table => table.scrollWidth - table.clientWidth))"));
        await page.AssertAccessibleAsync();
    }

    protected override void WriteSeeds()
    {
        Seed("Harbour plan approved", "The council approved the plan on Wednesday.");
        SeedFile($"{new string('a', 60)}_broken.zip", "no archive of anything");
    }
}
