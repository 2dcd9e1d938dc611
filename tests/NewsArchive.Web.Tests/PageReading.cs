using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsArchive.Web.Tests;

/// <summary>Reads pages as a browser would, and sends their forms.</summary>
internal static class PageReading
{
    public static async Task<IDocument> GetPageAsync(this HttpClient client, string address) => await (await client.GetAsync(address)).PageAsync();

    public static async Task<IDocument> PageAsync(this HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(page => page.Content(html).Address("http://localhost/"));
    }

    /// <summary>Sends the form that posts to the address, with its hidden fields and what a user fills in.</summary>
    public static Task<HttpResponseMessage> SubmitAsync(this HttpClient client, IDocument page, string action, params (string Name, string Value)[] input) =>
        client.SubmitAsync(page.Forms.Single(f => f.Method == "post" && f.GetAttribute("action")!.Split('?')[0] == action), input);

    /// <summary>Sends a form, with its hidden fields and what a user fills in.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient client, IElement form, params (string Name, string Value)[] input)
    {
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in input)
        {
            fields[name] = value;
        }

        return await client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
    }

    /// <summary>What a reader sees of the main part, with single spaces.</summary>
    public static string MainText(this IDocument page) =>
        string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
