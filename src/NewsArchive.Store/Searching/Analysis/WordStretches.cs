using System.Buffers;

namespace NewsArchive.Store.Searching.Analysis;

/// <summary>
/// Finds the stretches of a text, from space to space, that may hold one of some terms: those with the first letters of one, and those with anything that
/// could part these, such as an apostrophe, a hyphen or an accent. Nothing else of a text is looked at word by word.
/// </summary>
internal sealed class WordStretches
{
    private const int MaxBeginnings = 64;
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const string Separators = " \n.;:!?\"()/“”–—…"; // what no word goes on over; a full stop stays in its term

    // A comma parts the digits of "2,000".
    private static readonly SearchValues<char> Plain = SearchValues.Create(Letters + Separators + ",");
    private static readonly SearchValues<char> PlainButComma = SearchValues.Create(Letters + Separators);

    private readonly SearchValues<string> beginnings;
    private readonly SearchValues<char> plain;

    private WordStretches(IReadOnlyCollection<string> beginnings)
    {
        this.beginnings = SearchValues.Create([.. beginnings], StringComparison.OrdinalIgnoreCase);
        plain = beginnings.Any(b => b.Any(char.IsAsciiDigit)) ? PlainButComma : Plain;
    }

    /// <summary>Null where the terms of a filter are too short, or their beginnings too many, to be found so.</summary>
    public static WordStretches? Of(WordFilter filter) => filter.Beginnings is { Count: <= MaxBeginnings } beginnings ? new WordStretches(beginnings) : null;

    /// <summary>Reads the words of the stretches; their positions count nothing.</summary>
    public void Read(string text, ref WordReader reader)
    {
        var (at, beginning, other) = (0, -1, -1);
        while (true)
        {
            beginning = beginning < at ? NextBeginning(text, at) : beginning;
            other = other < at ? NextOther(text, at) : other;
            var found = Math.Min(beginning, other);
            if (found == text.Length)
            {
                return;
            }

            var start = text.AsSpan(at, found - at).LastIndexOfAny(' ', '\n') + 1 + at;
            var length = text.AsSpan(found).IndexOfAny(' ', '\n');
            at = length < 0 ? text.Length : found + length;
            reader.Read(start, at);
        }
    }

    // The text's end where there is none.
    private int NextBeginning(string text, int from) => text.AsSpan(from).IndexOfAny(beginnings) is var next and >= 0 ? from + next : text.Length;

    private int NextOther(string text, int from) => text.AsSpan(from).IndexOfAnyExcept(plain) is var next and >= 0 ? from + next : text.Length;
}
