namespace NewsArchive.Store.Articles.Hiding;

/// <summary>An address at which a hidden article stood, present or former: nobody else gets it.</summary>
public sealed class HiddenPath
{
    public required string Path { get; set; }

    public int HiddenArticleId { get; set; }

    public HiddenArticle HiddenArticle { get; set; } = null!;
}
