using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Articles;

/// <summary>Reads the lines at the foot that say who worked on an article: "(Reporting by Jane Doe in Halden; Editing by John Roe)", "Jane Doe is a reporter at …".</summary>
internal static partial class FootCredit
{
    private const int Foot = 8; // blocks
    private const int LongestLine = 500;

    /// <summary>The reporters and writers, not the editors, of a line of credits; null where it is none.</summary>
    public static IReadOnlyList<string>? Read(IReadOnlyList<Block> blocks, int i)
    {
        var line = blocks[i].Text.Trim('(', ')', '[', ']', ' ', '.');
        if (i < blocks.Count - Foot || line.Length > LongestLine || !Start().IsMatch(line))
        {
            return null;
        }

        var parts = Part().Split(line).Where(p => p.Trim().Length > 0).ToList();
        var works = parts.Select(p => Work().Match(p)).ToList();
        if (works.Exists(w => !w.Success) || !works.Exists(w => Byline.IsByline("By " + w.Groups["names"].Value.TrimEnd('.'))))
        {
            return null;
        }

        return [.. works.Where(w => w.Groups["main"].Success).SelectMany(w => Byline.Read("By " + w.Groups["names"].Value)).Distinct()];
    }

    /// <summary>Whether a block at the foot introduces an author or tells how to reach one, set apart by italics or by an address.</summary>
    public static bool IsAboutAuthor(IReadOnlyList<Block> blocks, int i, IReadOnlyList<string> authors)
    {
        var line = blocks[i].Text;
        if (i < blocks.Count - Foot || i == 0 || line.Length > LongestLine)
        {
            return false;
        }

        var isItalic = blocks[i].Inlines.All(l => l.IsEmphasis || l.Href is not null || !l.Text.Any(char.IsLetterOrDigit));
        return ReportedFrom().IsMatch(line) || (isItalic && authors.Any(a => line.StartsWith(a, StringComparison.OrdinalIgnoreCase) && Introduces().IsMatch(line[a.Length..]))) || Reaches().IsMatch(line);
    }

    [GeneratedRegex(@"^(additional )?(reporting|writing|written) by\b", RegexOptions.IgnoreCase)]
    private static partial Regex Start();

    [GeneratedRegex(@"\s*[;.,]\s+(?=(?:additional |further )?(?:reporting|writing|written|editing|edited|compiled|produced|graphics?|translated|photography|photos?)\b)|\s*;\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:(?<main>reporting|writing|written)|(?:additional |further )reporting|editing|edited|compiled|produced|graphics?|translated|translation|photography|photos?) by\s+(?<names>.{2,300})$", RegexOptions.IgnoreCase)]
    private static partial Regex Work();

    // "Doe reported from Skarn.", "Doe reported from Skarn and Roe from Halden. Wire writer Jim Poe contributed to this report."
    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}'’-]+ ){1,4}(?:and (?:\p{Lu}[\p{L}'’-]+ ){1,3})?reported from [^.]{2,80}\.?(?:\s[^“”""]{2,300}\bcontributed (?:reporting|to (?:this|the) (?:report|story|article))\b[^.]{0,60}\.?)?$")]
    private static partial Regex ReportedFrom();

    [GeneratedRegex(@"^,?\s(is|was|covers|writes|reports|has (covered|written|reported)|can be reached|joined)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Introduces();

    // "Contact Jane Doe at jane@halden.example", "Follow her on X: @janedoe"
    [GeneratedRegex(@"^(?:(?:contact|email|reach|write to)\s.{0,80}\S+@\S+\.\S+.{0,80}|follow\s.{0,80}\son\s.{0,40}@\w+.{0,80})$", RegexOptions.IgnoreCase)]
    private static partial Regex Reaches();
}
