using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsArchive.Web.Tests.Pages;

/// <summary>Reads the app's pages as a reader's browser does.</summary>
internal static class Visit
{
    /// <summary>Opens a page that must be there; it is parsed without tolerance for errors of HTML.</summary>
    public static async Task<IHtmlDocument> OpenAsync(this HttpClient client, string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        var response = await client.GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{path} answered {(int)response.StatusCode}, not {(int)status}.");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
    }

    public static async Task<HttpStatusCode> StatusAsync(this HttpClient client, string path) => (await client.GetAsync(path)).StatusCode;

    /// <summary>Where a path redirects to, with which status.</summary>
    public static async Task<(HttpStatusCode Status, string? Location)> FollowAsync(this HttpClient client, string path)
    {
        var response = await client.GetAsync(path);
        return (response.StatusCode, response.Headers.Location?.OriginalString);
    }

    /// <summary>The words of an element, white space folded.</summary>
    public static string Words(this INode? node) => string.Join(' ', (node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of each element that a selector finds.</summary>
    public static IReadOnlyList<string> All(this IParentNode node, string selector) => [.. node.QuerySelectorAll(selector).Select(e => e.Words())];

    /// <summary>The words of the first element that a selector finds; it must find one.</summary>
    public static string One(this IParentNode node, string selector) =>
        node.QuerySelector(selector)?.Words() ?? throw new InvalidOperationException($"The page has no {selector}.");
}
