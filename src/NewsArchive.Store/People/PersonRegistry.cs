using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.People;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.People;

/// <summary>Knows who is who across articles: one Person for each <see cref="PersonKey"/>, never by a surname alone.</summary>
internal sealed class PersonRegistry(ArchiveDbContext database)
{
    /// <summary>The person of each extracted one by its name; those named by a single word have none. New people are saved.</summary>
    public async Task<IReadOnlyDictionary<string, Person>> GetAsync(IEnumerable<ExtractedPerson> extracted)
    {
        var keys = extracted.Select(p => (p.Name, Key: PersonKey.Of(p.Name))).Where(p => p.Key is not null).DistinctBy(p => p.Name).ToList();
        var wanted = keys.Select(p => p.Key!).Distinct().ToList();
        var known = await database.People.Where(p => wanted.Contains(p.Key)).ToDictionaryAsync(p => p.Key);
        foreach (var (name, key) in keys.Where(p => !known.ContainsKey(p.Key!)).DistinctBy(p => p.Key))
        {
            // The key is unique and its slug is made of it alone, so that addresses do not depend on the order of imports.
            var person = new Person { Name = name, Key = key!, Slug = Slug.Of(key, fallback: "unnamed") };
            database.People.Add(person);
            known[key!] = person;
        }

        await database.SaveChangesAsync();
        return keys.ToDictionary(p => p.Name, p => known[p.Key!]);
    }

    /// <summary>Everyone whom an article names or quotes now.</summary>
    public async Task<List<int>> PeopleOfAsync(int articleId) =>
        await database.Mentions.Where(m => m.ArticleId == articleId && m.PersonId != null).Select(m => m.PersonId!.Value)
            .Union(database.Quotes.Where(q => q.ArticleId == articleId && q.PersonId != null).Select(q => q.PersonId!.Value))
            .ToListAsync();

    /// <summary>Brings names and aliases up to what the mentions say; a person whom nobody mentions any more is removed.</summary>
    public async Task RefreshAsync(IReadOnlyCollection<int> personIds)
    {
        var forms = (await database.Mentions
                .Where(m => m.PersonId != null && personIds.Contains(m.PersonId.Value))
                .GroupBy(m => new { m.PersonId, m.Text })
                .Select(g => new { PersonId = g.Key.PersonId!.Value, g.Key.Text, Count = g.Count() })
                .ToListAsync())
            .ToLookup(f => f.PersonId);
        var people = await database.People.Include(p => p.Aliases).Where(p => personIds.Contains(p.Id)).ToListAsync();
        foreach (var person in people)
        {
            if (!forms.Contains(person.Id))
            {
                database.People.Remove(person);
                continue;
            }

            // The commonest spelling of the full name; ties go by the letters, so that the order of imports does not matter.
            person.Name = forms[person.Id]
                .Where(f => PersonKey.Of(f.Text) == person.Key)
                .OrderByDescending(f => f.Count).ThenBy(f => f.Text, StringComparer.Ordinal)
                .Select(f => f.Text).FirstOrDefault(person.Name);
            var names = forms[person.Id].Select(f => f.Text).Append(person.Name).ToHashSet(StringComparer.Ordinal);
            person.Aliases.RemoveAll(a => !names.Remove(a.Name));
            person.Aliases.AddRange(names.Order(StringComparer.Ordinal).Select(n => new PersonAlias { Name = n, Folded = FoldedText.Of(n) }));
        }

        await database.SaveChangesAsync();
    }
}
