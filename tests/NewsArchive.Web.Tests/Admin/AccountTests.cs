using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.SigningIn;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class AccountTests(ITestOutputHelper output)
{
    private const string NewPassword = "staple ferry lantern moss";

    [Fact]
    public async Task A_new_password_needs_the_present_one_and_ends_the_other_sessions()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        var other = await Administrator.SignInAsync(archive, Administrator.Name);

        await ChangeAsync(client, "wrong horse battery");
        Assert.NotNull((await client.GetPageAsync("/admin/account")).QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/admin")).StatusCode);

        await ChangeAsync(client, Administrator.Password);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/admin/account")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/admin")).StatusCode);
        Assert.Equal("/admin", (await Administrator.TrySignInAsync(other, Administrator.Name, NewPassword)).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("short", "Passwords must be at least 12 characters.")]
    [InlineData("", "There is no password.")]
    [InlineData(null, "Passwords must be at most 256 characters.")]
    public async Task A_new_password_that_is_refused_with_its_reason_is_no_failed_sign_in(string? password, string reason)
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);

        for (var i = 0; i < 6; i++)
        {
            await ChangeAsync(client, Administrator.Password, password ?? new string('x', 300));
        }

        Assert.StartsWith(reason, (await client.GetPageAsync("/admin/account")).QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(0, await archive.ReadAsync(d => d.Users.Select(u => u.AccessFailedCount).SingleAsync()));
        await ChangeAsync(client, "wrong horse battery");
        Assert.Equal(1, await archive.ReadAsync(d => d.Users.Select(u => u.AccessFailedCount).SingleAsync()));
        Assert.Equal("ada: wrong present password", await archive.ReadAsync(d => d.AuditEntries.Where(e => e.Action == AuditAction.SignInFailed).Select(e => e.UserName + ": " + e.Detail).SingleAsync()));
    }

    [Fact]
    public async Task The_present_password_is_no_new_one()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        var other = await Administrator.SignInAsync(archive, Administrator.Name);

        await ChangeAsync(client, Administrator.Password, Administrator.Password);

        Assert.Equal("This is the present password. Choose another one.", (await client.GetPageAsync("/admin/account")).QuerySelector("[role=alert]")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/admin")).StatusCode);
        Assert.False(await archive.ReadAsync(d => d.AuditEntries.AnyAsync(e => e.Action == AuditAction.PasswordChanged)));
    }

    [Fact]
    public async Task A_session_ends_after_eight_hours_unused_and_after_thirty_days_however_it_is_used()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        var unused = archive.CreateClient();
        await Administrator.TrySignInAsync(unused, Administrator.Name, Administrator.Password);
        for (var hours = 0; hours < 30 * 24; hours += 6)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/admin")).StatusCode);
            Assert.True(hours != 12 || (await unused.GetAsync("/admin")).StatusCode == HttpStatusCode.Redirect);
            archive.Time.Advance(TimeSpan.FromHours(6));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Sessions_are_listed_by_device_and_ended_one_by_one_or_all()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        var others = new List<HttpClient>();
        for (var i = 0; i < 3; i++)
        {
            var other = archive.CreateClient();
            other.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
            await Administrator.TrySignInAsync(other, Administrator.Name, Administrator.Password);
            others.Add(other);
        }

        var page = await client.GetPageAsync("/admin/account");
        var items = page.QuerySelectorAll(".decisions li");
        Assert.Equal(4, items.Length);
        Assert.Equal(3, items.Count(i => i.TextContent.Contains("Firefox on Linux")));
        Assert.Single(items, i => i.QuerySelector("form") is null);
        var ended = items.First(i => i.QuerySelector("form") is not null).QuerySelector("input[name=session]")!.GetAttribute("value")!;
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await client.PostAsync("/admin/account/end", new FormUrlEncodedContent(new Dictionary<string, string> { ["session"] = ended, ["__RequestVerificationToken"] = token }));
        Assert.Equal(1, await CountAsync(others, HttpStatusCode.Redirect));

        await client.SubmitAsync(await client.GetPageAsync("/admin/account"), "/admin/account/others");
        Assert.Equal(3, await CountAsync(others, HttpStatusCode.Redirect));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_session_of_somebody_else_is_not_ended()
    {
        await using var archive = new ArchiveFactory(output);
        var admin = await Administrator.SignInAsync(archive);
        var editor = await Administrator.SignInAsEditorAsync(archive);
        var session = await archive.ReadAsync(d => d.UserSessions.Where(s => d.Users.Any(u => u.Id == s.UserId && u.UserName == Administrator.Name)).Select(s => s.Id).SingleAsync());
        var token = (await editor.GetPageAsync("/admin/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        await editor.PostAsync("/admin/account/end", new FormUrlEncodedContent(new Dictionary<string, string> { ["session"] = session, ["__RequestVerificationToken"] = token }));

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_cookie_kept_from_before_the_sign_out_opens_nothing()
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);
        var client = archive.CreateClient();
        var cookie = (await Administrator.TrySignInAsync(client, Administrator.Name, Administrator.Password)).Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("newsarchive-session=", StringComparison.Ordinal)).Split(';')[0];
        var thief = archive.CreateDefaultClient();
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync("/admin")).StatusCode);

        await client.SubmitAsync(await client.GetPageAsync("/admin"), "/admin/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task With_codes_on_a_password_alone_opens_nothing()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        var (key, recoveryCodes) = await TurnOnAsync(archive, client);
        Assert.Equal(10, recoveryCodes.Count);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/admin")).StatusCode);

        var visitor = archive.CreateClient();
        var step = await Administrator.TrySignInAsync(visitor, Administrator.Name, Administrator.Password);
        Assert.StartsWith("/admin/sign-in/code", step.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);
        var wrong = await GiveCodeAsync(visitor, Totp.Code(key, archive.Time, 1) == "000000" ? "000001" : "000000");
        Assert.NotNull((await wrong.PageAsync()).QuerySelector("[role=alert]"));
        Assert.Equal("/admin", (await GiveCodeAsync(visitor, Totp.Code(key, archive.Time, 1))).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_code_of_the_app_opens_the_account_once_and_no_older_one_after_it()
    {
        await using var archive = new ArchiveFactory(output);
        var (key, _) = await TurnOnAsync(archive, await Administrator.SignInAsync(archive));

        Assert.False(await OpensAsync(later: 0)); // it turned the codes on
        Assert.True(await OpensAsync(later: 2));
        Assert.False(await OpensAsync(later: 2));
        Assert.False(await OpensAsync(later: 1));

        async Task<bool> OpensAsync(int later)
        {
            var visitor = archive.CreateClient();
            await Administrator.TrySignInAsync(visitor, Administrator.Name, Administrator.Password);
            return (await GiveCodeAsync(visitor, Totp.Code(key, archive.Time, later))).StatusCode == HttpStatusCode.Redirect;
        }
    }

    [Theory]
    [InlineData(false, "-")]
    [InlineData(true, "-")]
    [InlineData(false, "")]
    [InlineData(true, " ")]
    public async Task A_recovery_code_opens_the_account_once_however_it_is_written(bool isLower, string between)
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        var (_, recoveryCodes) = await TurnOnAsync(archive, client);
        var visitor = archive.CreateClient();

        await Administrator.TrySignInAsync(visitor, Administrator.Name, Administrator.Password);
        Assert.Equal("/admin", (await GiveCodeAsync(visitor, Written(recoveryCodes[0]))).Headers.Location?.OriginalString);
        visitor = archive.CreateClient();
        await Administrator.TrySignInAsync(visitor, Administrator.Name, Administrator.Password);
        Assert.Equal(HttpStatusCode.OK, (await GiveCodeAsync(visitor, recoveryCodes[0])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);

        string Written(string code) => (isLower ? code.ToLowerInvariant() : code).Replace("-", between, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_account_that_was_locked_after_the_password_is_opened_by_no_code_and_uses_none_up(bool isRecoveryCode)
    {
        await using var archive = new ArchiveFactory(output);
        var (key, recoveryCodes) = await TurnOnAsync(archive, await Administrator.SignInAsync(archive));
        await Administrator.CreateAsync(archive, "ben");
        var visitor = archive.CreateClient();
        await Administrator.TrySignInAsync(visitor, Administrator.Name, Administrator.Password);
        await DoAsync(async (accounts, user) => Assert.Null(await accounts.TryLockAsync(user)));

        var answer = await GiveCodeAsync(visitor, isRecoveryCode ? recoveryCodes[0] : Totp.Code(key, archive.Time, 1));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull((await answer.PageAsync()).QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);
        await DoAsync(async (accounts, user) => Assert.Null(await accounts.TryUnlockAsync(user)));
        Assert.Equal("/admin", (await GiveCodeAsync(visitor, recoveryCodes[0])).Headers.Location?.OriginalString);

        async Task DoAsync(Func<Accounts, IdentityUser, Task> change)
        {
            await using var scope = archive.Services.CreateAsyncScope();
            var user = await scope.ServiceProvider.GetRequiredService<UserManager<IdentityUser>>().FindByNameAsync(Administrator.Name);
            await change(scope.ServiceProvider.GetRequiredService<Accounts>(), user!);
        }
    }

    [Fact]
    public async Task Codes_begun_in_two_tabs_count_for_the_key_that_is_shown_and_the_other_tab_is_told()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        await client.SubmitAsync(await client.GetPageAsync("/admin/account"), "/admin/account/code/begin");
        var first = await client.GetPageAsync("/admin/account/code");
        await client.SubmitAsync(await client.GetPageAsync("/admin/account"), "/admin/account/code/begin");
        var second = await client.GetPageAsync("/admin/account/code");

        await client.SubmitAsync(first, "/admin/account/code/on", ("code", Totp.Code(KeyOf(first), archive.Time)));
        Assert.Contains("another key", (await client.GetPageAsync("/admin/account/code")).QuerySelector("[role=alert]")!.TextContent);
        await client.SubmitAsync(second, "/admin/account/code/on", ("code", Totp.Code(KeyOf(second), archive.Time)));
        Assert.Equal(10, (await client.GetPageAsync("/admin/account/code")).QuerySelectorAll(".codes code").Length);
        await client.SubmitAsync(second, "/admin/account/code/on", ("code", Totp.Code(KeyOf(second), archive.Time, 1)));
        Assert.Contains("on already", (await client.GetPageAsync("/admin/account")).QuerySelector("[role=alert]")!.TextContent);

        static string KeyOf(IDocument page) => page.QuerySelector(".key")!.TextContent;
    }

    [Fact]
    public async Task The_key_is_shown_as_a_picture_until_the_codes_are_on_and_the_password_turns_them_off()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        await client.SubmitAsync(await client.GetPageAsync("/admin/account"), "/admin/account/code/begin");
        var picture = await client.GetAsync("/admin/account/code/picture");
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
        Assert.Equal("svg", XDocument.Parse(await picture.Content.ReadAsStringAsync()).Root!.Name.LocalName);

        await TurnOnAsync(archive, client);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/admin/account/code/picture")).StatusCode);
        await OffAsync("wrong horse battery");
        Assert.True(await HasCodeAsync());
        await OffAsync(Administrator.Password);
        Assert.False(await HasCodeAsync());

        async Task OffAsync(string password)
        {
            var token = (await client.GetPageAsync("/admin/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            await client.PostAsync("/admin/account/code/off", new FormUrlEncodedContent(new Dictionary<string, string> { ["password"] = password, ["__RequestVerificationToken"] = token }));
        }

        Task<bool> HasCodeAsync() => archive.ReadAsync(d => d.Users.Select(u => u.TwoFactorEnabled).SingleAsync());
    }

    private static async Task<(string Key, IReadOnlyList<string> RecoveryCodes)> TurnOnAsync(ArchiveFactory archive, HttpClient client)
    {
        await client.SubmitAsync(await client.GetPageAsync("/admin/account"), "/admin/account/code/begin");
        var page = await client.GetPageAsync("/admin/account/code");
        var key = page.QuerySelector(".key")!.TextContent;
        await client.SubmitAsync(page, "/admin/account/code/on", ("code", Totp.Code(key, archive.Time)));
        return (key, [.. (await client.GetPageAsync("/admin/account/code")).QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }

    private static async Task<HttpResponseMessage> GiveCodeAsync(HttpClient client, string code) =>
        await client.SubmitAsync(await client.GetPageAsync("/admin/sign-in/code"), "/admin/sign-in/code", ("code", code));

    private static async Task ChangeAsync(HttpClient client, string current, string password = NewPassword) =>
        await client.SubmitAsync(await client.GetPageAsync("/admin/account"), "/admin/account/password", ("current", current), ("password", password), ("repeated", password));

    private static async Task<int> CountAsync(IEnumerable<HttpClient> clients, HttpStatusCode status)
    {
        var count = 0;
        foreach (var client in clients)
        {
            count += (await client.GetAsync("/admin")).StatusCode == status ? 1 : 0;
        }

        return count;
    }
}
