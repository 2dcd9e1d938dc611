using NewsArchive.Store.Articles;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>One person in one article: all that it says about them under one name.</summary>
public sealed class Appearance
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    /// <summary>Who it is; null where the article does not say, or where it may be one of several. Its mentions and quotes carry the same, so that pages and search find them by index.</summary>
    public int? PersonId { get; set; }

    public Person? Person { get; set; }

    /// <summary>The fullest name that the article gives.</summary>
    public required string Name { get; set; }

    /// <summary>The first description that the article attaches to the name.</summary>
    public string? Role { get; set; }

    /// <summary>The article's own, so that a person's articles are counted and found newest first by the index alone.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>What the names that this one could be another form of have in common; null for a single word, which is nobody in particular.</summary>
    public string? Block { get; set; }

    /// <summary>The block of the middle name by which they may go elsewhere; null for most.</summary>
    public string? MiddleBlock { get; set; }

    /// <summary>The surname and the office of a head of state or government: by these they are known who are named by title and surname alone. Null for most; also where the article names somebody else of the surname.</summary>
    public string? Office { get; set; }

    /// <summary>The walks of life that the article's descriptions of them tell.</summary>
    public RoleField Fields { get; set; }

    public List<Mention> Mentions { get; } = [];

    /// <summary>Under the fullest name, with all descriptions that the article attaches to it, the first one first.</summary>
    /// <param name="language">Of the article, ISO 639-1; null where nobody knows.</param>
    public static Appearance Of(string name, IReadOnlyList<string> roles, DateOnly? publishedOn, string? language = null)
    {
        var form = NameForm.Of(name);
        return new Appearance
        {
            Name = name,
            Role = roles.Count > 0 ? roles[0] : null,
            PublishedOn = publishedOn,
            Block = form?.Block,
            MiddleBlock = form?.MiddleBlock,
            Office = HeadOffice.KeyOf(name, roles),
            Fields = roles.Aggregate(RoleField.None, (fields, role) => fields | RoleLexicon.FieldsOf(role, language)),
        };
    }

    /// <summary>Those of one article: "President Hale" is nobody in particular where it tells of another Hale too.</summary>
    public static IReadOnlyList<Appearance> Together(IReadOnlyList<Appearance> appearances)
    {
        foreach (var one in appearances.Where(a => a.Office is not null && a.Block is null))
        {
            var surname = HeadOffice.SurnameOf(one.Name);
            one.Office = appearances.Any(a => a != one && HeadOffice.SurnameOf(a.Name) == surname) ? null : one.Office;
        }

        return appearances;
    }
}
