using System.Globalization;

namespace NewsArchive.Store.People.Identity;

/// <summary>What is decided on as one: all appearances under one <see cref="NameForm"/> whose fields are neighbours, or that one correction splits off.</summary>
internal sealed class Claim
{
    public Claim(NameForm form, IEnumerable<Evidence> evidence)
    {
        Form = form;
        Evidence = [.. evidence.OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Fields)];
        Fields = Evidence.Aggregate(RoleField.None, (fields, e) => fields | e.Fields);
        Count = Evidence.Sum(e => e.Count);
        Split = Evidence[0].Split;
        Key = KeyOf(form, Fields, Split);
    }

    /// <summary>Says in a decision what it is about, whatever rows the archive holds: "john smith|public", "john smith|" without a known role, "john smith|public#12" what correction 12 splits off.</summary>
    public string Key { get; }

    /// <inheritdoc cref="Identity.Evidence.Split"/>
    public int? Split { get; }

    public NameForm Form { get; }

    public IReadOnlyList<Evidence> Evidence { get; }

    public RoleField Fields { get; }

    public int Count { get; }

    public bool HasKnownFields => Fields != RoleField.None;

    /// <summary>"john brask|public" as an editor reads it: "John Brask, in public life".</summary>
    public static string Describe(string key)
    {
        var parts = WithoutSplit(key).Split('|');
        var name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(parts[0]);
        return parts[1].Length == 0 ? $"{name}, without a known role" : $"{name}, in {parts[1].Replace("public", "public life", StringComparison.Ordinal).Replace("+", " and ", StringComparison.Ordinal)}";
    }

    public static string KeyOf(NameForm form, RoleField fields, int? split = null) =>
        split is { } id ? string.Create(CultureInfo.InvariantCulture, $"{form.Key}|{fields.Neighbourhood()}#{id}") : $"{form.Key}|{fields.Neighbourhood()}";

    /// <summary>The name in a key, which is a name again; null where there is none that is told from others.</summary>
    public static NameForm? FormOf(string key) => key.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar ? NameForm.Of(key[..bar]) : null;

    /// <summary>The key of whom a correction splits these off: "john smith|public" for "john smith|public#12".</summary>
    public static string WithoutSplit(string key) => key.Split('#')[0];

    /// <summary>Whether a key that is about no claim any more is likely about another key's: the same name, and no other walk of life.</summary>
    public static bool MayBe(string former, string key)
    {
        var (mine, theirs) = (Parts(key), Parts(former));
        return mine.Name == theirs.Name && mine.Split == theirs.Split
            && (mine.Fields.Length == 0 || theirs.Fields.Length == 0 || mine.Fields.Split('+').Intersect(theirs.Fields.Split('+')).Any());

        static (string Name, string Fields, string? Split) Parts(string key)
        {
            var (bar, hash) = (key.IndexOf('|', StringComparison.Ordinal), key.IndexOf('#', StringComparison.Ordinal));
            return (key[..bar], hash < 0 ? key[(bar + 1)..] : key[(bar + 1)..hash], hash < 0 ? null : key[hash..]);
        }
    }
}
