using System.Globalization;

namespace NewsArchive.Store.People.Identity;

/// <summary>What is decided on as one: all appearances under one <see cref="NameForm"/> whose fields are neighbours.</summary>
internal sealed class Claim
{
    public Claim(NameForm form, IEnumerable<Evidence> evidence)
    {
        Form = form;
        Evidence = [.. evidence.OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Fields)];
        Fields = Evidence.Aggregate(RoleField.None, (fields, e) => fields | e.Fields);
        Count = Evidence.Sum(e => e.Count);
        Key = KeyOf(form, Fields);
    }

    /// <summary>Says in a decision what it is about, whatever rows the archive holds: "john smith|public", "john smith|" without a known role.</summary>
    public string Key { get; }

    public NameForm Form { get; }

    public IReadOnlyList<Evidence> Evidence { get; }

    public RoleField Fields { get; }

    public int Count { get; }

    public bool HasKnownFields => Fields != RoleField.None;

    /// <summary>"john brask|public" as an editor reads it: "John Brask, in public life".</summary>
    public static string Describe(string key)
    {
        var parts = key.Split('|');
        var name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(parts[0]);
        return parts[1].Length == 0 ? $"{name}, without a known role" : $"{name}, in {parts[1].Replace("public", "public life", StringComparison.Ordinal).Replace("+", " and ", StringComparison.Ordinal)}";
    }

    public static string KeyOf(NameForm form, RoleField fields) => $"{form.Key}|{fields.Neighbourhood()}";
}
