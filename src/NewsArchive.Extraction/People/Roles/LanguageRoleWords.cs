using System.Collections.Frozen;
using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Roles;

/// <summary>By which words a language that is not English describes persons; roles-of-languages.txt lists them and says what each kind is for.</summary>
internal sealed class LanguageRoleWords
{
    private const string HeadsOf = "heads ";
    private const int ShortestCompound = 3; // letters before a head: "Vizekanzler", not "Geliebte"

    private static readonly FrozenDictionary<string, LanguageRoleWords> ByLanguage = WordsOfLanguages.Read("People/Roles/roles-of-languages.txt").GroupBy(l => l.Language)
        .ToFrozenDictionary(l => l.Key, l => new LanguageRoleWords(l.Key, l.ToDictionary(line => line.Kind, line => Array.ConvertAll(line.Words, w => Folded(w)))));

    private readonly HashSet<string> heads;
    private readonly HashSet<string> nominatives;
    private readonly string[] compounds;
    private readonly Dictionary<string, string> walks = new(StringComparer.Ordinal); // of life, by head
    private readonly HashSet<string> links;
    private readonly HashSet<string> before;
    private readonly HashSet<string> stops;
    private readonly HashSet<string> articles;
    private readonly HashSet<string> definite;
    private readonly string[] definiteEndings;
    private readonly string[] endings;
    private readonly string[] oblique;
    private readonly bool isCyrillic;
    private readonly string[] cases;
    private readonly string[] past;
    private readonly string[] apart;
    private readonly HashSet<string> courtesies;
    private readonly HashSet<string> courtesiesBehind;
    private readonly HashSet<string> bodies;
    private readonly string[] bodyEndings;

    private LanguageRoleWords(string language, Dictionary<string, string[]> kinds)
    {
        isCyrillic = language is "ru" or "uk";
        cases = kinds.GetValueOrDefault("cases", []);
        apart = kinds.GetValueOrDefault("apart", []);
        past = kinds.GetValueOrDefault("past", []);
        AreNounsCapitalised = language == "de";
        IsHeadLast = language == "tr";
        var allHeads = kinds.Where(k => k.Key.StartsWith("heads", StringComparison.Ordinal)).ToList();
        foreach (var (kind, listed) in allHeads.Where(k => k.Key.Length > HeadsOf.Length))
        {
            Array.ForEach(listed, head => walks[head.TrimStart('-') is var bare && isCyrillic ? Cyrillic.Stem(bare) : bare] = kind[HeadsOf.Length..]);
        }

        string[] headWords = [.. allHeads.SelectMany(k => k.Value)];
        compounds = [.. headWords.Where(h => h[0] == '-').Select(h => h[1..])];
        nominatives = [.. headWords.Select(h => h.TrimStart('-'))];
        heads = [.. headWords.Select(h => h.TrimStart('-')).Select(h => isCyrillic ? Cyrillic.Stem(h) : h)];
        links = [.. kinds.GetValueOrDefault("links", [])];
        before = [.. kinds.GetValueOrDefault("before", [])];
        stops = [.. kinds.GetValueOrDefault("stops", [])];
        (definite, var definiteEndings) = Parted(kinds.GetValueOrDefault("definite", []));
        this.definiteEndings = [.. definiteEndings];
        articles = [.. definite, .. kinds.GetValueOrDefault("indefinite", [])];
        endings = kinds.GetValueOrDefault("endings", []);
        oblique = kinds.GetValueOrDefault("oblique", []);
        (courtesies, courtesiesBehind) = Parted(kinds.GetValueOrDefault("courtesies", []));
        (bodies, var bodyEndings) = Parted(kinds.GetValueOrDefault("bodies", []));
        this.bodyEndings = [.. bodyEndings];
    }

    /// <summary>Whether nouns end in their article: "ministeren".</summary>
    public bool HasDefiniteEndings => definiteEndings.Length > 0;

    public bool AreNounsCapitalised { get; }

    /// <summary>As in Turkish, where what an office is of stands before it: "Ulaştırma Bakanı".</summary>
    public bool IsHeadLast { get; }

    /// <summary>Whether the language has cases in place of small words: "министр обороны".</summary>
    public bool HasCases => oblique.Length > 0;

    /// <summary>The words of a language; null where it has none here.</summary>
    public static LanguageRoleWords? Of(string language) => ByLanguage.GetValueOrDefault(WordsOfLanguages.Key(language));

    public bool IsHead(ReadOnlySpan<char> word)
    {
        if (AreNounsCapitalised && !char.IsUpper(word[0]))
        {
            return false;
        }

        var folded = Folded(word);
        if (folded.LastIndexOf('-') is var hyphen and > 0 && !heads.Contains(folded))
        {
            folded = folded[(hyphen + 1)..]; // "US-Präsident", "vice-président", "Grünen-Chefin"
        }

        return IsListed(folded) || EndingOf(folded) > 0;
    }

    /// <summary>Whether a word is a head just as it is listed: "водитель", not "водителей".</summary>
    public bool IsNominativeHead(ReadOnlySpan<char> word) => nominatives.Contains(Folded(word));

    // Letters at the end of a listed head that make it definite or put it in another case: "minister[en]", "Bundeskanzler[s]", "prezydent[em]".
    private int EndingOf(string folded) => IsListed(folded) ? 0 : Math.Max(EndingOf(folded, definiteEndings), EndingOf(folded, cases));

    private int EndingOf(string folded, string[] endings) => Array.Find(endings, e => folded.EndsWith(e, StringComparison.Ordinal) && IsListed(folded[..^e.Length]))?.Length ?? 0;

    /// <summary>The walk of life that a role tells: "politics" of "ministre de la Justice"; null where its head tells none.</summary>
    public string? WalkOf(string role)
    {
        foreach (var word in role.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsHead(word))
            {
                var folded = Folded(word);
                var stem = Stem(folded.AsSpan(folded.LastIndexOf('-') + 1));
                return walks.GetValueOrDefault(stem) ?? walks.GetValueOrDefault(folded)
                    ?? compounds.Where(head => stem.EndsWith(head, StringComparison.Ordinal)).OrderByDescending(head => head.Length).Select(head => walks.GetValueOrDefault(head)).FirstOrDefault();
            }
        }

        return null;
    }

    /// <summary>A role as it stands in a list: "Bundeskanzler" for "Bundeskanzlers", "prezydent Polski" for "prezydentem Polski".</summary>
    public string Nominative(string role)
    {
        var at = 0;
        foreach (var word in role.Split(' '))
        {
            if (IsHead(word))
            {
                var (folded, end) = (Folded(word), at + word.Length);
                return folded.Length == word.Length && !IsListed(folded) && EndingOf(folded, cases) is var ending and > 0 ? role.Remove(end - ending, ending) : role;
            }

            at += word.Length + 1;
        }

        return role;
    }

    /// <summary>"[der] Minister", "[un] ministre".</summary>
    public bool IsArticle(ReadOnlySpan<char> word) => articles.Contains(Folded(word));

    /// <summary>As <see cref="IsArticle"/> in a language, or in any where nobody knows which it is.</summary>
    public static bool IsArticle(string? language, ReadOnlySpan<char> word)
    {
        if (language is not null)
        {
            return Of(language)?.IsArticle(word) == true;
        }

        foreach (var words in ByLanguage.Values)
        {
            if (words.IsArticle(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a description speaks of somebody already named: "der Minister", "ministeren", "министр", but not "ein Minister".</summary>
    /// <param name="before">The word before the description's head and what belongs to it.</param>
    public bool IsDefinite(ReadOnlySpan<char> before, ReadOnlySpan<char> head)
    {
        if (articles.Count == 0 || definite.Contains(Folded(before)))
        {
            return true;
        }

        return !IsArticle(before) && IsDefiniteForm(Folded(head));
    }

    /// <summary>Whether a head stands for a word of a role: "ministeren" for "forsvarsminister", "Kanzler" for "Bundeskanzler", "министр" for "министра".</summary>
    public bool IsSame(ReadOnlySpan<char> head, ReadOnlySpan<char> roleWord)
    {
        var (mine, other) = (Stem(head), Stem(roleWord));
        return mine == other || (other.Length >= mine.Length + ShortestCompound && compounds.Contains(mine) && other.EndsWith(mine, StringComparison.Ordinal));
    }

    private string Stem(ReadOnlySpan<char> word)
    {
        var folded = Folded(word);
        return isCyrillic ? Cyrillic.Stem(folded) : IsDefiniteForm(folded) ? folded[..^EndingOf(folded, definiteEndings)] : folded[..^EndingOf(folded)];
    }

    // "ministeren" is listed itself in some languages.
    private bool IsDefiniteForm(string folded) => EndingOf(folded, definiteEndings) > 0;

    private bool IsListed(string folded)
    {
        return heads.Contains(isCyrillic ? Cyrillic.Stem(folded) : folded)
            || Array.Exists(compounds, head => folded.Length >= head.Length + ShortestCompound && folded.EndsWith(head, StringComparison.Ordinal));
    }

    /// <summary>"[Frau] Hellwig", "[г-н] Хейл".</summary>
    public bool IsCourtesy(ReadOnlySpan<char> word) => (!AreNounsCapitalised || char.IsUpper(word[0])) && courtesies.Contains(Folded(word));

    /// <summary>"Elban [Bey]".</summary>
    public bool IsCourtesyBehind(ReadOnlySpan<char> word) => courtesiesBehind.Contains(Folded(word));

    /// <summary>Whether a capitalised word is of the name of an organisation, or of what else speaks and is led as persons are.</summary>
    public bool IsOfBody(ReadOnlySpan<char> word) => bodies.Contains(Folded(word)) || EndsLike(word, bodyEndings);

    /// <summary>"ministre [de] la justice".</summary>
    public bool IsLink(ReadOnlySpan<char> word)
    {
        var folded = Folded(word);
        return links.Contains(folded) || (folded.IndexOf('\'') is var mark and > 0 && links.Contains(folded[..(mark + 1)]));
    }

    /// <summary>"[ancien] ministre".</summary>
    public bool StandsBefore(ReadOnlySpan<char> word) => before.Contains(Folded(word));

    /// <summary>"segretario di Stato [da] Trump": what no longer belongs to a description.</summary>
    public bool Stops(ReadOnlySpan<char> word)
    {
        var folded = Folded(word);
        return stops.Contains(folded) || (folded.IndexOf('\'') is var mark and > 0 && stops.Contains(folded[..(mark + 1)]));
    }

    /// <summary>Whether a word that begins a sentence stands before a role without belonging to it: "[Ankara'da] Bakan", "[Dün] Başkan".</summary>
    public bool StandsApart(ReadOnlySpan<char> word) => Stops(word) || EndsLike(word, apart);

    /// <summary>"président [français]".</summary>
    public bool IsAdjective(ReadOnlySpan<char> word) => char.IsLower(word[0]) && word.Length > 3 && EndsLike(word, endings);

    /// <summary>"министр [иностранных дел]"; a verb of the past is none.</summary>
    public bool IsOblique(ReadOnlySpan<char> word) => char.IsUpper(word[0]) || (EndsLike(word, oblique) && !EndsLike(word, past));

    private static bool EndsLike(ReadOnlySpan<char> word, string[] endings)
    {
        var folded = Folded(word);
        return Array.Exists(endings, ending => folded.EndsWith(ending, StringComparison.Ordinal));
    }

    // The words of a line, and the endings in it.
    private static (HashSet<string> Words, HashSet<string> Endings) Parted(string[] line) => ([.. line.Where(w => w[0] != '-')], [.. line.Where(w => w[0] == '-').Select(w => w[1..])]);

    private static string Folded(ReadOnlySpan<char> word) => Accents.Fold(word).ToString().ToLowerInvariant();
}
