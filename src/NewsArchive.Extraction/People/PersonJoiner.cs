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
        var bare = new Dictionary<string, Person>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsFull)
            {
                continue;
            }

            if (Bearer(full, parts[i], i) is { } bearer)
            {
                bearer.FirstBare ??= i > bearer.Introduced ? i : null;
                bearer.Mentions.Add(i);
            }
            else
            {
                if (!bare.TryGetValue(parts[i].Last, out var unknown))
                {
                    persons.Add(bare[parts[i].Last] = unknown = new Person(parts[i]));
                }

                unknown.Mentions.Add(i);
            }
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
        return Only(introduced) ?? Only(introduced.FindAll(p => p.FirstBare is { } first && introduced.TrueForAll(o => o == p || first < o.Introduced)));
    }

    private static Person? Only(List<Person> persons) => persons.Count == 1 ? persons[0] : null;
}
