using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Searching.Names;

namespace NewsArchive.Store.People;

/// <summary>A word of a person's names, once for each person however many of their names hold it. Searches, suggestions and advice on spelling read these rows alone.</summary>
public sealed class NameWord
{
    // One step is nine percent: the order of two people within it is settled by their counts, and most articles move nobody up a step.
    private const int StepsPerDoubling = 8;

    public int PersonId { get; set; }

    public Person Person { get; set; } = null!;

    /// <summary>Without case and accents, as <see cref="NameText"/> writes it.</summary>
    public required string Word { get; set; }

    /// <summary>What its spellings share, as <see cref="TermForms.NameKeyOf"/> says it.</summary>
    public required string Key { get; set; }

    /// <summary>Its first two letters.</summary>
    public required string Head { get; set; }

    /// <summary>Its last three letters.</summary>
    public required string Tail { get; set; }

    /// <summary>How often articles name the person, as a <see cref="RankOf"/>.</summary>
    public int Rank { get; set; }

    public static NameWord Of(int personId, string word, int rank) => new()
    {
        PersonId = personId,
        Word = word,
        Key = TermForms.NameKeyOf(word),
        Head = HeadOf(word),
        Tail = TailOf(word),
        Rank = rank,
    };

    public static string HeadOf(string word) => word.Length > 2 ? word[..2] : word;

    public static string TailOf(string word) => word.Length > 3 ? word[^3..] : word;

    /// <summary>Grows with the number of a person's articles, ever more slowly: 0 for none, 1 for one, 9 for two, 17 for four.</summary>
    public static int RankOf(int articleCount) => articleCount < 1 ? 0 : 1 + (int)(StepsPerDoubling * Math.Log2(articleCount));

    /// <summary>The fewest articles that give a <see cref="RankOf"/>.</summary>
    public static int CountOf(int rank) => rank < 1 ? 0 : (int)Math.Ceiling(Math.Pow(2, (rank - 1.0) / StepsPerDoubling));
}
