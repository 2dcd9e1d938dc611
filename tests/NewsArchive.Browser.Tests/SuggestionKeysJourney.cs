using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>An editor decides what is suggested, one key each, and takes a decision back by another.</summary>
public sealed class SuggestionKeysJourney : OwnArchive
{
    private const string Undated = "/admin/articles?show=missing-date";

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(800, ColorScheme.Dark)]
    public async Task Pairs_are_decided_and_undone_by_one_key_each(int width, ColorScheme colors)
    {
        var page = await SignInAsync("/admin/people", width, colors, javaScript: true);
        var pairs = page.Locator(".pair");
        await Expect(pairs).ToHaveCountAsync(4);
        await page.Keyboard.PressAsync("d"); // nothing is chosen yet
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(pairs.Nth(2)).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Same person", Exact = true }).First.Locator("kbd")).ToHaveTextAsync("s");

        await PressAsync(page, "s");
        await Expect(pairs).ToHaveCountAsync(1); // who is meant where no role stands is settled by it
        await Expect(pairs).ToBeFocusedAsync();
        await Expect(pairs).ToContainTextAsync("Jane Kell");
        await Expect(page.Locator(".decided")).ToContainTextAsync("Same person: “John Brask, in public life” and “John Brask, in sport”");
        await Expect(page.Locator(".decided")).ToBeInViewportAsync();
        await AssertGoodAsync(page, colors, new Uri(page.Url).PathAndQuery);

        await PressAsync(page, "d");
        await Expect(page.Locator(".empty")).ToHaveTextAsync("Nothing is to be decided.");
        await PressAsync(page, "u");
        await Expect(pairs).ToBeFocusedAsync();
        await Expect(page.Locator(".decided")).ToContainTextAsync("taken back by librarian");
        await PressAsync(page, "u"); // and the one before
        await Expect(pairs).ToHaveCountAsync(4);
        await Expect(pairs.Nth(2)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Doubtful_speakers_are_decided_and_undone_by_one_key_each()
    {
        var page = await SignInAsync("/admin/quotes", 1440, ColorScheme.Light, javaScript: true);
        var quotes = page.Locator(".ledger-entry");
        await Expect(quotes).ToHaveCountAsync(2);

        await page.Keyboard.PressAsync("j");
        await PressAsync(page, "r");
        await Expect(quotes).ToHaveCountAsync(1);
        await Expect(quotes).ToBeFocusedAsync();
        await Expect(page.Locator(".decided")).ToContainTextAsync("Speaker of quote 1 of “years”: Ada Roos");
        await PressAsync(page, "n");
        await Expect(quotes).ToHaveCountAsync(0);
        await Expect(page.Locator(".decided")).ToContainTextAsync("Ada Roos → nobody knows");
        await PressAsync(page, "u");
        await Expect(quotes).ToHaveCountAsync(1);
        await Expect(quotes).ToBeFocusedAsync();
        await PressAsync(page, "x");
        await Expect(quotes).ToHaveCountAsync(0);
        await Expect(page.Locator(".decided")).ToContainTextAsync("is no quote");
        await PressAsync(page, "u");
        await Expect(quotes).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator("#speaker-2")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_surname_of_two_is_decided_and_undone_by_one_key_each()
    {
        var page = await SignInAsync("/admin", 1440, ColorScheme.Light, javaScript: true);
        await page.GetByRole(AriaRole.Link, new() { Name = "2 with an ambiguous surname" }).ClickAsync();
        var quotes = page.Locator(".ledger-entry");
        await Expect(quotes).ToHaveCountAsync(2);
        await page.LoadedAsync(); // the keys are a module

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await PressAsync(page, "2");
        await Expect(quotes).ToHaveCountAsync(1);
        await Expect(quotes).ToBeFocusedAsync(); // the one before, where none comes after
        await Expect(page.Locator(".decided")).ToContainTextAsync("Hartley → Ruth Hartley");
        await AssertGoodAsync(page, ColorScheme.Light, "/people/ruth-hartley", new Uri(page.Url).PathAndQuery);
        await PressAsync(page, "n");
        await Expect(quotes).ToHaveCountAsync(0);
        await PressAsync(page, "u");
        await Expect(quotes).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Missing_dates_are_typed_or_given_up_and_undone()
    {
        var page = await SignInAsync(Undated, 1440, ColorScheme.Light, javaScript: true);
        var articles = page.Locator(".reading");
        await Expect(articles).ToHaveCountAsync(2);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("2024-13-40");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".notice-error")).ToContainTextAsync("is no date");
        await Expect(page.GetByLabel("Title")).Not.ToHaveValueAsync("");

        await page.GotoAsync(Undated);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("2024-11-07");
        await PressAsync(page, "Enter");
        await Expect(articles).ToHaveCountAsync(1);
        await Expect(articles).ToBeFocusedAsync();
        await Expect(page.Locator(".decided")).ToContainTextAsync("nobody knows → 2024-11-07");
        await PressAsync(page, "n");
        await Expect(articles).ToHaveCountAsync(0);
        await Expect(page.Locator(".decided")).ToContainTextAsync(": nobody knows");
        await PressAsync(page, "u");
        await Expect(articles).ToBeFocusedAsync();
        await AssertGoodAsync(page, ColorScheme.Light, Undated);
    }

    [Fact]
    public async Task Keys_decide_nothing_while_somebody_types_or_where_they_are_switched_off()
    {
        var page = await SignInAsync("/admin/people", 1440, ColorScheme.Light, javaScript: true);
        var posts = 0;
        page.Request += (_, request) => posts += request.Method == "POST" ? 1 : 0;

        await page.Keyboard.PressAsync("?");
        await Expect(page.GetByRole(AriaRole.Dialog, new() { Name = "Keys" })).ToContainTextAsync("same person, different people");
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("Escape");
        var name = page.GetByRole(AriaRole.Textbox, new() { Name = "Name" });
        await name.FocusAsync();
        await page.Keyboard.TypeAsync("sdu");
        await Expect(name).ToHaveValueAsync("sdu");

        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Keys", Exact = true }).UncheckAsync();
        await page.Locator(".pair").First.FocusAsync();
        await page.Keyboard.PressAsync("s");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Locator(".pair").First).ToBeFocusedAsync();
        await Expect(page.Locator(".pair kbd").First).ToBeHiddenAsync();

        await page.ReloadAsync();
        await Expect(page.Locator(".pair")).ToHaveCountAsync(4);
        Assert.Equal(0, posts);
    }

    [Fact]
    public async Task Without_scripts_buttons_do_the_same_and_name_no_keys()
    {
        var page = await SignInAsync("/admin/people", 1440, ColorScheme.Light, javaScript: false);
        await Expect(page.Locator(".pair kbd").First).ToBeHiddenAsync();

        await page.Locator(".pair").Nth(3).GetByRole(AriaRole.Button, new() { Name = "Different people" }).ClickAsync();
        await Expect(page.Locator(".pair")).ToHaveCountAsync(3);
        await Expect(page.Locator(".pair").Nth(2)).ToBeFocusedAsync();
        await page.Locator(".decided").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Expect(page.Locator(".pair")).ToHaveCountAsync(4);
    }

    protected override void WriteSeeds()
    {
        Seed("harbour", "Senator John Brask spoke first on the matter of the harbour, which is old.");
        Seed("match", "Footballer John Brask scored twice on Thursday and left the field early.");
        Seed("fair", "The fair was opened by John Brask and Dmitri Orlovsky, who spoke about the weather.");
        Seed("council", "Senator Jane Kell voted against the new harbour on Monday, as she had said.");
        Seed("race", "Footballer Jane Kell ran the race of the town in the rain and won it.");
        Seed("rain", "Mayor Greta Holm spoke to engineer Ada Roos. It rained. \"It will hold.\" Roos laughed. \"I hope that you are right.\" Holm went home.");
        Seed("years", "Greta Holm, who knows Ada Roos: \"It will hold for years, we believe, and then we will build a new one.\"");
        Seed("school", "Bill Hartley and Ruth Hartley opened the school on Friday. \"It will be the best in the county,\" Hartley said.\n\nHartley added that \"nobody had to wait long for the roof.\"");
        SeedWithoutDate("mill", "The mill was sold without anybody noticing, said the miller Tom Ashe.");
        SeedWithoutDate("inn", "The inn was sold too, said the innkeeper Tim Oke.");
    }

    // The page that comes back listens to the next key.
    private static async Task PressAsync(IPage page, string key)
    {
        var loaded = new TaskCompletionSource();
        page.Load += Tell;
        await page.Keyboard.PressAsync(key);
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(15));
        page.Load -= Tell;

        void Tell(object? sender, IPage same) => loaded.TrySetResult();
    }
}
