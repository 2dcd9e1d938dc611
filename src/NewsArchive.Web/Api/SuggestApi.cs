using Microsoft.AspNetCore.Mvc;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Web.Pages;
using NewsArchive.Web.Pages.Search;

namespace NewsArchive.Web.Api;

/// <summary><c>/search/suggest?q=</c>: what somebody may be about to type, as JSON for the search fields' script.</summary>
internal static class SuggestApi
{
    public const string Path = "/search/suggest";

    private const int MinLength = 2;

    public static void MapSuggestions(this WebApplication app) =>
        app.MapGet(Path, async (string? q, string? only, [FromServices] SearchSuggestions suggestions, HttpContext context, CancellationToken cancellationToken) =>
        {
            context.Response.Headers.CacheControl = "private, max-age=60"; // who types a letter and takes it back asks once
            var text = (q ?? "").TrimStart();
            return TypedResults.Ok(text.Trim().Length < MinLength ? [] : only == "person"
                ? (await suggestions.SuggestPeopleAsync(text, cancellationToken)).Select(p => Of(p, text))
                : Of(await suggestions.SuggestAsync(text, cancellationToken), text));
        });

    private static IEnumerable<Suggestion> Of(SuggestionList list, string text) =>
        list.People.Select(p => Of(p, text))
            .Concat(list.Sources.Select(s => new Suggestion("source", s.Name, Wording.Count(s.ArticleCount, "article"), $"{Before(text, s.Start)}source:{s.Host}", null)))
            .Concat(list.Headlines.Select(h => new Suggestion("headline", h.Title, h.PublishedOn is { } day ? Wording.Day(day) : "Undated", null, Address.Article(h.Path))));

    private static Suggestion Of(SuggestedPerson person, string text) =>
        new("person", person.Name, person.Field == "speaker" ? Wording.Count(person.QuoteCount, "quote") : Wording.Count(person.ArticleCount, "article"), $"{Before(text, person.Start)}{person.Field}:\"{FormQuery.Unquoted(person.Name)}\"", null);

    private static string Before(string text, int start) => text[..Math.Min(start, SearchQuery.MaxLength)];

    /// <param name="Kind">"person", "source" or "headline".</param>
    /// <param name="Query">The whole query that choosing it makes; null where it leads to <paramref name="Href"/>.</param>
    private sealed record Suggestion(string Kind, string Label, string Detail, string? Query, string? Href);
}
