using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Articles;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>Gives people their addresses: "john-smith", or "john-smith-politics" and "john-smith-sport" where several have the name.</summary>
internal sealed class PersonSlugs(ArchiveDbContext database)
{
    public async Task AssignAsync(IReadOnlyList<ResolvedGroup> groups)
    {
        var people = groups.SelectMany(g => g.People).ToList();
        var wanted = new Dictionary<Person, string>();
        foreach (var namesakes in people.GroupBy(p => BaseOf(p.Value.Name), StringComparer.Ordinal))
        {
            foreach (var (cluster, person) in namesakes)
            {
                wanted[person] = namesakes.Count() == 1 ? namesakes.Key : $"{namesakes.Key}-{cluster.Fields.Label()}";
            }
        }

        var ordered = people.OrderBy(p => p.Key.Key, StringComparer.Ordinal).Select(p => p.Value).ToList();
        var changed = ordered.FindAll(p => p.Slug != wanted[p]);
        if (changed.Count == 0)
        {
            return;
        }

        // A slug that someone gives up must be free before someone else takes it.
        var leaving = changed.Concat(groups.SelectMany(g => g.Gone)).Where(p => p.Id != 0).ToList();
        if (leaving.Count > 0)
        {
            var ids = leaving.ConvertAll(p => p.Id);
            await database.People.Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(x => x.Slug, x => "~" + x.Id));
            foreach (var person in leaving)
            {
                person.Slug = string.Create(CultureInfo.InvariantCulture, $"~{person.Id}");
                database.Entry(person).Property(p => p.Slug).OriginalValue = person.Slug;
            }
        }

        var slugs = wanted.Values.Distinct().ToList();
        var blocks = groups.SelectMany(g => g.Blocks).ToList();
        var taken = (await database.People.Where(p => slugs.Contains(p.Slug) && !blocks.Contains(p.Block)).Select(p => p.Slug).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        foreach (var person in ordered)
        {
            // Only names that differ in nothing that an address can hold are numbered.
            person.Slug = wanted[person];
            for (var n = 2; !taken.Add(person.Slug); n++)
            {
                person.Slug = string.Create(CultureInfo.InvariantCulture, $"{wanted[person]}-{n}");
            }
        }
    }

    private static string BaseOf(string name) => Slug.Of(NameForm.WithoutNickname(name), fallback: "unnamed");
}
