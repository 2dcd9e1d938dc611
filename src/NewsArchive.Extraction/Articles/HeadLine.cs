using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Articles;

/// <summary>What a line above an article's text says: who wrote it, when it was published, or nothing that is worth keeping.</summary>
/// <param name="Names">The authors; null where the line is no byline.</param>
internal sealed partial record HeadLine(IReadOnlyList<string>? Names, bool IsDated)
{
    /// <summary>The outlet that the line names and nothing else; null where it does not.</summary>
    public string? Outlet { get; private init; }

    /// <summary>Reads a line of the head; null where it may belong to the article.</summary>
    /// <param name="next">The block below, which tells a bare name from a line of text by being a date.</param>
    /// <param name="above">The block above, which tells an office ("Staff Writer") from a line of text by being a byline.</param>
    public static HeadLine? Read(Block block, Block? next, Block? above = null)
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

        if (NoWords().IsMatch(line) || DateLabels.IsLabelAlone(line) || DateLabels.IsVague(line))
        {
            return new HeadLine(null, false);
        }

        var isAboveDate = next is not null && (PublicationDate.IsDateLine(next.Text) || ReadingTime().IsMatch(next.Text));
        if ((isAboveDate || (above is not null && (PublicationDate.IsDateLine(above.Text) || Byline.IsByline(above.Text)))) && NoPersons.IsOfficeLine(line))
        {
            return new HeadLine(null, false);
        }

        return isAboveDate && OutletName.Is(line) ? new HeadLine(null, false) { Outlet = line }
            : LeadsToAuthor(block) || (isAboveDate && !Dateline.IsPlace(line)) ? Bare(line)
            : PublicationDate.Without(line) is { } rest ? Dated(line, Host().Replace(rest, "").Trim(' ', '|', '·', '•')) : null;
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

    // "By" above a name, "@janedoe", "5 min read", "Reading time: 5 minutes", "Photo: Roe" belongs to pictures
    [GeneratedRegex(@"^((published )?by|share|@\w{2,30}|(reading time|read time|estimated reading time)?\s*:?\s*(less than )?(\d+[-–])?\d+[\s-]min(ute)?s?\.?([\s-]read)?|time to read.{0,20}|(first|early|late|final|city|national|morning|evening|weekend|sunday|metro|main|print) edition( \d)?)\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex NoWords();

    // "4-5 minutes", as Firefox has it below the author
    [GeneratedRegex(@"^\d+([-–]\d+)? min(ute)?s?( read)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ReadingTime();

    // "coast.example · by Jane Doe"
    [GeneratedRegex(@"^(?:www\.)?[\w-]+(?:\.[\w-]+)+\s*[|·•–—-]\s*")]
    private static partial Regex Host();

    [GeneratedRegex(@"[|·•/]|\s[–—-]\s")]
    private static partial Regex Parted();

    [GeneratedRegex(@"^\P{L}*\p{Lu}[\p{L}.’'-]+\P{L}*$")]
    private static partial Regex OneName();

    [GeneratedRegex(@"/(by|authors?|staff|profiles?|people|journalists?|contributors?|reporters?|writers?|team|autor(en|es|e)?|auteurs?|autori?)/", RegexOptions.IgnoreCase)]
    private static partial Regex AuthorPath();
}
