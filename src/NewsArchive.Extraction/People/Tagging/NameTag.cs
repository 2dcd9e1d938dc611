namespace NewsArchive.Extraction.People.Tagging;

/// <summary>What a token is to a person's name.</summary>
internal enum NameTag : byte
{
    Outside,
    Begin,
    Inside,
}
