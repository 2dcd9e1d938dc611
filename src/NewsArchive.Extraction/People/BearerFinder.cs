using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.People.Roles;

namespace NewsArchive.Extraction.People;

/// <summary>Says whom a surname or a given name alone means: nobody where several can be meant and the text does not decide.</summary>
internal sealed class BearerFinder(ArticleWords words, List<NameRun> names, List<NameParts> parts, NameRun?[] roles)
{
    private readonly Dictionary<string, List<NamedPerson>> byPart = new(StringComparer.Ordinal);

    /// <summary>The persons known so far of whom <paramref name="full"/> can be another full name.</summary>
    public List<NamedPerson> WhoCanBe(NameParts full) =>
        full.Parts.Select(With).SelectMany(p => p).Distinct().Where(p => p.Names.Exists(n => n.CanBe(full))).ToList();

    /// <summary>Adds a full name, which stands at <paramref name="mention"/>, to what is known of a person.</summary>
    public void AddName(NamedPerson person, NameParts name, int mention)
    {
        if (!person.Names.Exists(name.IsSame))
        {
            person.Names.Add(name);
        }

        foreach (var part in name.Parts)
        {
            if (!byPart.TryGetValue(part, out var bearers))
            {
                byPart.Add(part, bearers = []);
            }

            if (!bearers.Contains(person))
            {
                bearers.Add(person);
            }
        }

        LearnRole(person, mention);
        LearnGender(person, mention);
    }

    /// <summary>
    /// Adds those whom the text names by title and surname alone, beside somebody else of that surname: "President Hale … Mr. Hale" where Ruth Hale is the only one named in full, and comes in later.
    /// </summary>
    public List<NamedPerson> AddTitled()
    {
        var titled = new List<NamedPerson>();
        foreach (var same in Enumerable.Range(0, parts.Count).Where(i => !parts[i].IsFull && !parts[i].IsNumbered).GroupBy(i => parts[i].Last))
        {
            if (With(same.Key).FindAll(p => p.Names.Exists(n => n.Last == same.Key)) is not [var bearer] || bearer.Gender == Gender.Unknown)
            {
                continue;
            }

            var titles = same.Select(i => (Index: i, Title: NameTitle.Of(words, names[i]))).Where(m => m.Title.GoesWithSurname).ToList();
            if (titles.Count > 0 && titles[0].Index < bearer.Introduced && titles.Exists(m => m.Title.Gender != Gender.Unknown && m.Title.Gender != bearer.Gender))
            {
                var person = new NamedPerson(parts[titles[0].Index]) { Introduced = titles[0].Index, Gender = bearer.Gender == Gender.Male ? Gender.Female : Gender.Male, IsGenderTold = true };
                person.Offices.UnionWith(titles.Select(m => m.Title.Office).OfType<string>().Where(o => !bearer.Offices.Contains(o)));
                With(same.Key).Add(person);
                titled.Add(person);
            }
        }

        return titled;
    }

    /// <summary>The bearer of a bare name; null where there is none or more than one.</summary>
    public NamedPerson? Find(int index)
    {
        var bare = parts[index];
        var title = NameTitle.Of(words, names[index]);
        var known = With(bare.Last);

        // A lone name is a surname before it is a given name.
        var bearers = known.FindAll(p => p.Names.Exists(n => n.EndsWith(bare) || n.LeadingFamilyName == bare.Last));
        if (bearers.Count == 0 && IsSovereign(names[index]))
        {
            return null; // "King Charles" is not Charles Hale
        }

        if (bearers.Count == 0)
        {
            bearers = known.FindAll(p => p.Names.Exists(n => n.First == bare.Last && (!title.GoesWithSurname || n.Last.EndsWith("dottir", StringComparison.Ordinal))));
        }

        if (bearers.Count == 0)
        {
            bearers = known.FindAll(p => p.Names.Exists(n => n.HasInside(bare)));
        }

        if (bearers.Count == 1)
        {
            return IsContradicted(bearers[0], bare, title) ? null : bearers[0];
        }

        return bearers.Count > 1 ? Decided(bearers, bare, title, index) : null;
    }

    private bool IsSovereign(NameRun name) => words.Is(name.Start - 1, "King") || words.Is(name.Start - 1, "Queen") || words.Is(name.Start - 1, "Pope") || words.Is(name.Start - 1, "Emperor");

    private List<NamedPerson> With(string part) => byPart.GetValueOrDefault(part) ?? [];

    // "Mr. Hartley" is not Ruth Hartley whom the text calls Mrs. Hartley or somebody's wife.
    // Nor are "Hartley Sr." and "the elder Hartley" Karl Hartley Jr. or the one whom the text calls somebody's son.
    private static bool IsContradicted(NamedPerson person, NameParts bare, NameTitle title)
    {
        var age = AgeOf(bare, title);
        return (person.IsGenderTold && title.Gender != Gender.Unknown && person.Gender != Gender.Unknown && title.Gender != person.Gender)
            || (age != RelativeAge.Unknown && (person.Age == Other(age) || person.Names.TrueForAll(n => n.Suffix == SuffixOf(Other(age)))));
    }

    // Of several bearers of one name it is nobody ("Clinton" beside Bill and Hillary Clinton) unless the text itself has decided.
    private static NamedPerson? Decided(List<NamedPerson> bearers, NameParts bare, NameTitle title, int index)
    {
        if (AgeOf(bare, title) is var age && age != RelativeAge.Unknown)
        {
            return ByAge(bearers, age);
        }

        if (bare.Suffix is not null)
        {
            return Only(bearers.FindAll(p => HasSuffix(p, bare.Suffix)));
        }

        // "Trump" beside Donald Trump and Donald Trump Jr. is the father.
        bearers = bearers.FindAll(p => !p.Names.TrueForAll(n => n.Suffix is not null && bearers.Exists(o => o.Names.Exists(m => m.Suffix is null && m.First == n.First))));
        if (title.Gender != Gender.Unknown)
        {
            bearers = bearers.FindAll(p => p.Gender == Gender.Unknown || p.Gender == title.Gender); // "Mrs. Clinton"
        }

        if (title.Office is { } office && Only(bearers.FindAll(p => p.Offices.Contains(office))) is { } holder)
        {
            return holder; // "Secretary Clinton"
        }

        // The only one introduced so far; or the only one who was called by the surname before the others came into the text.
        var introduced = bearers.FindAll(p => p.Introduced < index);
        var present = introduced.Count > 0 ? introduced : bearers;
        return Only(introduced) ?? Only(bearers)
            ?? Only(present.FindAll(p => p.FirstBare is { } first && present.TrueForAll(o => o == p || first < o.Introduced)))
            ?? (title.Gender == Gender.Unknown ? Only(present.FindAll(p => !p.IsRelative)) : null);
    }

    // "the elder Trump" is who has "Sr.", or who lacks the "Jr." of one of the same name, or the father of the only other bearer.
    private static NamedPerson? ByAge(List<NamedPerson> bearers, RelativeAge age)
    {
        if (bearers.Exists(p => HasSuffix(p, SuffixOf(age))))
        {
            return Only(bearers.FindAll(p => HasSuffix(p, SuffixOf(age))));
        }

        if (bearers.Find(p => HasSuffix(p, SuffixOf(Other(age)))) is { } other)
        {
            return Only(bearers.FindAll(p => p != other && p.Names.Exists(n => n.Suffix is null && other.Names.Exists(m => m.First == n.First))));
        }

        return bearers.Count != 2 ? null
            : Only(bearers.FindAll(p => p.Age == age)) ?? (Only(bearers.FindAll(p => p.Age == Other(age))) is { } relative ? bearers.Find(p => p != relative) : null);
    }

    private static RelativeAge AgeOf(NameParts bare, NameTitle title) => bare.Suffix switch
    {
        null => title.Age,
        "SR" => RelativeAge.Elder,
        "JR" => RelativeAge.Younger,
        _ => RelativeAge.Unknown,
    };

    private static RelativeAge Other(RelativeAge age) => age == RelativeAge.Elder ? RelativeAge.Younger : RelativeAge.Elder;

    private static string SuffixOf(RelativeAge age) => age == RelativeAge.Elder ? "SR" : "JR";

    private static bool HasSuffix(NamedPerson person, string suffix) => person.Names.Exists(n => n.Suffix == suffix);

    private void LearnRole(NamedPerson person, int mention)
    {
        if (roles[mention] is not { } role)
        {
            return;
        }

        var nouns = 0;
        var relatives = 0;
        for (var i = role.Start; i < role.End && !RoleWords.IsLink(words, i); i++)
        {
            if (words.Has(i, WordFacts.RoleNoun | WordFacts.AbbreviatedTitle) && !words.Has(i + 1, WordFacts.Possessive))
            {
                person.Offices.Add(NameTitle.OfficeOf(words.Word(i).ToString()));
                nouns++;
                relatives += Kinship.IsNoun(words, i) ? 1 : 0;
                Tell(person, GenderEvidence.OfWord(words.Word(i)));
                person.Age = person.Age == RelativeAge.Unknown ? Kinship.AgeOf(words, i) : person.Age;
            }
        }

        person.IsRelative = (person.IsRelative || person.Mentions.Count == 0) && nouns > 0 && relatives == nouns;
    }

    private void LearnGender(NamedPerson person, int mention)
    {
        Tell(person, NameTitle.Of(words, names[mention]).Gender);
        if (person.Gender == Gender.Unknown)
        {
            person.Gender = GenderEvidence.OfGivenName(words.Word(names[mention].Start));
        }
    }

    private static void Tell(NamedPerson person, Gender gender)
    {
        if (gender != Gender.Unknown && !person.IsGenderTold)
        {
            (person.Gender, person.IsGenderTold) = (gender, true);
        }
    }

    private static NamedPerson? Only(List<NamedPerson> persons) => persons.Count == 1 ? persons[0] : null;
}
