using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>Two of whom the rules cannot say whether they are one person: a question for an administrator.</summary>
public sealed class PersonDoubt
{
    public int Id { get; set; }

    public required string Block { get; set; }

    /// <summary>As in <see cref="PersonDecision.FirstKey"/>.</summary>
    public required string FirstKey { get; set; }

    public required string SecondKey { get; set; }

    public DoubtReason Reason { get; set; }

    /// <summary>Null for appearances of which it is unknown whose they are.</summary>
    public int? FirstPersonId { get; set; }

    public Person? FirstPerson { get; set; }

    public int? SecondPersonId { get; set; }

    public Person? SecondPerson { get; set; }

    /// <summary>Whether a key is about people of this name.</summary>
    public static bool IsAbout(string key, string name) => NameForm.Of(name) is { } form && key.StartsWith(form.Key + "|", StringComparison.Ordinal);
}
