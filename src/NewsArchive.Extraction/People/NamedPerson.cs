using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People;

/// <summary>A person while the mentions are being joined.</summary>
internal sealed class NamedPerson(NameParts name)
{
    /// <summary>The distinct full names.</summary>
    public List<NameParts> Names { get; } = [name];

    public List<int> Mentions { get; } = [];

    /// <summary>The first mention by the full name.</summary>
    public int Introduced { get; set; }

    /// <summary>The first later mention by the surname alone, from which on it means this person.</summary>
    public int? FirstBare { get; set; }

    /// <summary>By honorific, role or given name.</summary>
    public Gender Gender { get; set; }

    /// <summary>Whether <see cref="Gender"/> comes of the text itself, not of a list of given names.</summary>
    public bool IsGenderTold { get; set; }

    /// <summary>The offices that the text gives with the full name, in small letters: "president".</summary>
    public HashSet<string> Offices { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the text brings the person in as somebody's relative and as nothing else: "his daughter Ivanka Trump".</summary>
    public bool IsRelative { get; set; }

    /// <summary>Beside the relative as whom the text brings the person in: a father is the elder, a younger brother the younger.</summary>
    public RelativeAge Age { get; set; }
}
