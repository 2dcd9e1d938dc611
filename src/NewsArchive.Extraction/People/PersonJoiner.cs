namespace NewsArchive.Extraction.People;

/// <summary>Joins the names of a text into persons.</summary>
internal static class PersonJoiner
{
    private sealed class Person(NameParts name)
    {
        public List<NameParts> Names { get; } = [name];

        public List<int> Mentions { get; } = [];

        /// <summary>The first mention by the full name.</summary>
        public int Introduced { get; set; }

        /// <summary>The first later mention by the surname alone, from which on it means this person.</summary>
        public int? FirstBare { get; set; }
    }

    /// <summary>The indices of <paramref name="names"/> that are one person's, person by person in order of first mention.</summary>
    public static List<List<int>> Join(ArticleWords words, List<NameRun> names)
    {
        var parts = NameParts.OfAll(words, names);
        var persons = JoinFullNames(parts);
        var full = persons.ToList();
        var open = new List<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].IsFull && !TryJoin(full, parts[i], i))
            {
                open.Add(i);
            }
        }

        // Once more for those that stand before everyone's introduction: now it is known whom the surname alone means.
        open.RemoveAll(i => TryJoin(full, parts[i], i));
        foreach (var same in open.GroupBy(i => parts[i].Last))
        {
            var unknown = new Person(parts[same.First()]);
            unknown.Mentions.AddRange(same);
            persons.Add(unknown);
        }

        foreach (var person in persons)
        {
            person.Mentions.Sort();
        }

        return [.. persons.OrderBy(p => p.Mentions[0]).Select(p => p.Mentions)];
    }

    // The longest names first, so that "John Smith" meets "John Peter Smith" before it can meet another Smith.
    private static List<Person> JoinFullNames(List<NameParts> parts)
    {
        var persons = new List<Person>();
        foreach (var index in Enumerable.Range(0, parts.Count).Where(i => parts[i].IsFull).OrderByDescending(i => parts[i].Parts.Count))
        {
            var same = persons.FindAll(p => p.Names.Exists(n => n.CanBe(parts[index])));
            var person = same.Count == 1 ? same[0] : same.Find(p => p.Names.Exists(n => n.First == parts[index].First));
            if (person is null)
            {
                persons.Add(person = new Person(parts[index]));
            }

            person.Names.Add(parts[index]);
            person.Mentions.Add(index);
        }

        persons.ForEach(p => p.Introduced = p.Mentions.Min());
        return persons;
    }

    private static bool TryJoin(List<Person> full, NameParts bare, int index)
    {
        if (Bearer(full, bare, index) is not { } bearer)
        {
            return false;
        }

        bearer.FirstBare ??= index > bearer.Introduced ? index : null;
        bearer.Mentions.Add(index);
        return true;
    }

    // A lone name is a surname before it is a given name.
    private static Person? Bearer(List<Person> persons, NameParts bare, int index)
    {
        var bearers = persons.FindAll(p => p.Names.Exists(n => n.EndsWith(bare)));
        if (bearers.Count == 0)
        {
            bearers = persons.FindAll(p => p.Names.Exists(n => n.First == bare.Last));
        }

        return bearers.Count > 1 ? Decided(bearers, bare, index) : bearers.FirstOrDefault();
    }

    // Of several bearers of one surname it is nobody ("Clinton" beside Bill and Hillary Clinton) unless the text itself has decided.
    private static Person? Decided(List<Person> bearers, NameParts bare, int index)
    {
        if (bare.Suffix is not null)
        {
            return Only(bearers.FindAll(p => p.Names.Exists(n => n.Suffix == bare.Suffix)));
        }

        // "Trump" beside Donald Trump and Donald Trump Jr. is the father.
        bearers = bearers.FindAll(p => !p.Names.TrueForAll(n => n.Suffix is not null && bearers.Exists(o => o.Names.Exists(m => m.Suffix is null && m.First == n.First))));

        // The only one introduced so far; or the only one who was called by the surname before the others came into the text.
        var introduced = bearers.FindAll(p => p.Introduced < index);
        var present = introduced.Count > 0 ? introduced : bearers;
        return Only(introduced) ?? Only(present.FindAll(p => p.FirstBare is { } first && present.TrueForAll(o => o == p || first < o.Introduced)));
    }

    private static Person? Only(List<Person> persons) => persons.Count == 1 ? persons[0] : null;
}
