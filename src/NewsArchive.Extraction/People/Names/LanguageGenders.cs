using System.Collections.Frozen;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Names;

/// <summary>What given names, surnames, courtesies and roles tell of a person's gender in one language; genders-of-languages.txt says what each kind of its lines is for.</summary>
internal sealed class LanguageGenders
{
    private const int ShortestStem = 3; // letters before an ending

    private static readonly FrozenDictionary<string, LanguageGenders> ByLanguage = WordsOfLanguages.Read("People/Names/genders-by-language.txt").Concat(WordsOfLanguages.Read("People/Names/genders-of-languages.txt"))
        .GroupBy(l => l.Language).ToFrozenDictionary(l => l.Key, l => new LanguageGenders([.. l]));

    private readonly Dictionary<string, Gender> givenNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Gender> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Ending, Gender Gender)> wordEndings = [];
    private readonly List<(string Ending, Gender Gender)> surnameEndings = [];

    private LanguageGenders((string Language, string Kind, string[] Words)[] lines)
    {
        foreach (var (_, kind, listed) in lines)
        {
            var gender = kind is "men" or "of men" or "sons" ? Gender.Male : Gender.Female;
            foreach (var word in listed.Select(w => Accents.Fold(w).ToString()))
            {
                if (kind is "men" or "women")
                {
                    givenNames[word] = gender;
                }
                else if (kind is "sons" or "daughters")
                {
                    surnameEndings.Add((word, gender));
                }
                else if (word[0] == '-')
                {
                    wordEndings.Add((word[1..], gender));
                }
                else
                {
                    words[word] = gender;
                }
            }
        }

        surnameEndings.Sort((a, b) => b.Ending.Length.CompareTo(a.Ending.Length));
    }

    /// <summary>What holds in every language.</summary>
    public static LanguageGenders OfAll => ByLanguage["any"];

    /// <summary>What a language tells; null where it is not listed.</summary>
    public static LanguageGenders? Of(string? language) => language is null ? null : ByLanguage.GetValueOrDefault(WordsOfLanguages.Key(language));

    /// <param name="folded">Without accents.</param>
    public Gender OfGivenName(ReadOnlySpan<char> folded) => givenNames.GetValueOrDefault(folded.ToString());

    /// <summary>"[Frau] Hale", "Außenminister[in]".</summary>
    public Gender OfWord(ReadOnlySpan<char> word)
    {
        var folded = Accents.Fold(word).ToString();
        return words.TryGetValue(folded, out var gender) ? gender : OfEnding(wordEndings, folded);
    }

    /// <summary>"Иванова" is a woman in Russian, "Nováková" in Czech, "Jónsson" a man in Icelandic.</summary>
    public Gender OfSurname(ReadOnlySpan<char> surname) => OfEnding(surnameEndings, Accents.Fold(surname).ToString());

    private static Gender OfEnding(List<(string Ending, Gender Gender)> endings, string folded) =>
        endings.Find(e => folded.Length >= e.Ending.Length + ShortestStem && folded.EndsWith(e.Ending, StringComparison.OrdinalIgnoreCase)).Gender;
}
