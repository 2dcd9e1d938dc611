namespace NewsArchive.Web.Pages.Admin;

/// <summary>What became of a form that was sent: what was done, or why nothing was.</summary>
public sealed record Told(string? Message, string? Failure);
