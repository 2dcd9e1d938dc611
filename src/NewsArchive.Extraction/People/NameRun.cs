namespace NewsArchive.Extraction.People;

/// <summary>Tokens that together name a person, possessive and honorifics left out; <paramref name="End"/> is exclusive.</summary>
internal readonly record struct NameRun(int Start, int End)
{
    public int Length => End - Start;
}
