using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Web.SigningIn;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Admin;

public sealed class AdminGuardTests(ITestOutputHelper output)
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    private static readonly string[] Addresses =
    [
        "/admin", "/admin/", "/ADMIN", "/admin/import", "/admin/import/cancel", "/admin/import/progress", "/admin/import/preview", "/admin/import/preview/apply", "/admin/import/preview/progress", "/admin/imports", "/admin/imports/1",
        "/admin/imports/1/report.csv", "/admin/import/retry", "/admin/import/upload", "/admin/imports/nonsense", "/admin/people", "/admin/people/decide", "/admin/people/undo", "/admin/quotes", "/admin/articles", "/admin/articles?show=missing-date",
        "/admin/articles/1", "/admin/articles/nonsense", "/admin/sign-out", "/admin/users", "/admin/users/00000000-0000-0000-0000-000000000000/remove", "/admin/account", "/admin/account/password", "/admin/account/code", "/admin/account/code/picture",
        "/admin/log", "/admin/log.csv", "/admin/unknown", "/admin/un/known.css", "/admin/sign-in/more",
    ];

    [Fact]
    public async Task Nothing_under_admin_answers_without_a_session_whatever_the_method()
    {
        await using var archive = new ArchiveFactory(output);
        var client = archive.CreateClient();
        foreach (var method in Methods)
        {
            foreach (var address in Addresses)
            {
                var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

                var asked = $"{method} {address} → {(int)response.StatusCode} {response.Headers.Location}";
                Assert.True(response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Unauthorized, asked);
                Assert.True(response.StatusCode != HttpStatusCode.Redirect || response.Headers.Location!.OriginalString.StartsWith(SignInSetup.Path + "?returnUrl=", StringComparison.Ordinal), asked);
            }
        }
    }

    [Fact]
    public async Task Every_endpoint_under_admin_but_the_sign_in_demands_a_session()
    {
        await using var archive = new ArchiveFactory(output);
        var endpoints = archive.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText?.TrimStart('/').StartsWith("admin", StringComparison.OrdinalIgnoreCase) == true)
            .ToList();

        Assert.True(endpoints.Count > 5);
        foreach (var endpoint in endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            Assert.Contains(endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>(), a => a.Policy is AccessPolicy.Editors or AccessPolicy.Administrators);
        }

        var open = endpoints.Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null);
        Assert.Equal(
            ["admin/set-password", "admin/setup", "admin/sign-in", "admin/sign-in/code"],
            open.Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/admin/sign-in/code")]
    [InlineData("/admin/set-password")]
    [InlineData("/admin/set-password?user=x&token=y")]
    [InlineData("/admin/setup")]
    [InlineData("/admin/setup?token=guessed")]
    public async Task What_leads_to_a_session_leads_nobody_without_a_password_or_link(string address)
    {
        await using var archive = new ArchiveFactory(output);
        await Administrator.CreateAsync(archive);

        var response = await archive.CreateClient().GetAsync(address);

        Assert.Equal(SignInSetup.Path, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_administrator_meets_a_404_where_there_is_nothing()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);

        foreach (var address in new[] { "/admin/unknown", "/admin/imports/99", "/admin/imports/1/report.csv", "/admin/imports/nonsense", "/admin/imports?page=2", "/admin/imports?page=x", "/admin/articles/99" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
        }
    }

    [Fact]
    public async Task A_form_without_or_with_a_forged_token_is_refused()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);
        foreach (var address in new[] { "/admin/import", "/admin/import/cancel", "/admin/import/preview", "/admin/import/preview/apply", "/admin/import/retry", "/admin/import/upload", "/admin/people/decide", "/admin/people/undo", "/admin/users", "/admin/account/password", "/admin/account/others", "/admin/account/code/off", "/admin/setup", "/admin/set-password", "/admin/sign-out", "/admin/sign-in" })
        {
            var forged = new Dictionary<string, string> { ["__RequestVerificationToken"] = "forged" };

            Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(address, null)).StatusCode);
            Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(address, new FormUrlEncodedContent(forged))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/admin")).StatusCode);
        Assert.False(await archive.ReadAsync(database => Task.FromResult(database.Imports.Any())));
    }

    [Fact]
    public async Task What_an_administrator_sees_is_kept_by_no_cache()
    {
        await using var archive = new ArchiveFactory(output);
        var client = await Administrator.SignInAsync(archive);

        Assert.True((await client.GetAsync("/admin/imports")).Headers.CacheControl!.NoStore);
    }
}
