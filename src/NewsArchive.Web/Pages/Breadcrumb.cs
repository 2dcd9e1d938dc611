namespace NewsArchive.Web.Pages;

/// <summary>A place above the page that is read.</summary>
/// <param name="More">What its text leaves to the ones before it, for who hears the link alone: "6" of "6 November 2024".</param>
/// <param name="Language">Of its text, where that is an article's.</param>
public sealed record Breadcrumb(string Text, string Href, string? More = null, string? Language = null);
