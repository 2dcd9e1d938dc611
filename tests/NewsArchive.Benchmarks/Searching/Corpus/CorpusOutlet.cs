namespace NewsArchive.Benchmarks.Searching.Corpus;

/// <summary>An invented outlet.</summary>
internal sealed record CorpusOutlet(int Number, string Name, string Host)
{
    private static readonly string[] Places = ["Hald", "Skarn", "Brev", "Ostr", "Vell", "Tarn", "Mirr", "Quell", "Drav", "Lorn", "Fenn", "Garr"];
    private static readonly string[] Endings = ["en", "ia", "ow", "ay"];
    private static readonly string[] Kinds = ["Tribune", "Post", "Courier", "Herald", "Observer"];

    public static readonly IReadOnlyList<CorpusOutlet> All = [.. Enumerable.Range(0, Places.Length * Endings.Length * Kinds.Length).Select(Make)];

    private static CorpusOutlet Make(int number)
    {
        var place = Places[number % Places.Length] + Endings[number / Places.Length % Endings.Length];
        var kind = Kinds[(number + (number / Places.Length)) % Kinds.Length];
        return number < Places.Length * Endings.Length
            ? new CorpusOutlet(number, $"{place} {kind}", $"{place}{kind}.example".ToLowerInvariant())
            : new CorpusOutlet(number, $"{place} Daily {kind} {number}", $"daily{number}.{place}{kind}.example".ToLowerInvariant());
    }
}
