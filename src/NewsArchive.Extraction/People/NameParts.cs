using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>The parts of one written name, each as its <see cref="NameKey"/>; particles and patronymics left out.</summary>
/// <param name="Suffix">"JR" or "III", without full stop; null where the name has none.</param>
internal sealed record NameParts(IReadOnlyList<string> Parts, string? Suffix)
{
    public string First => Parts[0];

    public string Last => Parts[^1];

    public bool IsFull => Parts.Count > 1;

    /// <summary>"Henry VIII": one name and a number, which may be a monarch's whole name.</summary>
    public bool IsNumbered => !IsFull && Suffix is not null and not ("JR" or "SR");

    /// <summary>The name by which the article goes on to call a person whose family name stands first: "Xi"; else null.</summary>
    public string? LeadingFamilyName => IsFull && FamilyNames.StandsFirst(First) ? First : null;

    public static NameParts Of(ArticleWords words, NameRun run)
    {
        var parts = new List<string>(run.Length);
        string? suffix = null;
        for (var i = run.Start; i < run.End; i++)
        {
            if (i > run.Start && IsSuffix(words, i))
            {
                suffix = words.Word(i).TrimEnd('.').ToString().ToUpperInvariant();
            }
            else if (words[i].Kind == TokenKind.Word && !IsSilentParticle(words, run, i) && !(i > run.Start && IsPatronymic(words, i)))
            {
                parts.Add(words.Key(i));
            }
        }

        return new NameParts(parts.Count > 0 ? parts : [words.Key(run.End - 1)], suffix);
    }

    /// <summary>Whether the token is "Jr.", "III", or a lone "V" behind a name.</summary>
    public static bool IsSuffix(ArticleWords words, int index) => words.Has(index, WordFacts.NameSuffix) || words.Is(index, "V");

    /// <summary>How much of the name a mention gives: whole words before initials, particles and suffix counted.</summary>
    public static int Fullness(ArticleWords words, NameRun run)
    {
        var fullness = 0;
        for (var i = run.Start; i < run.End; i++)
        {
            // "Владимир Путин" is a better name than "Владимира Путина".
            var isOblique = i == run.Start && Cyrillic.IsLetter(words.Word(i)[0]) && !words.Has(i, WordFacts.GivenName);
            fullness += words.Has(i, WordFacts.Initial) ? 1 : isOblique || words.Has(i, WordFacts.AllCapitals) ? 9 : 10;
        }

        return fullness;
    }

    /// <summary>Whether two full names of one article can be one person's: one surname, and given names that do not differ.</summary>
    public bool CanBe(NameParts other)
    {
        if (Suffix != other.Suffix)
        {
            // "Donald Trump Jr." is the son, but "Joseph R. Biden Jr." is also "Joe Biden".
            return (Suffix is null || other.Suffix is null) && Last == other.Last && First != other.First && AreOneGivenName(First, other.First);
        }

        var (longer, shorter) = Parts.Count >= other.Parts.Count ? (this, other) : (other, this);
        return longer.EndsWith(shorter) || longer.StartsWith(shorter) || IsWrittenAlike(other) || IsReversed(other)
            || (Last == other.Last && (AreOneGivenName(First, other.First) || IsCalledByMiddleName(other) || other.IsCalledByMiddleName(this)) && !HasOtherInitials(other));
    }

    /// <summary>Whether the two are written with the same parts.</summary>
    public bool IsSame(NameParts other) => Suffix == other.Suffix && Parts.SequenceEqual(other.Parts);

    /// <summary>Whether this name ends like <paramref name="other"/>: "Gabriel García Márquez" and "García Márquez".</summary>
    public bool EndsWith(NameParts other) => Matches(other, Parts.Count - other.Parts.Count);

    /// <summary>Whether <paramref name="other"/> stands inside this name: "Pedro [Sánchez] Pérez-Castejón".</summary>
    public bool HasInside(NameParts other)
    {
        for (var at = 1; at + other.Parts.Count < Parts.Count; at++)
        {
            if (Matches(other, at))
            {
                return true;
            }
        }

        return false;
    }

    // "Pedro Sánchez" and "Pedro Sánchez Pérez-Castejón"
    private bool StartsWith(NameParts other) => Matches(other, 0);

    private bool Matches(NameParts other, int at)
    {
        for (var i = 0; i < other.Parts.Count; i++)
        {
            if (at < 0 || at + i >= Parts.Count || Parts[at + i] != other.Parts[i])
            {
                return false;
            }
        }

        return true;
    }

    // "Alexandria Ocasio-Cortez" and "Alexandria Ocasio Cortez", "Kim Jong-un" and "Kim Jong Un", "J. K. Rowling", "J.K. Rowling" and "JK Rowling"
    private bool IsWrittenAlike(NameParts other) => Letters == other.Letters;

    private string Letters => string.Concat(Parts.SelectMany(p => p).Where(char.IsLetterOrDigit));

    // "Viktor Orbán" and, in the order of his country, "Orbán Viktor"; but "Scott James" and "James Scott" are two.
    private bool IsReversed(NameParts other) => Parts.Count == 2 && other.Parts.Count == 2 && First == other.Last && Last == other.First
        && (IsGivenName(First) != IsGivenName(Last) || FamilyNames.StandsFirst(First) != FamilyNames.StandsFirst(Last));

    private static bool IsGivenName(string part) => (NameLists.FactsOf(part) & WordFacts.GivenName) != 0;

    // "Ted Cruz" is "Rafael Edward Cruz".
    private bool IsCalledByMiddleName(NameParts full) => Parts.Count == 2 && full.Parts.Skip(1).SkipLast(1).Any(m => GivenNameForms.AreOne(m, First));

    // "George W. Bush" is not "George H.W. Bush".
    private bool HasOtherInitials(NameParts other)
    {
        var (mine, theirs) = (MiddleInitials, other.MiddleInitials);
        return mine.Length > 0 && theirs.Length > 0 && !mine.StartsWith(theirs, StringComparison.Ordinal) && !theirs.StartsWith(mine, StringComparison.Ordinal);
    }

    private string MiddleInitials => string.Concat(Parts.Skip(1).SkipLast(1).Where(p => p.Contains('.')));

    // "Pieter van der Molen" is also "van der Molen", at the start of a sentence "Van der Molen", and "Molen".
    private static bool IsSilentParticle(ArticleWords words, NameRun run, int i) =>
        words.Has(i, WordFacts.Particle) && i < run.End - 1
        && (!words.Has(i, WordFacts.Capitalised)
            || (i == run.Start && (!words.Has(i, WordFacts.GivenName) || (words.Has(i + 1, WordFacts.Particle) && !words.Has(i + 1, WordFacts.Capitalised)))));

    private static bool IsPatronymic(ArticleWords words, int i) => Cyrillic.IsLetter(words.Word(i)[0]) && Cyrillic.IsPatronymic(words.Word(i));

    // "J. K. Rowling" and "Joanne Rowling", "JK" and "J.K.", "Dan Marsh" and "Daniel Marsh", "Bill" and "William".
    private static bool AreOneGivenName(string one, string other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        return longer == shorter
            || (shorter.Contains('.') && longer[0] == shorter[0])
            || (longer.Contains('.') && longer.Replace(".", "", StringComparison.Ordinal) == shorter)
            || (shorter.Length >= 3 && longer.StartsWith(shorter, StringComparison.Ordinal) && !AreManAndWoman(longer, shorter))
            || GivenNameForms.AreOne(longer, shorter);
    }

    // "Martin" and "Martina"
    private static bool AreManAndWoman(string one, string other) =>
        GenderEvidence.OfGivenName(one) is var gender && gender != Gender.Unknown && GenderEvidence.OfGivenName(other) is var others && others != Gender.Unknown && gender != others;
}
