using NewsArchive.Store.Searching;

namespace NewsArchive.Web.Pages.Search;

/// <summary>The search form's own fields, folded into one query of the grammar.</summary>
internal static class FormQuery
{
    private static readonly (string Name, string Field)[] Fields = [("person", "person"), ("from", "after"), ("to", "before")];

    public static bool IsIn(IQueryCollection form) => Fields.Any(f => form.ContainsKey(f.Name));

    /// <summary>The words as they were written, then <c>person:"…" after:… before:…</c>; these first where the words are too many to be read.</summary>
    public static string Fold(IQueryCollection form)
    {
        var words = form["q"].ToString().Trim();
        var fields = Fields
            .Select(f => (f.Field, Value: Unquoted(form[f.Name].ToString())))
            .Where(f => f.Value.Length > 0)
            .Select(f => $"{f.Field}:\"{f.Value}\"")
            .ToList();

        // What the words leave open (a quotation mark, a parenthesis) would swallow the fields: the query as it was understood does not.
        var own = fields.Count > 0 && SearchQuery.Parse(words) is { Hints.Count: > 0 } query ? query.ToString() : words;
        var folded = string.Join(' ', fields.Prepend(own)).Trim();
        return folded.Length > SearchQuery.MaxLength ? string.Join(' ', fields.Append(own)) : folded;
    }

    /// <summary>A field's value without quotation marks, which would end the field's own.</summary>
    public static string Unquoted(string text) => string.Join(' ', text.Split(['"', '“', '”', '„', '‟', '«', '»', ' '], StringSplitOptions.RemoveEmptyEntries));
}
