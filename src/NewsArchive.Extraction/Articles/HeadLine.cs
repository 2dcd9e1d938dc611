using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Articles;

/// <summary>What a line above an article's text says: who wrote it, when it was published, or nothing that is worth keeping.</summary>
/// <param name="Names">The authors; null where the line is no byline.</param>
internal sealed partial record HeadLine(IReadOnlyList<string>? Names, bool IsDated)
{
    /// <summary>Reads a line of the head; null where it may belong to the article.</summary>
    /// <param name="next">The block below, which tells a bare name from a line of text by being a date.</param>
    public static HeadLine? Read(Block block, Block? next)
    {
        var line = block.Text;
        if (line.Length > PublicationDate.LongestLine * 2)
        {
            return null;
        }

        if (PublicationDate.IsDateLine(line))
        {
            return new HeadLine(null, true);
        }

        if (Byline.IsByline(line))
        {
            return new HeadLine(Byline.Read(line), PublicationDate.Without(line) is not null);
        }

        if (NoWords().IsMatch(line))
        {
            return new HeadLine(null, false);
        }

        return LeadsToAuthor(block) || (next is not null && PublicationDate.IsDateLine(next.Text)) ? Bare(line) : PublicationDate.Without(line) is { } rest ? Dated(line, rest) : null;
    }

    private static HeadLine? Bare(string line) => Byline.ReadBare(line) is { } names ? new HeadLine(names, false) : null;

    // "Jane Doe | Halden Chronicle | 6 November 2024", "November 6, 2024 by Jane Doe"; "Halden, 6 November 2024" may name a place as well as a person.
    private static HeadLine? Dated(string line, string rest)
    {
        if (Byline.IsByline(rest))
        {
            return new HeadLine(Byline.Read(rest), true);
        }

        return Byline.ReadBare(rest) is { } names
            ? new HeadLine(Parted().IsMatch(line) ? names : null, true)
            : OneName().IsMatch(rest) ? new HeadLine(null, true) : null;
    }

    // [Jane Doe](https://halden.example/staff/jane-doe)
    private static bool LeadsToAuthor(Block block) =>
        block.Inlines.Any(l => l.Href is { } href && AuthorPath().IsMatch(href)) && block.Inlines.All(l => l.Href is not null || !l.Text.Any(char.IsLetterOrDigit));

    // "Published" above a date, "@janedoe", "5 min read"
    [GeneratedRegex(@"^((first )?published|updated|posted|date|by|share|@\w{2,30}|\d+ min(ute)?s?( read)?)\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex NoWords();

    [GeneratedRegex(@"[|·•/]|\s[–—-]\s")]
    private static partial Regex Parted();

    [GeneratedRegex(@"^\P{L}*\p{Lu}[\p{L}.’'-]+\P{L}*$")]
    private static partial Regex OneName();

    [GeneratedRegex(@"/(by|authors?|staff|profiles?|people|journalists?|contributors?|reporters?|writers?|team|autor(en|es|e)?|auteurs?|autori?)/", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorPath();
}
