using NewsArchive.Extraction;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>A name at a span of the article's text; without a person where nobody knows who it is.</summary>
/// <param name="IsSurnameAlone">Whether the article gives the person no other name, so that the archive's other articles say whom it means.</param>
public sealed record MentionView(int Start, int End, string Text, string? Role, string? PersonName, string? Slug, bool IsSurnameAlone)
{
    public TextSpan Span => new(Start, End);
}

/// <summary>Someone whom the article names, as it describes them.</summary>
/// <param name="Role">The first description that the article gives.</param>
/// <param name="Surname">What the article calls a person by, if it is a surname alone; null where it names them in full, or nobody knows who it is.</param>
public sealed record NamedPerson(string Name, string? Slug, string? Role, string? Surname)
{
    /// <summary>Each person once, in order of first mention; a name that is nobody's counts by its words.</summary>
    public static IReadOnlyList<NamedPerson> Of(IEnumerable<MentionView> mentions) =>
    [
        .. mentions.GroupBy(m => m.Slug is null ? (Slug: null, Name: m.Text) : (m.Slug, Name: m.PersonName!))
            .Select(g => new NamedPerson(g.Key.Name, g.Key.Slug, g.Select(m => m.Role).FirstOrDefault(r => r is not null), g.Key.Slug is not null && g.All(m => m.IsSurnameAlone) ? g.First().Text : null)),
    ];
}
