namespace NewsArchive.Benchmarks.Quotes.Measuring;

/// <summary>Tells <see cref="SpeakerKind"/>s apart.</summary>
internal static class SpeakerKinds
{
    private static readonly HashSet<string> Pronouns = new(
        ["he", "she", "it", "they", "his", "her", "their", "its", "his own", "her own", "i", "we", "who", "both", "il", "elle", "er", "sie"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>How the words of a label name the speaker.</summary>
    public static SpeakerKind Of(string speaker, string? person)
    {
        if (Pronouns.Contains(speaker))
        {
            return SpeakerKind.Pronoun;
        }

        var names = person?.Split(' ') ?? [];
        return speaker.Split(' ').Any(names.Contains) ? SpeakerKind.Named : SpeakerKind.Described;
    }
}
