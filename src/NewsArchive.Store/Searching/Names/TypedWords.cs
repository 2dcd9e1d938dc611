using System.Text.RegularExpressions;

namespace NewsArchive.Store.Searching.Names;

/// <summary>What somebody is typing at the end of a query.</summary>
/// <param name="Field">The field whose value it is ("person", "speaker" or "source"); null for words that stand alone.</param>
/// <param name="Words">The last words, without those before a field, an operator or a bracket.</param>
/// <param name="IsWhole">Whether the query has nothing but these words.</param>
internal sealed partial record TypedWords(string? Field, IReadOnlyList<TypedWord> Words, bool IsWhole)
{
    private const string QuotationMarks = "\"“”„‟«»";

    public static TypedWords Of(string text)
    {
        if (FieldPattern().Match(text) is { Success: true } field)
        {
            var value = field.Groups["value"];
            return new TypedWords(field.Groups["name"].Value.ToLowerInvariant(), value.Value.Trim().Length > 0 ? [new TypedWord(field.Groups["name"].Index, value.Value.Trim())] : [], false);
        }

        if (text.Count(QuotationMarks.Contains) % 2 == 1)
        {
            return new TypedWords(null, [], false); // the middle of a phrase
        }

        var from = text.LastIndexOfAny([.. QuotationMarks, '(', ')']) + 1;
        var words = new List<TypedWord>();
        var isWhole = from == 0;
        foreach (Match match in WordPattern().Matches(text, from))
        {
            var word = match.Value.TrimStart('-');
            var isNegated = word.Length < match.Length;
            if (isNegated || word == "OR" || word.Contains(':', StringComparison.Ordinal))
            {
                words.Clear();
                isWhole = false;
            }

            if (word.Length > 0 && word != "OR" && !word.Contains(':', StringComparison.Ordinal))
            {
                words.Add(new TypedWord(match.Index + match.Length - word.Length, word));
            }
        }

        return new TypedWords(null, words, isWhole);
    }

    /// <summary>The last words as one, most of them first.</summary>
    public IEnumerable<TypedWord> Endings(int maxWords) =>
        Enumerable.Range(0, Words.Count).Skip(Math.Max(0, Words.Count - maxWords)).Select(i => new TypedWord(Words[i].Start, string.Join(' ', Words.Skip(i).Select(w => w.Text))));

    [GeneratedRegex("""(?:^|[\s(-])(?<name>person|speaker|source):(?:["“”„‟«»](?<value>[^"“”„‟«»]*)|(?<value>[^\s"“”„‟«»()]*))$""", RegexOptions.IgnoreCase)]
    private static partial Regex FieldPattern();

    [GeneratedRegex(@"\S+")]
    private static partial Regex WordPattern();
}

/// <summary>A word that is being typed.</summary>
/// <param name="Start">Where what it is to be replaced with begins, in UTF-16 units: with the name of its field, without its minus.</param>
internal readonly record struct TypedWord(int Start, string Text);
