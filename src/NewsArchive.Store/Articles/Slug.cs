namespace NewsArchive.Store.Articles;

/// <summary>The readable part of an address: lower-case letters and digits of any script, words parted by hyphens.</summary>
public static class Slug
{
    /// <summary>The longest slug, in UTF-16 units.</summary>
    public const int MaxLength = 80;

    /// <summary>Makes a slug of a headline or name, cut after a whole word; <paramref name="fallback"/> where it holds no letter or digit.</summary>
    public static string Of(string? text, string fallback)
    {
        var slug = FoldedText.Of(text ?? "").Replace(' ', '-');
        if (slug.Length > MaxLength)
        {
            var cut = slug.LastIndexOf('-', MaxLength);
            slug = slug[..(cut > 0 ? cut : MaxLength)];
        }

        return slug.Length > 0 ? slug : fallback;
    }
}
