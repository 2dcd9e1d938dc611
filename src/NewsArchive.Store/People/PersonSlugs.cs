using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>Gives people their addresses: "john-smith", or "john-smith-politics" and "john-smith-sport" where several have the name. What was somebody's is never given to somebody whom a correction alone makes their namesake.</summary>
internal sealed class PersonSlugs(ArchiveDbContext database)
{
    public async Task AssignAsync(IReadOnlyList<ResolvedGroup> groups)
    {
        var wanted = groups.SelectMany(WantedSlug.Of).OrderBy(w => w.Key, StringComparer.Ordinal).ToList();
        if (wanted.TrueForAll(w => w.IsGranted || w.IsKept))
        {
            return;
        }

        var blocks = groups.SelectMany(g => g.Blocks).ToList();
        await TellApartAsync(wanted, blocks);
        var slugs = await ChooseAsync(wanted, blocks);
        var changed = slugs.Where(s => s.Key.Slug != s.Value).Select(s => s.Key).ToList();
        await FreeAsync([.. changed.Concat(groups.SelectMany(g => g.Gone)).Where(p => p.Id != 0)]);
        changed.ForEach(p => p.Slug = slugs[p]);
    }

    // Two names of different blocks are one only where a correction says so.
    private async Task TellApartAsync(List<WantedSlug> wanted, List<string> blocks)
    {
        var open = wanted.FindAll(w => w.IsAlone && !w.IsKept);
        if (open.Count == 0)
        {
            return;
        }

        var bases = open.Select(w => w.Base).Distinct().ToList();
        var names = open.Select(w => FoldedText.Of(NameForm.WithoutNickname(w.Person.Name))).Distinct().ToList();
        var elsewhere = (await Owned(blocks).Where(o => bases.Contains(o.Slug)).Select(o => o.Slug).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        elsewhere.UnionWith((await database.PersonAliases.Where(a => names.Contains(a.Folded) && !blocks.Contains(a.Person.Block)).Select(a => a.Person.Name).ToListAsync()).Select(WantedSlug.BaseOf));
        var counts = wanted.CountBy(w => w.Base).ToDictionary();
        open.FindAll(w => elsewhere.Contains(w.Base) || counts[w.Base] > 1).ForEach(w => w.TellApart());
    }

    private async Task<Dictionary<Person, string>> ChooseAsync(List<WantedSlug> wanted, List<string> blocks)
    {
        var slugs = wanted.Where(w => w.IsKept).ToDictionary(w => w.Person, w => w.Person.Slug);
        var asked = wanted.Select(w => w.Slug).Distinct().ToList();
        var taken = (await Owned(blocks).Where(o => asked.Contains(o.Slug)).Select(o => o.Slug).ToListAsync()).Concat(slugs.Values).ToHashSet(StringComparer.Ordinal);
        foreach (var numbered in wanted.Where(w => w.IsAlone && !w.IsKept && Numbered.IsOf(w.Person.Slug, w.Slug) && taken.Contains(w.Slug)))
        {
            slugs.Add(numbered.Person, numbered.Person.Slug);
        }

        taken.UnionWith(slugs.Values);
        foreach (var other in wanted.Where(w => !slugs.ContainsKey(w.Person)))
        {
            // Only names that differ in nothing that an address can hold are numbered.
            if (taken.Contains(other.Slug))
            {
                taken.UnionWith(await NumberedAsync(other.Slug, blocks));
            }

            slugs.Add(other.Person, Numbered.Free(other.Slug, taken));
            taken.Add(slugs[other.Person]);
        }

        return slugs;
    }

    // A slug that someone gives up must be free before someone else takes it.
    private async Task FreeAsync(List<Person> leaving)
    {
        if (leaving.Count == 0)
        {
            return;
        }

        var ids = leaving.ConvertAll(p => p.Id);
        await database.People.Where(p => ids.Contains(p.Id)).ExecuteUpdateAsync(p => p.SetProperty(x => x.Slug, x => "~" + x.Id));
        foreach (var person in leaving)
        {
            person.Slug = string.Create(CultureInfo.InvariantCulture, $"~{person.Id}");
            database.Entry(person).Property(p => p.Slug).OriginalValue = person.Slug;
        }
    }

    /// <summary>What people of other blocks have, or had before a correction.</summary>
    private IQueryable<Owner> Owned(List<string> blocks) => database.People.Where(p => !blocks.Contains(p.Block)).Select(p => new Owner { Slug = p.Slug })
        .Concat(database.FormerSlugs.Where(s => !blocks.Contains(s.Block)).Select(s => new Owner { Slug = s.Slug }));

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, by its own order.")]
    private Task<List<string>> NumberedAsync(string wanted, List<string> blocks)
    {
        var (first, end) = (wanted + '-', wanted + '.'); // all that go on with "-", found by the index
        return Owned(blocks).Where(o => string.Compare(o.Slug, first) > 0 && string.Compare(o.Slug, end) < 0).Select(o => o.Slug).ToListAsync();
    }

    private sealed class Owner
    {
        public required string Slug { get; init; }
    }
}
