using Microsoft.Playwright;
using NewsArchive.Web.Tests.Admin;
using static Microsoft.Playwright.Assertions;

namespace NewsArchive.Browser.Tests;

/// <summary>An administrator adds an editor, who sets a password by the link, protects the account with codes, and signs in with one.</summary>
public sealed class AccountsJourney : OwnArchive
{
    private const string Password = "Lindenau-ferry-1931";

    [Theory]
    [InlineData(360, ColorScheme.Dark, false)]
    [InlineData(1440, ColorScheme.Light, true)]
    public async Task Add_a_user_set_the_password_turn_codes_on_and_sign_in_with_one(int width, ColorScheme colors, bool javaScript)
    {
        var page = await SignInAsync("/admin/users", width, colors, javaScript);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("edith");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the user" }).ClickAsync();
        var link = await page.GetByLabel("Give this link to edith").InputValueAsync();
        await AssertGoodAsync(page, colors, "/admin/users");

        var own = await OpenAsync(width, colors, javaScript);
        await own.GotoAsync(link);
        await own.GetByLabel("New password").First.FillAsync(Password);
        await own.GetByLabel("again").FillAsync(Password);
        await PressAsync("Set the password");
        await SignInOwnAsync();
        await Expect(own.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        Assert.Equal(403, (await own.GotoAsync("/admin/users"))!.Status); // an editor manages no users

        await own.GotoAsync("/admin/account");
        await PressAsync("Set up codes");
        var key = await own.Locator("code.key").InnerTextAsync();
        await own.GetByLabel("Code that the app shows now").FillAsync("000000");
        await PressAsync("Turn the codes on");
        await Expect(own.Locator("[role=alert]")).ToBeVisibleAsync();
        await own.GetByLabel("Code that the app shows now").FillAsync(Totp.Code(key, Time));
        await PressAsync("Turn the codes on");
        await Expect(own.GetByRole(AriaRole.List, new() { Name = "Recovery codes" }).GetByRole(AriaRole.Listitem)).Not.ToHaveCountAsync(0);
        var recovery = await own.Locator(".codes code").First.InnerTextAsync();
        await own.GetByRole(AriaRole.Link, new() { Name = "Done" }).ClickAsync();
        await AssertGoodAsync(own, colors, "/admin/account");

        await PressAsync("Sign out");
        await SignInOwnAsync();
        await own.GetByLabel("Code of your authenticator app").FillAsync(Totp.Code(key, Time, later: 1));
        await PressAsync("Sign in");
        await Expect(own.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();

        await PressAsync("Sign out");
        await SignInOwnAsync();
        await own.GetByLabel("Code of your authenticator app").FillAsync(recovery);
        await PressAsync("Sign in");
        await Expect(own.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();

        Task PressAsync(string button) => own.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

        async Task SignInOwnAsync()
        {
            await own.GotoAsync("/admin");
            await own.GetByLabel("Name", new() { Exact = true }).FillAsync("edith");
            await own.GetByLabel("Password").FillAsync(Password);
            await PressAsync("Sign in");
        }
    }

    protected override void WriteSeeds() => Seed("bridge", "The old bridge of Lindenau reopened on Wednesday.");
}
