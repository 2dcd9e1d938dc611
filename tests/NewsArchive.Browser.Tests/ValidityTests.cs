namespace NewsArchive.Browser.Tests;

[Collection(LookingCollection.Name)]
public class ValidityTests(ArchiveInBrowser archive)
{
    private static readonly string[] AdminPaths =
    [
        "/admin", "/admin/import", "/admin/imports", "/admin/imports/1", "/admin/articles", "/admin/articles/1", "/admin/people", "/admin/people/1", "/admin/quotes",
        "/admin/corrections", "/admin/hidden", "/admin/users", "/admin/log", "/admin/account",
    ];

    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        var page = await archive.OpenAsync();
        var html = new Dictionary<string, string>();
        await ReadAsync(AccessibilityTests.Paths);
        await page.SignInAsync("/admin");
        await ReadAsync(AdminPaths);

        Assert.Empty(await HtmlValidator.FaultsOfAsync(html));

        // As they are sent: a browser mends what it is given.
        async Task ReadAsync(IEnumerable<string> paths)
        {
            foreach (var path in paths.Select(p => p.Split('#')[0]))
            {
                var response = await page.APIRequest.GetAsync(path);
                Assert.Equal(path == "/no-such-page" ? 404 : 200, response.Status);
                html[path] = await response.TextAsync();
            }
        }
    }

    [Fact]
    public async Task What_is_not_valid_is_told_with_its_place()
    {
        var faults = await HtmlValidator.FaultsOfAsync(new Dictionary<string, string>
        {
            ["/good"] = "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Good</title></head><body><p id=\"a\">x</p></body></html>\n",
            ["/bad"] = "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Bad</title></head><body><p id=\"a\">x</p>\n<ul id=\"a\"><b>x</b></ul></body></html>\n",
        });

        Assert.Equal(["/bad:3:9 Duplicate ID \"a\"", "/bad:3:13 <b> element is not permitted as content under <ul>"], faults);
    }
}
