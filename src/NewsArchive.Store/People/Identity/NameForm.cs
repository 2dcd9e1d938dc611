using System.Text.RegularExpressions;

namespace NewsArchive.Store.People.Identity;

/// <summary>A full name as names are compared: without case, accents, nickname and transliteration, but with every middle name and suffix.</summary>
/// <param name="Given">The first word; a single letter where it is an initial.</param>
/// <param name="Surname">The last word with the particles before it: "von der leyen", "bin salman".</param>
/// <param name="Suffix">"jr", "sr", "ii", "iii" or "iv".</param>
internal sealed partial record NameForm(string Given, IReadOnlyList<string> Middles, string Surname, string? Suffix)
{
    private static readonly HashSet<string> Suffixes = new(["jr", "sr", "ii", "iii", "iv"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Particles =
        ["van", "von", "der", "den", "de", "la", "le", "du", "di", "da", "dos", "das", "del", "della", "ten", "ter", "bin", "abu"];

    /// <summary>What all spellings of exactly this name share; unique among names.</summary>
    public string Key { get; } = string.Join(' ', new[] { Given }.Concat(Middles).Append(Surname).Concat(Suffix is null ? [] : [Suffix]));

    /// <summary>What every name that this one could be another form of shares with it: last word and initial of the long given name.</summary>
    public string Block { get; } = BlockOf(Surname, Given);

    /// <summary>The same name with "ue" for "ü"; null where no umlaut is written.</summary>
    public NameForm? WithoutUmlauts { get; private init; }

    /// <summary>The block that the name would be in with its first full middle name as given one, by which some go; null where it has none.</summary>
    public string? MiddleBlock => FirstFullMiddle is { } at ? BlockOf(Surname, Middles[at]) : null;

    /// <summary>Where the first middle name stands that is no initial.</summary>
    public int? FirstFullMiddle => Middles.TakeWhile(m => m.Length == 1).Count() is var at && at < Middles.Count ? at : null;

    private readonly string longGiven = ShortNames.LongOf(Given);

    public bool IsInitialOnly => Given.Length == 1;

    /// <summary>Null for a single word, which says too little to be one person.</summary>
    public static NameForm? Of(string name)
    {
        var given = FamilyNameFirst.GivenNameFirst(name);
        var form = Read(given);
        return form is not null && NameLetters.WithoutUmlauts(given) is var other && other != given ? form with { WithoutUmlauts = Read(other) } : form;
    }

    private static NameForm? Read(string name)
    {
        // "Bashar al-Assad" and "Bashar Al Assad" are "Bashar Assad", and "al-Assad" is his surname; "Al Gore" is Al.
        var words = NameLetters.WordsOf(LeadingArticle().Replace(WithoutNickname(name), ""))
            .Where((word, i) => i == 0 || word is not ("al" or "el"))
            .ToList();
        var suffix = words.Count > 2 && Suffixes.Contains(words[^1]) ? words[^1] : null;
        if (suffix is not null)
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count < 2)
        {
            return null;
        }

        var surnameStart = words.Count - 1;
        while (surnameStart > 1 && Particles.Contains(Particle(words[surnameStart - 1])))
        {
            surnameStart--;
        }

        var surname = string.Join(' ', words[surnameStart..^1].Select(Particle).Append(NameVariants.Surname(words[^1])));
        return new NameForm(NameVariants.Given(words[0]), [.. words[1..surnameStart].Select(NameVariants.Given)], surname, suffix);
    }

    /// <summary>Whether a name ends as those with a <see cref="Suffix"/> do; quicker than to read it.</summary>
    public static bool MayHaveSuffix(string name) => Suffixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.AsSpan()[(name.LastIndexOf(' ') + 1)..].TrimEnd('.'));

    /// <summary>"Gilbert “Bosun” Tarrabee" is Gilbert Tarrabee.</summary>
    public static string WithoutNickname(string name) => Nickname().Replace(name, "");

    /// <summary>What the two names say about being one person's; the same for both directions. They are of one block.</summary>
    public NameRelation RelationTo(NameForm other)
    {
        var relation = Compare(other);
        if (relation is not NameRelation.Conflict)
        {
            return relation;
        }

        if (WithoutUmlauts is null && other.WithoutUmlauts is null)
        {
            return NameLetters.MayBeUmlauts(Surname, other.Surname) && Given == other.Given && Suffix == other.Suffix && Middles.SequenceEqual(other.Middles) ? NameRelation.MaybeSpelling : relation;
        }

        return (WithoutUmlauts ?? this).Compare(other.WithoutUmlauts ?? other) switch
        {
            NameRelation.Same => NameRelation.Spelling,
            NameRelation.Conflict => NameRelation.Conflict,
            _ => NameRelation.None, // "Robert Mueller" and "Robert S. Müller": what joins them is "Robert Müller"
        };
    }

    private NameRelation Compare(NameForm other)
    {
        if (Key == other.Key)
        {
            return NameRelation.Same;
        }

        if (Surname == other.Surname && Suffix == other.Suffix && (InitialsRelation(other) ?? other.InitialsRelation(this)) is { } initials)
        {
            return initials;
        }

        var given = GivenRelation(other);
        if (given is NameRelation.Conflict)
        {
            return given; // before the rest, because it is most pairs
        }

        var middle = MiddleRelation(Middles, other.Middles);
        if (Surname != other.Surname || middle is NameRelation.Conflict || (Suffix != other.Suffix && Suffix is not null && other.Suffix is not null))
        {
            return NameRelation.Conflict;
        }

        if (Suffix != other.Suffix)
        {
            return given is NameRelation.Initial || IsInitialOnly ? NameRelation.None : NameRelation.Suffix; // also "Joe Biden" and "Joseph R. Biden Jr."
        }

        return given switch
        {
            NameRelation.Initial => given,
            NameRelation.ShortForm => middle is NameRelation.FullMiddle ? middle : given,
            NameRelation.RareShortForm => given,
            _ => IsInitialOnly ? NameRelation.Initial : middle,
        };
    }

    /// <summary>Whether all but the given names can be one person's, as they stand.</summary>
    public bool IsNamedAs(NameForm other) =>
        Surname == other.Surname && Suffix == other.Suffix && MiddleRelation(Middles, other.Middles) is not NameRelation.Conflict;

    /// <summary>The <see cref="Block"/> of names with a surname and given name.</summary>
    public static string BlockOf(string surname, string given) => $"{NameLetters.Bare(surname[(surname.LastIndexOf(' ') + 1)..])} {ShortNames.LongOf(given)[0]}";

    private NameRelation GivenRelation(NameForm other)
    {
        if (Given == other.Given)
        {
            return NameRelation.Same;
        }

        if (IsInitialOnly || other.IsInitialOnly)
        {
            var (initial, name) = IsInitialOnly ? (Given[0], other) : (other.Given[0], this);
            return name.Given[0] == initial || name.longGiven[0] == initial ? NameRelation.Initial : NameRelation.Conflict;
        }

        return longGiven == other.longGiven ? NameRelation.ShortForm : ShortNames.MayBeOne(Given, other.Given) ? NameRelation.RareShortForm : NameRelation.Conflict;
    }

    // "JK" is "J. K." and may be "Joanne Kathleen", but is not "J. R."; null where this name has no such initials, or may be "Jo".
    private NameRelation? InitialsRelation(NameForm other)
    {
        if (Given.Length is < 2 or > 3 || Middles.Count > 0 || other.Middles.Count != Given.Length - 1 || other.Given[0] != Given[0])
        {
            return null;
        }

        for (var i = 1; i < Given.Length; i++)
        {
            if (other.Middles[i - 1][0] != Given[i])
            {
                return Given.Any(c => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y') ? null : NameRelation.Conflict;
            }
        }

        return other.IsInitialOnly && other.Middles.All(m => m.Length == 1) ? NameRelation.Expansion : NameRelation.Initial;
    }

    // "George W. Bush" and "George H. W. Bush" differ; "Donald J." and "Donald John" do not; "George" alone says nothing of either.
    internal static NameRelation MiddleRelation(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (longer, shorter) = one.Count >= other.Count ? (one, other) : (other, one);
        for (var i = 0; i < shorter.Count; i++)
        {
            var isOne = longer[i] == shorter[i] || ((longer[i].Length == 1 || shorter[i].Length == 1) && longer[i][0] == shorter[i][0]);
            if (!isOne)
            {
                return NameRelation.Conflict;
            }
        }

        return shorter.Count > 0 ? NameRelation.Expansion
            : longer.Count == 0 ? NameRelation.Same
            : longer.All(m => m.Length == 1) ? NameRelation.MiddleInitial : NameRelation.FullMiddle;
    }

    // "bin" and "ibn" are one word.
    private static string Particle(string word) => word is "ibn" or "ben" ? "bin" : word;

    [GeneratedRegex("^[ae]l-", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingArticle();

    [GeneratedRegex("""\s[“"‘'(][^”"’')]+[”"’')](?=\s)""")]
    private static partial Regex Nickname();
}
