using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People;

/// <summary>Joins the names of a text into persons.</summary>
internal sealed class PersonJoiner
{
    private readonly ArticleWords words;
    private readonly List<NameRun> names;
    private readonly List<NameParts> parts;
    private readonly int[] sharedWith;
    private readonly BearerFinder bearers;
    private readonly TwoPersons twoPersons;

    private PersonJoiner(ArticleWords words, List<NameRun> names, NameRun?[] roles)
    {
        this.words = words;
        this.names = names;
        parts = names.ConvertAll(n => NameParts.Of(words, n));
        sharedWith = SharedSurnames.Find(words, names, parts);
        for (var i = 0; i < names.Count; i++)
        {
            parts[i] = sharedWith[i] < 0 ? parts[i] : new NameParts([parts[i].Last, parts[sharedWith[i]].Last], null);
        }

        LeaveOutParticles();
        bearers = new BearerFinder(words, names, parts, roles);
        twoPersons = new TwoPersons(words, names, parts, roles);
    }

    /// <summary>The persons of a text in order of first mention.</summary>
    /// <param name="isOther">Those of <paramref name="names"/> that are another name of the one before: "née Roberts".</param>
    /// <param name="roles">The role that stands at each name, as tokens.</param>
    public static List<JoinedPerson> Join(ArticleWords words, List<NameRun> names, HashSet<NameRun> isOther, NameRun?[] roles)
    {
        var joiner = new PersonJoiner(words, names, roles);
        var persons = joiner.JoinNames();
        joiner.JoinOtherNames(persons, isOther);
        return [.. persons.OrderBy(p => p.Mentions[0]).Select(p => new JoinedPerson(p.Mentions, joiner.SharedName(p)))];
    }

    private List<NamedPerson> JoinNames()
    {
        var persons = JoinFullNames();
        var titled = bearers.AddTitled();
        persons.AddRange(titled);
        var open = new List<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (!IsWhole(i) && !TryJoin(i))
            {
                open.Add(i);
            }
        }

        // Once more for those that stand before everyone's introduction: now it is known whom the surname alone means.
        open.RemoveAll(TryJoin);
        foreach (var same in open.GroupBy(i => parts[i].Last))
        {
            var unknown = titled.Find(p => p.Names[0].Last == same.Key);
            if (unknown is null)
            {
                persons.Add(unknown = new NamedPerson(parts[same.First()]));
            }

            unknown.Mentions.AddRange(same);
        }

        persons.RemoveAll(p => p.Mentions.Count == 0);
        persons.ForEach(p => p.Mentions.Sort());
        return persons;
    }

    // "Van Marsh said" is the surname of Pieter van Marsh, though Van is a given name too.
    private void LeaveOutParticles()
    {
        for (var i = 0; i < names.Count; i++)
        {
            var (first, last) = (names[i].Start, parts[i].Last);
            if (names[i].Length == 2 && parts[i].IsFull && words.Has(first, WordFacts.Particle) && words[first].StartsSentence
                && names.Exists(n => n.Length > 2 && words.Key(n.End - 1) == last && !words.Has(n.End - 2, WordFacts.Capitalised) && words.Is(n.End - 2, words.Word(first).ToString().ToLowerInvariant())))
            {
                parts[i] = new NameParts([last], parts[i].Suffix);
            }
        }
    }

    // "Henry VIII" is a whole name, "Walton III" only where no Henry Walton III is known.
    private bool IsWhole(int i) => parts[i].IsFull || (parts[i].IsNumbered && !parts.Exists(p => p.IsFull && p.Last == parts[i].Last && p.Suffix == parts[i].Suffix));

    // The longest names first, so that "John Smith" meets "John Peter Smith" before it can meet another Smith.
    private List<NamedPerson> JoinFullNames()
    {
        var persons = new List<NamedPerson>();
        foreach (var index in Enumerable.Range(0, parts.Count).Where(IsWhole).OrderByDescending(i => parts[i].Parts.Count))
        {
            var same = bearers.WhoCanBe(parts[index]).FindAll(p => !twoPersons.Are(p, index));
            var person = same.Count == 1 ? same[0] : same.Find(p => p.Names.Exists(parts[index].IsSame)) ?? same.Find(p => p.Names.Exists(n => n.First == parts[index].First));
            if (person is null)
            {
                persons.Add(person = new NamedPerson(parts[index]));
            }

            bearers.AddName(person, parts[index], index);
            person.Mentions.Add(index);
        }

        persons.ForEach(p => p.Introduced = p.Mentions.Min());
        return persons;
    }

    private bool TryJoin(int index)
    {
        if (bearers.Find(index) is not { } bearer)
        {
            return false;
        }

        bearer.FirstBare ??= index > bearer.Introduced ? index : null;
        bearer.Mentions.Add(index);
        return true;
    }

    private void JoinOtherNames(List<NamedPerson> persons, HashSet<NameRun> isOther)
    {
        for (var i = 1; i < names.Count; i++)
        {
            if (isOther.Contains(names[i]) && persons.Find(p => p.Mentions.BinarySearch(i - 1) >= 0) is { } person && persons.Find(p => p.Mentions.BinarySearch(i) >= 0) is { } other && person != other)
            {
                person.Mentions.AddRange(other.Mentions);
                person.Mentions.Sort();
                persons.Remove(other);
            }
        }
    }

    private string? SharedName(NamedPerson person)
    {
        var isShared = person.Mentions.TrueForAll(m => names[m].Length == 1);
        return isShared && person.Mentions.FindIndex(m => sharedWith[m] >= 0) is var at and >= 0 && person.Mentions[at] is var m
            ? $"{words.Word(names[m].Start)} {words.Word(names[sharedWith[m]].End - 1)}" : null;
    }
}
