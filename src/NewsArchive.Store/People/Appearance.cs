using NewsArchive.Store.Articles;

namespace NewsArchive.Store.People;

/// <summary>One person in one article: all that it says about them under one name.</summary>
public sealed class Appearance
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    /// <summary>Who it is; null where the article does not say. Its mentions and quotes carry the same, so that pages and search find them by index.</summary>
    public int? PersonId { get; set; }

    public Person? Person { get; set; }

    /// <summary>The fullest name that the article gives.</summary>
    public required string Name { get; set; }

    /// <summary>The first description that the article attaches to the name.</summary>
    public string? Role { get; set; }

    /// <summary>The article's own, so that a person's articles are counted and found newest first by the index alone.</summary>
    public DateOnly? PublishedOn { get; set; }

    public List<Mention> Mentions { get; } = [];
}
