using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NewsArchive.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

public partial class ImportJourney : OwnArchive
{
    [Fact]
    public async Task An_import_is_followed_to_its_report_although_a_proxy_said_that_the_server_was_away()
    {
        var page = await SignInAsync("/admin/import", 1440, ColorScheme.Light, javaScript: true);
        var asked = 0;
        await page.RouteAsync("**/admin/import/progress", route => asked++ == 0 ? route.FulfillAsync(new() { Status = 502 }) : route.ContinueAsync());
        await using (await LockAsync())
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Import the seeds" }).ClickAsync();
            await ArchiveFactory.UntilAsync(() => asked > 0);
        }

        await Expect(page).ToHaveURLAsync(Report(), new() { Timeout = ArchiveInBrowser.ImportTimeout });
    }

    protected override void WriteSeeds() => Seed("Harbour plan approved", "The council approved the plan on Wednesday.");

    [GeneratedRegex(@"/admin/imports/2$")]
    private static partial Regex Report();
}
