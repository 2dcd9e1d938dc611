namespace NewsArchive.Benchmarks.Searching.Corpus;

/// <summary>Somebody invented, the more often named the lower the number.</summary>
internal sealed record CorpusPerson(int Number, string Given, string Family, string Role)
{
    public string Name => $"{Given} {Family}";
}

/// <summary>Ten million invented people, one for each number: no two share a full name, many share a surname.</summary>
internal static class CorpusPeople
{
    private const int GivenCount = 500;
    private const int FamilyCount = 20_000;

    private static readonly string[] GivenEndings = ["a", "an", "en", "ia", "in", "o", "on", "ra", "na", "el"];

    private static readonly string[] FamilyEndings = ["an", "en", "er", "ik", "ov", "ell", "ing", "ard", "ek", "inson", "aldi", "uno", "is", "ette", "ow", "ander", "ich", "em", "oss", "una"];

    private static readonly string[] Roles =
    [
        "minister", "mayor", "professor", "lawyer", "engineer", "spokesperson", "senator", "economist", "director", "coach",
        "journalist", "doctor", "judge", "prosecutor", "analyst", "researcher", "banker", "general", "governor", "councillor",
        "foreign minister", "finance minister", "opposition leader", "harbour master", "police chief", "chief executive", "prime minister", "footballer", "novelist", "bishop",
    ];

    public static CorpusPerson Get(int rank)
    {
        var number = rank % (GivenCount * FamilyCount);
        var combined = Lexicon.Scatter(number, GivenCount * (long)FamilyCount);
        return new CorpusPerson(number, Given((int)(combined % GivenCount)), Family((int)(combined / GivenCount)), Roles[number % Roles.Length]);
    }

    private static string Given(int number)
    {
        var left = Lexicon.Scatter(number, 40 * 10 * 10 * 10);
        return Capitalised(Lexicon.Take(Lexicon.Onsets, ref left) + Lexicon.Take(Lexicon.Vowels, ref left) + "nlrsmdtvkb"[(int)(left % 10)] + GivenEndings[left / 10 % 10]);
    }

    private static string Family(int number)
    {
        var left = Lexicon.Scatter(number, 40 * 10 * 40 * 20);
        return Capitalised(
            Lexicon.Take(Lexicon.Onsets, ref left) + Lexicon.Take(Lexicon.Vowels, ref left) + Lexicon.Take(Lexicon.Medials, ref left) + Lexicon.Take(FamilyEndings, ref left));
    }

    private static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
