using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Auditing;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class SignInTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_right_password_opens_the_page_that_was_asked_for()
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);
        var client = archive.CreateClient();
        var asked = (await client.GetAsync("/admin/imports")).Headers.Location!;

        var page = await client.GetPageAsync(asked.OriginalString);
        var response = await client.SubmitAsync(page, "/admin/sign-in", ("userName", "ada"), ("password", Administrator.Password));

        Assert.Equal("/admin/imports", response.Headers.Location?.OriginalString);
        Assert.Contains("Nothing was imported yet", (await client.GetPageAsync("/admin/imports")).MainText());
    }

    [Fact]
    public async Task A_space_that_a_telephone_puts_behind_the_name_does_not_count()
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);

        var response = await Administrator.TrySignInAsync(archive.CreateClient(), "Ada ", Administrator.Password);

        Assert.Equal("/admin", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_wrong_name_and_a_wrong_password_are_told_alike()
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);
        var client = archive.CreateClient();

        var wrongName = await (await Administrator.TrySignInAsync(client, "eve", Administrator.Password)).PageAsync();
        var wrongPassword = await (await Administrator.TrySignInAsync(client, "ada", "wrong horse battery")).PageAsync();

        var message = wrongName.QuerySelector("[role=alert]")!.TextContent;
        Assert.NotEmpty(message);
        Assert.Equal(message, wrongPassword.QuerySelector("[role=alert]")!.TextContent);
    }

    [Fact]
    public async Task Five_failures_lock_the_account_even_for_the_right_password()
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);
        var client = archive.CreateClient();
        for (var i = 0; i < 5; i++)
        {
            await Administrator.TrySignInAsync(client, "ada", $"wrong password {i}");
        }

        var response = await Administrator.TrySignInAsync(client, "ada", Administrator.Password);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull((await response.PageAsync()).QuerySelector("[role=alert]"));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_locked_account_costs_as_much_as_a_name_that_nobody_has()
    {
        var hasher = new CountingHasher();
        await using var archive = new ArchiveFactory(output).With(services => services.AddSingleton<IPasswordHasher<IdentityUser>>(hasher));
        await Administrator.CreateAsync(archive);
        var client = archive.CreateClient();
        for (var i = 0; i < 5; i++)
        {
            await Administrator.TrySignInAsync(client, "ada", $"wrong password {i}");
        }

        var before = hasher.Count;
        await Administrator.TrySignInAsync(client, "ada", "wrong password again");
        await Administrator.TrySignInAsync(client, "eve", "wrong password again");

        Assert.Equal(2, hasher.Count - before);
    }

    [Fact]
    public async Task Guessing_is_slowed_down_whichever_the_name()
    {
        await using var archive = new ArchiveFactory(output);
        var client = archive.CreateClient();
        var page = await client.GetPageAsync("/admin/sign-in");
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i <= SigningIn.SignInSetup.MaxAttemptsAMinute; i++)
        {
            answers.Add(await client.SubmitAsync(page, "/admin/sign-in", ("userName", $"name{i}"), ("password", "guess guess guess")));
        }

        var statuses = answers.ConvertAll(a => a.StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.All(statuses[..^1], s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.InRange(answers[^1].Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/admin/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Guessing_one_name_is_slowed_down_from_however_many_addresses()
    {
        await using var archive = new ArchiveFactory(output).With("Http:TrustedProxies", "0.0.0.0/0, ::/0");
        archive.UseKestrel(0);
        archive.StartServer();
        await Administrator.CreateAsync(archive);
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i <= SigningIn.SignInSetup.MaxAttemptsAMinute; i++)
        {
            var client = archive.CreateClient();
            client.DefaultRequestHeaders.Add("X-Forwarded-For", $"192.0.2.{i + 1}");
            answers.Add(await Administrator.TrySignInAsync(client, Administrator.Name, $"wrong password {i}"));
        }

        var statuses = answers.ConvertAll(a => a.StatusCode);

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.All(statuses[..^1], s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.InRange(answers[^1].Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal(SigningIn.SignInSetup.MaxAttemptsAMinute, await archive.ReadAsync(d => Task.FromResult(d.AuditEntries.Select(e => e.Address).Distinct().Count())));
    }

    [Theory]
    [InlineData("2001:db8:1:2::{0}", true)]
    [InlineData("2001:db8:1:{0}::1", false)]
    public async Task Guessing_names_is_slowed_down_from_one_network_of_IPv6_as_from_one_address(string address, bool isSlowedDown)
    {
        await using var archive = new ArchiveFactory(output).With("Http:TrustedProxies", "127.0.0.0/8, ::1");
        archive.UseKestrel(0);
        archive.StartServer();
        var status = HttpStatusCode.OK;
        for (var i = 0; i <= SigningIn.SignInSetup.MaxAttemptsAMinute; i++)
        {
            var client = archive.CreateClient();
            client.DefaultRequestHeaders.Add("X-Forwarded-For", string.Format(CultureInfo.InvariantCulture, address, i + 1));
            status = (await Administrator.TrySignInAsync(client, $"name{i}", "wrong password")).StatusCode;
        }

        Assert.Equal(isSlowedDown ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Behind_two_proxies_that_are_trusted_the_log_names_the_visitor()
    {
        await using var archive = new ArchiveFactory(output).With("Http:TrustedProxies", "127.0.0.0/8, ::1, 10.0.0.0/8");
        archive.UseKestrel(0);
        archive.StartServer();
        var client = archive.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.1, 203.0.113.9, 10.0.0.5"); // the first one is what the visitor claims

        await Administrator.TrySignInAsync(client, "eve", Administrator.Password);

        Assert.Equal("203.0.113.9", await archive.ReadAsync(d => Task.FromResult(d.AuditEntries.Single().Address)));
    }

    [Theory]
    [InlineData("127.0.0.0/8, ::1", true)]
    [InlineData("", false)]
    [InlineData("203.0.113.7", false)]
    public async Task Behind_a_proxy_that_is_trusted_the_session_s_cookie_is_secure(string proxies, bool isSecure)
    {
        await using var archive = new ArchiveFactory(output).With("Http:TrustedProxies", proxies);
        archive.UseKestrel(0);
        archive.StartServer();
        await Administrator.CreateAsync(archive);
        var client = archive.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var response = await client.GetAsync("/admin/sign-in");

        Assert.Equal(isSecure, response.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("newsarchive-form=", StringComparison.Ordinal)).Contains("secure", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://evil.example/admin")]
    [InlineData("//evil.example/admin")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task A_return_address_elsewhere_is_refused(string returnUrl)
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);
        var client = archive.CreateClient();

        var response = await Administrator.TrySignInAsync(client, "ada", Administrator.Password, returnUrl);

        Assert.Equal("/admin", response.Headers.Location?.OriginalString);
        Assert.Equal("/admin", (await client.GetAsync($"/admin/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_return_address_in_other_letters_than_an_address_has_opens_its_page()
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);

        var response = await Administrator.TrySignInAsync(archive.CreateClient(), Administrator.Name, Administrator.Password, "/admin/articles?q=міст%20a&x=%26#так");

        Assert.Equal("/admin/articles?q=%D0%BC%D1%96%D1%81%D1%82%20a&x=%26#%D1%82%D0%B0%D0%BA", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_name_is_read_without_the_blank_that_a_telephone_s_keyboard_adds()
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);

        var response = await Administrator.TrySignInAsync(archive.CreateClient(), Administrator.Name + " ", Administrator.Password);

        Assert.Equal("/admin", response.Headers.Location?.OriginalString);
        Assert.Equal(Administrator.Name, await archive.ReadAsync(d => d.AuditEntries.Where(e => e.Action == AuditAction.SignedIn).Select(e => e.UserName).SingleAsync()));
    }

    [Fact]
    public async Task The_session_ends_with_the_button_and_only_with_it()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        await client.GetAsync("/admin/sign-out");

        await client.SubmitAsync(await client.GetPageAsync("/admin"), "/admin/sign-out");

        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task The_session_s_cookie_is_kept_from_scripts_and_other_sites()
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);

        var response = await Administrator.TrySignInAsync(archive.CreateClient(), "ada", Administrator.Password);

        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("newsarchive-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("secure", cookie);
    }

    [Fact]
    public async Task Over_https_the_session_s_cookie_is_secure()
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);
        archive.ClientOptions.BaseAddress = new Uri("https://localhost");

        var response = await Administrator.TrySignInAsync(archive.CreateClient(), "ada", Administrator.Password);

        Assert.Contains("secure", response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("newsarchive-session=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_keys_of_sessions_lie_beside_the_database_for_its_owner_alone()
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.SignInAsync(archive);

        var keys = Path.Combine(archive.Folder, "keys");
        Assert.NotEmpty(Directory.EnumerateFiles(keys, "key-*.xml"));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(keys) == (UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    private sealed class CountingHasher : PasswordHasher<IdentityUser>
    {
        private int count;

        public int Count => count;

        public override string HashPassword(IdentityUser user, string password)
        {
            Interlocked.Increment(ref count);
            return base.HashPassword(user, password);
        }

        public override PasswordVerificationResult VerifyHashedPassword(IdentityUser user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref count);
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
