using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>The parts of one written name, each in the spelling by which variants are compared.</summary>
internal sealed record NameParts(IReadOnlyList<string> Parts, string? Suffix)
{
    public string First => Parts[0];

    public string Last => Parts[^1];

    public bool IsFull => Parts.Count > 1;

    public static NameParts Of(ArticleWords words, NameRun run)
    {
        var parts = new List<string>(run.Length);
        string? suffix = null;
        for (var i = run.Start; i < run.End; i++)
        {
            if (i > run.Start && words.Has(i, WordFacts.NameSuffix))
            {
                suffix = words.Word(i).TrimEnd('.').ToString();
            }
            else if (words[i].Kind == TokenKind.Word && !IsSilentParticle(words, run, i))
            {
                parts.Add(Key(words.Word(i)));
            }
        }

        return new NameParts(parts.Count > 0 ? parts : [Key(words.Word(run.End - 1))], suffix);
    }

    /// <summary>The parts of each name of a text; in "Bill and Hillary Clinton" the first takes the surname of the second.</summary>
    public static List<NameParts> OfAll(ArticleWords words, List<NameRun> names)
    {
        var parts = names.ConvertAll(n => Of(words, n));
        for (var i = 0; i + 1 < names.Count; i++)
        {
            var isCouple = names[i].Length == 1 && words.Has(names[i].Start, WordFacts.GivenName) && names[i + 1].Start == names[i].End + 1
                && words.Is(names[i].End, "and") && names[i + 1].Length == 2 && words.Has(names[i + 1].Start, WordFacts.GivenName);
            if (isCouple && !parts.Exists(p => p.IsFull && p.Last == parts[i].Last))
            {
                parts[i] = new NameParts([parts[i].Last, parts[i + 1].Last], null);
            }
        }

        return parts;
    }

    /// <summary>How much of the name a mention gives: whole words before initials, particles and suffix counted.</summary>
    public static int Fullness(ArticleWords words, NameRun run)
    {
        var fullness = 0;
        for (var i = run.Start; i < run.End; i++)
        {
            fullness += words.Has(i, WordFacts.Initial) ? 1 : words.Has(i, WordFacts.AllCapitals) ? 9 : 10;
        }

        return fullness;
    }

    /// <summary>Whether two full names of one article can be one person's: one surname, and given names that do not differ.</summary>
    public bool CanBe(NameParts other)
    {
        if (Suffix != other.Suffix)
        {
            return false; // "Donald Trump Jr." is the son
        }

        var (longer, shorter) = Parts.Count >= other.Parts.Count ? (this, other) : (other, this);
        return longer.EndsWith(shorter) || (Last == other.Last && AreOneGivenName(First, other.First) && !HasOtherInitials(other));
    }

    // "George W. Bush" is not "George H.W. Bush".
    private bool HasOtherInitials(NameParts other)
    {
        var (mine, theirs) = (MiddleInitials, other.MiddleInitials);
        return mine.Length > 0 && theirs.Length > 0 && !mine.StartsWith(theirs, StringComparison.Ordinal) && !theirs.StartsWith(mine, StringComparison.Ordinal);
    }

    private string MiddleInitials => string.Concat(Parts.Skip(1).SkipLast(1).Where(p => p.Contains('.')));

    /// <summary>Whether this name ends like <paramref name="other"/>: "Gabriel García Márquez" and "García Márquez".</summary>
    public bool EndsWith(NameParts other) =>
        other.Parts.Count <= Parts.Count && other.Parts.SequenceEqual(Parts.Skip(Parts.Count - other.Parts.Count));

    // "Pieter van der Molen" is also "van der Molen", at the start of a sentence "Van der Molen", and "Molen".
    private static bool IsSilentParticle(ArticleWords words, NameRun run, int i) =>
        words.Has(i, WordFacts.Particle) && i < run.End - 1
        && (!words.Has(i, WordFacts.Capitalised)
            || (i == run.Start && (!words.Has(i, WordFacts.GivenName) || (words.Has(i + 1, WordFacts.Particle) && !words.Has(i + 1, WordFacts.Capitalised)))));

    // "J. K. Rowling" and "Joanne Rowling", "Dan Marsh" and "Daniel Marsh", "Bill" and "William".
    private static bool AreOneGivenName(string one, string other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        return longer == shorter
            || (shorter.Contains('.') && longer[0] == shorter[0])
            || (shorter.Length >= 3 && longer.StartsWith(shorter, StringComparison.Ordinal))
            || GivenNameForms.AreOne(longer, shorter);
    }

    // Spellings of one name: "Zelensky", "Zelenskyy" and "Zelenskiy"; "Erdoğan" and "Erdogan"; "SMITH" and "Smith".
    private static string Key(ReadOnlySpan<char> word)
    {
        var key = Accents.Fold(word).ToString().ToLowerInvariant();
        foreach (var ending in (ReadOnlySpan<string>)["iy", "yy", "ii", "ij"])
        {
            if (key.Length > 4 && key.EndsWith(ending, StringComparison.Ordinal))
            {
                return key[..^2] + "y";
            }
        }

        return key;
    }
}
