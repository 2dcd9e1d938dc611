using NewsArchive.Store.Articles;

namespace NewsArchive.Store.People;

/// <summary>A person named at a span of an article's text.</summary>
public sealed class Mention
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    public int AppearanceId { get; set; }

    /// <summary>What the mention is one of.</summary>
    public Appearance Appearance { get; set; } = null!;

    /// <summary>The appearance's person; null where the article does not say who it is: a surname alone is never guessed.</summary>
    public int? PersonId { get; set; }

    public Person? Person { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    /// <summary>The name as it stands there.</summary>
    public required string Text { get; set; }

    public int? RoleStart { get; set; }

    public int? RoleEnd { get; set; }

    /// <summary>The description that the article attaches to the name here.</summary>
    public string? Role { get; set; }
}
