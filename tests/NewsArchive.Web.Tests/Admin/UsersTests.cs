using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Web.SigningIn;
using NewsArchive.Web.SigningIn.Passwords;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class UsersTests(ITestOutputHelper output)
{
    [Fact]
    public void A_change_that_another_one_overtook_is_said_in_plain_words() =>
        Assert.Equal("Somebody else has just changed this account. Look at it again.", Accounts.Reason(IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure())));

    [Fact]
    public async Task A_new_user_sets_a_password_by_a_link_that_works_once()
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);
        await admin.SubmitAsync(await admin.GetPageAsync("/admin/users"), "/admin/users", ("userName", "edith"), ("role", "editor"), ("password", ""));
        var link = (await admin.GetPageAsync("/admin/users")).QuerySelector<IHtmlInputElement>("#link")!.Value;
        var visitor = archive.CreateClient();
        var form = await visitor.GetPageAsync(new Uri(link).PathAndQuery);

        var set = await visitor.SubmitAsync(form, "/admin/set-password", ("password", Administrator.Password), ("repeated", Administrator.Password));
        var again = await visitor.GetAsync(new Uri(link).PathAndQuery);

        Assert.Equal("/admin/sign-in", set.Headers.Location?.OriginalString);
        Assert.Equal("/admin/sign-in", again.Headers.Location?.OriginalString);
        Assert.Equal("/admin", (await Administrator.TrySignInAsync(visitor, "edith", Administrator.Password)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/admin/users")).StatusCode);
        Assert.Null((await admin.GetPageAsync("/admin/users")).QuerySelector("#link"));
    }

    [Theory]
    [InlineData("watch")]
    [InlineData("Schedule")]
    public async Task Nobody_is_called_as_reports_call_the_archive_itself(string name)
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);

        var refused = await admin.SubmitAsync(await admin.GetPageAsync("/admin/users"), "/admin/users", ("userName", name), ("role", "editor"), ("password", Administrator.Password));

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains($"“{name}” is how reports name the archive itself", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()));
        Assert.Equal(1, await archive.ReadAsync(d => d.Users.CountAsync()));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("lock")]
    [InlineData("remove")]
    public async Task The_last_administrator_stays(string action)
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);
        var address = await AddressOfAsync(archive, Administrator.Name);

        await admin.SubmitAsync(await admin.GetPageAsync(address), $"{address}/{action}", action == "role" ? [("role", "editor")] : []);

        Assert.Contains("last administrator", (await admin.GetPageAsync(address)).QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/admin/users")).StatusCode);
    }

    [Theory]
    [InlineData("role")]
    [InlineData("lock")]
    [InlineData("remove")]
    public async Task The_last_administrator_stays_also_beside_one_who_has_no_password_yet(string action)
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);
        await admin.SubmitAsync(await admin.GetPageAsync("/admin/users"), "/admin/users", ("userName", "ben"), ("role", "administrator"), ("password", ""));
        var address = await AddressOfAsync(archive, Administrator.Name);

        await admin.SubmitAsync(await admin.GetPageAsync(address), $"{address}/{action}", action == "role" ? [("role", "editor")] : []);

        Assert.Contains("last administrator", (await admin.GetPageAsync(address)).QuerySelector("[role=alert]")!.TextContent);
        var invited = await AddressOfAsync(archive, "ben");
        await admin.SubmitAsync(await admin.GetPageAsync(invited), $"{invited}/remove");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(invited)).StatusCode);
    }

    [Fact]
    public async Task A_changed_role_a_lock_and_a_removal_end_the_user_s_sessions_at_once()
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);
        var editor = await Administrator.SignInAsEditorAsync(archive);
        var address = await AddressOfAsync(archive, Administrator.EditorName);

        await admin.SubmitAsync(await admin.GetPageAsync(address), $"{address}/role", ("role", "administrator"));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/admin")).StatusCode);
        editor = await Administrator.SignInAsync(archive, Administrator.EditorName);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/users")).StatusCode);

        await admin.SubmitAsync(await admin.GetPageAsync(address), $"{address}/lock");
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Administrator.TrySignInAsync(editor, Administrator.EditorName, Administrator.Password)).StatusCode);

        await admin.SubmitAsync(await admin.GetPageAsync(address), $"{address}/unlock");
        editor = await Administrator.SignInAsync(archive, Administrator.EditorName);
        await admin.SubmitAsync(await admin.GetPageAsync(address), $"{address}/remove");
        Assert.Equal(HttpStatusCode.Redirect, (await editor.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("password1234")]
    [InlineData("passwordpassword")]
    [InlineData("Qwerty123456!")]
    [InlineData("iloveyou2024!!")]
    [InlineData("password password")]
    [InlineData("qwertyqwertyqwerty")]
    [InlineData("Qwerty-Qwerty-Qwerty!")]
    [InlineData("ab cd ef ab cd ef ab cd ef")]
    [InlineData("abcdefghijkl")]
    [InlineData("zyxwvutsrqponm")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("edith1234567")]
    public async Task A_password_that_is_guessed_first_is_refused_with_the_reason(string password)
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);

        var page = await (await admin.SubmitAsync(await admin.GetPageAsync("/admin/users"), "/admin/users", ("userName", "edith"), ("role", "editor"), ("password", password))).PageAsync();

        Assert.NotEmpty(page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal("edith", page.QuerySelector<IHtmlInputElement>("#user-name")!.Value);
        Assert.False(await archive.ReadAsync(database => database.Users.AnyAsync(u => u.UserName == "edith")));
    }

    [Theory]
    [InlineData("😀😁😂🤣😃 ab ab")]
    [InlineData("papapapaya orchard lamp")]
    [InlineData("cabdfehgikjlnm")]
    public void A_password_of_its_own_words_is_taken(string password) => Assert.Null(PasswordRules.Refuse(password, "edith"));

    [Theory]
    [InlineData("edith ellerby", "letters from a to z")]
    [InlineData("лена", "letters from a to z")]
    [InlineData("", "letters from a to z")]
    [InlineData("ADA", "There is a user called “ADA” already.")]
    [InlineData("a.name.of.more.characters.than.the.form.takes.and.any.page.has.room.for", "at most 64")]
    public async Task A_name_that_cannot_be_is_refused_with_the_rule(string name, string rule)
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);

        var page = await (await admin.SubmitAsync(await admin.GetPageAsync("/admin/users"), "/admin/users", ("userName", name), ("role", "editor"), ("password", Administrator.Password))).PageAsync();

        Assert.Contains(rule, page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal(1, await archive.ReadAsync(database => database.Users.CountAsync()));
    }

    [Fact]
    public async Task No_button_bears_a_name_which_may_be_wider_than_a_telephone()
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);

        var page = await admin.GetPageAsync(await AddressOfAsync(archive, Administrator.Name));

        Assert.DoesNotContain(page.QuerySelectorAll("main section button"), b => b.TextContent.Contains(Administrator.Name, StringComparison.Ordinal));
        Assert.Contains(Administrator.Name, page.QuerySelector("#removed")!.TextContent);
    }

    [Fact]
    public async Task Who_is_locked_after_failures_is_shown_so_and_may_be_let_in_again()
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);
        await Administrator.CreateAsync(archive, Administrator.EditorName, UserRole.Editor);
        var visitor = archive.CreateClient();
        for (var i = 0; i < 5; i++)
        {
            await Administrator.TrySignInAsync(visitor, Administrator.EditorName, "wrong horse battery");
        }

        var address = await AddressOfAsync(archive, Administrator.EditorName);
        var page = await admin.GetPageAsync(address);
        Assert.Contains("locked for minutes after failed sign-ins", page.MainText());
        Assert.Contains("locked for minutes", (await admin.GetPageAsync("/admin/users")).MainText());
        await admin.SubmitAsync(page, $"{address}/unlock");

        Assert.Equal("/admin", (await Administrator.TrySignInAsync(visitor, Administrator.EditorName, Administrator.Password)).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_new_role_is_told_as_a_sentence()
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);
        await Administrator.CreateAsync(archive, Administrator.EditorName, UserRole.Editor);
        var address = await AddressOfAsync(archive, Administrator.EditorName);

        await admin.SubmitAsync(await admin.GetPageAsync(address), $"{address}/role", ("role", "administrator"));

        Assert.Equal("edith is an administrator now.", (await admin.GetPageAsync(address)).QuerySelector("[role=status]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Script_in_a_name_is_refused_and_shown_as_text()
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);

        var page = await (await admin.SubmitAsync(
            await admin.GetPageAsync("/admin/users"), "/admin/users", ("userName", "<script>alert(1)</script>"), ("role", "<b>"), ("password", Administrator.Password))).PageAsync();

        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Empty(page.QuerySelectorAll("main script, main [role=alert] b"));
    }

    internal static async Task<string> AddressOfAsync(ArchiveFactory archive, string name) =>
        $"/admin/users/{await archive.ReadAsync(database => database.Users.Where(u => u.UserName == name).Select(u => u.Id).SingleAsync())}";
}
