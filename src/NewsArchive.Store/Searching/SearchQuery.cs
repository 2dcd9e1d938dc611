namespace NewsArchive.Store.Searching;

/// <summary>A query as it was understood.</summary>
public sealed record SearchQuery(string Text);
