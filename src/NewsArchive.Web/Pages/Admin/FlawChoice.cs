using NewsArchive.Extraction.Articles;
using NewsArchive.Store.Articles;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>Articles with one kind of flaw, as an administrator chooses them.</summary>
/// <param name="Name">As an address says it: "missing-date".</param>
/// <param name="Label">"Missing date".</param>
/// <param name="Told">What a count goes on with: "3 without a date", "2 with a doubtful date".</param>
/// <param name="None">What an empty list says.</param>
public sealed record FlawChoice(ArticleField Field, FlawKind Kind, string Name, string Label, string Told, string None)
{
    /// <summary>Every kind of flaw, field by field.</summary>
    public static readonly IReadOnlyList<FlawChoice> All = [.. FieldFlaw.Fields.SelectMany(Of)];

    public string Address => "/admin/articles?show=" + Name;

    private static FlawChoice[] Of(ArticleField field)
    {
        var (name, one) = field switch
        {
            ArticleField.PublishedOn => ("date", "a date"),
            ArticleField.Authors => ("author", "an author"),
            ArticleField.Source => ("source", "a source"),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };
        return
        [
            new(field, FlawKind.Missing, $"missing-{name}", $"Missing {name}", $"without {one}", $"Every article has {one}."),
            new(field, FlawKind.Doubtful, $"doubtful-{name}", $"Doubtful {name}", $"with a doubtful {name}", $"No article has a doubtful {name}."),
        ];
    }
}
