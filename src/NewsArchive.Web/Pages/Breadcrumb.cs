namespace NewsArchive.Web.Pages;

/// <summary>A place above the page that is read.</summary>
public sealed record Breadcrumb(string Text, string Href);
