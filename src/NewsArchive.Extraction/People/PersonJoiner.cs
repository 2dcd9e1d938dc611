namespace NewsArchive.Extraction.People;

/// <summary>Joins the names of a text into persons.</summary>
internal static class PersonJoiner
{
    private sealed class Person(NameParts name)
    {
        public List<NameParts> Names { get; } = [name];

        public List<int> Mentions { get; } = [];
    }

    /// <summary>The indices of <paramref name="names"/> that are one person's, person by person in order of first mention.</summary>
    public static List<List<int>> Join(ArticleWords words, List<NameRun> names)
    {
        var parts = names.ConvertAll(n => NameParts.Of(words, n));
        var persons = new List<Person>();

        // The longest names first, so that "John Smith" meets "John Peter Smith" before it can meet another Smith.
        foreach (var index in Enumerable.Range(0, names.Count).Where(i => parts[i].IsFull).OrderByDescending(i => parts[i].Parts.Count))
        {
            var same = persons.Where(p => p.Names.Exists(n => n.CanBe(parts[index]))).ToList();
            Add(persons, same.Count == 1 ? same[0] : same.Find(p => p.Names.Exists(n => n.First == parts[index].First)), parts[index], index);
        }

        var full = persons.ToList();
        var bare = new Dictionary<string, Person>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (parts[i].IsFull)
            {
                continue;
            }

            var person = Bearer(full, parts[i]) ?? bare.GetValueOrDefault(parts[i].Last);
            bare.TryAdd(parts[i].Last, Add(persons, person, parts[i], i));
        }

        foreach (var person in persons)
        {
            person.Mentions.Sort();
        }

        return [.. persons.OrderBy(p => p.Mentions[0]).Select(p => p.Mentions)];
    }

    private static Person Add(List<Person> persons, Person? person, NameParts name, int index)
    {
        if (person is null)
        {
            persons.Add(person = new Person(name));
        }
        else if (name.IsFull)
        {
            person.Names.Add(name);
        }

        person.Mentions.Add(index);
        return person;
    }

    // A lone name is a surname before it is a given name; borne by two, it is nobody's: "Clinton" beside Bill and Hillary Clinton.
    private static Person? Bearer(List<Person> persons, NameParts bare)
    {
        var bearers = persons.FindAll(p => p.Names.Exists(n => n.EndsWith(bare)));
        if (bearers.Count == 0)
        {
            bearers = persons.FindAll(p => p.Names.Exists(n => n.First == bare.Last));
        }

        if (bearers.Count > 1)
        {
            // "Trump" beside Donald Trump and Donald Trump Jr. is the father; "Trump Jr." the son.
            bearers = bearers.FindAll(p => p.Names.Exists(n => n.Suffix == bare.Suffix));
        }

        return bearers.Count == 1 ? bearers[0] : null;
    }
}
