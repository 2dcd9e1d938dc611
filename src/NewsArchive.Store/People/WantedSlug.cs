using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>The address that a person is to have, by their name and by who else has it.</summary>
internal sealed class WantedSlug
{
    private readonly string label;
    private readonly bool isGiven;

    private WantedSlug(ResolvedGroup group, Cluster cluster, Person person, bool isAlone)
    {
        (Key, Person, Base, IsAlone) = (cluster.Key, person, BaseOf(person.Name), isAlone);
        label = cluster.Fields.Label();
        isGiven = NameForm.Of(person.Name) is not { } form || !group.Blocks.Contains(form.Block);
        Slug = isAlone ? Base : Labelled;
    }

    /// <summary>Orders people, whatever the order in which their articles came.</summary>
    public string Key { get; }

    public Person Person { get; }

    /// <summary>"john-smith", whoever else has the name.</summary>
    public string Base { get; }

    /// <summary>Whether nobody has the same name among those from whom articles alone tell them.</summary>
    public bool IsAlone { get; }

    /// <summary>What they are to have, but for a number.</summary>
    public string Slug { get; private set; }

    public bool IsGranted => Person.Slug == Slug;

    /// <summary>Whether what they have stays theirs: who has a name by a correction alone has namesakes of whom most imports know nothing.</summary>
    public bool IsKept => (IsAlone && IsGranted) || (isGiven && (Person.Slug == Base || IsLabelled(Person.Slug, Base)));

    private string Labelled => $"{Base}-{label}";

    public static IEnumerable<WantedSlug> Of(ResolvedGroup group)
    {
        var counts = group.People.Values.CountBy(p => BaseOf(p.Name)).ToDictionary();
        return group.People.Select(p => new WantedSlug(group, p.Key, p.Value, counts[BaseOf(p.Value.Name)] == 1));
    }

    public static string BaseOf(string name) => Articles.Slug.Of(NameForm.WithoutNickname(name), fallback: "unnamed");

    /// <summary>Whether somebody of a name may have had an address.</summary>
    public static bool IsMadeOf(string slug, string name) => BaseOf(name) is var wanted && (slug == wanted || IsLabelled(slug, wanted));

    /// <summary>Asks for an address that tells them from a namesake elsewhere.</summary>
    public void TellApart() => Slug = Labelled;

    // "john-smith-sport", "john-smith-2", "john-smith-sport-2"
    private static bool IsLabelled(string slug, string name) =>
        Numbered.IsOf(slug, name) || RoleFields.Labels.Any(l => slug == $"{name}-{l}" || Numbered.IsOf(slug, $"{name}-{l}"));
}
