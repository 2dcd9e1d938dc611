namespace NewsArchive.Store.Articles;

/// <summary>An address that an article had before its title or date changed; it redirects to the present one.</summary>
public sealed class FormerPath
{
    public int Id { get; set; }

    public required string Path { get; set; }

    public int ArticleId { get; set; }

    public Article Article { get; set; } = null!;
}
