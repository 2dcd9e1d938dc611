using NewsArchive.Store;

namespace NewsArchive.Web.Pages.People;

/// <summary>The index of a list of people: A to Z, then the letters of other alphabets that begin a surname, then what has no alphabet.</summary>
public sealed class Letters
{
    /// <summary>The entry for names that begin with a character of a large script, a digit or the like.</summary>
    public const string Other = "other";

    // Letters that no accent is taken from, each after the one that a reader looks under.
    private static readonly Dictionary<string, string> Basic = "aæ dđð hħ iı lł oøœ sß tþŧ".Split(' ')
        .SelectMany(letters => letters[1..].Select(letter => (Letter: letter.ToString(), Basic: letters[..1])))
        .ToDictionary(l => l.Letter, l => l.Basic);

    private readonly List<string> firsts;

    /// <param name="firsts">Each character that begins a surname, without case and accents.</param>
    public Letters(IEnumerable<string> firsts)
    {
        this.firsts = [.. firsts];
        var present = this.firsts.Select(EntryOf).ToHashSet();
        var latin = Enumerable.Range('a', 26).Select(c => ((char)c).ToString()).ToList();
        Entries =
        [
            .. latin.Concat(present.Where(p => p != Other).Except(latin).Order(StringComparer.Ordinal)).Select(letter => new Entry(letter, letter.ToUpperInvariant(), present.Contains(letter))),
            .. present.Contains(Other) ? [new Entry(Other, "Other", true)] : Array.Empty<Entry>(),
        ];
    }

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>The entry that an address asks for; null where it asks for none.</summary>
    public static string? Find(string? letter) => FoldedText.Of(letter ?? "") switch
    {
        "" => null,
        Other => Other,
        var folded => EntryOf(folded.EnumerateRunes().First().ToString()),
    };

    /// <summary>The characters that begin the surnames of an entry.</summary>
    public IReadOnlyList<string> FirstsOf(string entry) => [.. firsts.Where(f => EntryOf(f) == entry)];

    // Alphabets as short as ours stand below U+0900: Greek, Cyrillic, Armenian, Hebrew, Arabic. Chinese surnames would be thousands of entries.
    private static string EntryOf(string first) =>
        Basic.TryGetValue(first, out var basic) ? basic : first is [< '\u0900'] && char.IsLetter(first[0]) ? first : Other;

    /// <param name="Name">As an address has it.</param>
    /// <param name="IsPresent">Whether a surname begins so.</param>
    public sealed record Entry(string Name, string Text, bool IsPresent);
}
