using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Roles;

/// <summary>Reads the description that a text which is not English attaches to each name: "Außenministerin [Ada Hale]", "le ministre de la Justice [Ada Hale]", "[Ada Hale], directora del puerto,".</summary>
internal sealed class ForeignRoles
{
    private const int MostBetween = 6; // tokens between a head and the name
    private const int LongestAfter = 12;

    // "le directeur du [lycée] Ada Hale": what bears her name.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Bearers = new HashSet<string>(
        ["école", "collège", "lycée", "hôpital", "stade", "théâtre", "fondation", "institut", "prix", "salle", "escuela", "colegio", "instituto", "hospital", "estadio", "teatro", "fundación", "premio", "scuola", "liceo", "ospedale", "stadio", "fondazione", "istituto", "escola", "colégio", "fundação", "prêmio", "stichting", "schule", "stiftung", "stadion"], StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ArticleWords words;
    private readonly LanguageRoleWords roleWords;
    private readonly bool[] isName;

    private ForeignRoles(ArticleWords words, List<NameRun> names, LanguageRoleWords roleWords)
    {
        (this.words, this.roleWords) = (words, roleWords);
        isName = new bool[words.Count];
        names.ForEach(n => isName.AsSpan(n.Start, n.Length).Fill(true));
    }

    /// <summary>The role that stands at each of <paramref name="names"/> as tokens, without leading article; null where there is none.</summary>
    public static NameRun?[] Read(ArticleWords words, List<NameRun> names, string language)
    {
        if (LanguageRoleWords.Of(language) is not { } roleWords)
        {
            return new NameRun?[names.Count];
        }

        var reader = new ForeignRoles(words, names, roleWords);
        return [.. names.Select(n => reader.Before(n) ?? reader.BeforeComma(n) ?? reader.After(n))];
    }

    // "Kanzlerin Ada Hale", "le ministre français de la Justice Ada Hale", "министр обороны Ада Хейл"
    private NameRun? Before(NameRun name) => words.ContinuesSentence(name.Start) && HeadBefore(name.Start) is { } head ? new NameRun(FirstOf(head), name.Start) : null;

    // "La présidente de la Commission, Ada Hale, a dit"
    private NameRun? BeforeComma(NameRun name)
    {
        var comma = name.Start - 1;
        return words.IsMark(comma, ',') && !roleWords.HasCases && !roleWords.IsHeadLast && name.End < words.Count && words[name.End].Kind == TokenKind.Punctuation && HeadBefore(comma) is { } head
            && FirstOf(head) is var first && (IsArticle(first - 1) || IsGenitive(first - 1)) ? new NameRun(first, comma) : null;
    }

    // "[Socialdemokratiets] ordfører, Ada Hale, siger"
    private bool IsGenitive(int i) => i >= 0 && roleWords.HasDefiniteEndings && IsWord(i) && words.Word(i) is [_, _, .., 's'];

    // "Ada Hale, directora del puerto, dijo", "Ada Hale, der frühere Chef der Werft, sagte"
    private NameRun? After(NameRun name)
    {
        if (!words.IsMark(name.End, ',') || roleWords.HasCases || roleWords.IsHeadLast)
        {
            return null;
        }

        var start = name.End + (IsArticle(name.End + 1) ? 2 : 1);
        var head = start;
        while (head < words.Count && head - start < 3 && IsWord(head) && !roleWords.IsHead(words.Word(head)) && (roleWords.StandsBefore(words.Word(head)) || (start > name.End + 1 && char.IsLower(words.Word(head)[0]))))
        {
            head++;
        }

        if (head >= words.Count || !IsWord(head) || isName[head] || !roleWords.IsHead(words.Word(head)))
        {
            return null;
        }

        var end = head + 1;
        while (end < words.Count && end - start < LongestAfter && words.ContinuesSentence(end) && IsWord(end) && !roleWords.Stops(words.Word(end)))
        {
            end++;
        }

        var isWhole = end < words.Count && !IsWord(end);
        while (end > head + 1 && !IsTail(head + 1, end))
        {
            (end, isWhole) = (end - 1, false); // "Leiterin der Werft | sagte am Montag"
        }

        return (isWhole || end > head + 1) && !IsOfNext(head, end) ? new NameRun(start, end) : null;
    }

    // "accanto a Ada Hale, il deputato della Marca [Jon Marsh]": the next one's.
    private bool IsOfNext(int head, int end) => end < words.Count && isName[end] && words.ContinuesSentence(end) && HeadBefore(end) == head;

    // The nearest head before a token, where nothing but what belongs to it stands between.
    private int? HeadBefore(int end)
    {
        for (var i = end - 1; i >= 0 && end - i <= MostBetween + 1 && IsWord(i) && !isName[i]; i--)
        {
            if (roleWords.IsHead(words.Word(i)))
            {
                return IsTail(i + 1, end) && !(i < end - 1 && Bearers.Contains(words.Word(end - 1))) ? i : null;
            }

            if (!words.ContinuesSentence(i))
            {
                return null;
            }
        }

        return null;
    }

    private bool IsTail(int start, int end)
    {
        var isLinked = false;
        for (var i = start; i < end; i++)
        {
            var word = words.Word(i);
            if (isName[i] || roleWords.Stops(word))
            {
                return false;
            }

            if (roleWords.HasCases)
            {
                if (!roleWords.IsOblique(word))
                {
                    return false;
                }
            }
            else if (roleWords.IsLink(word))
            {
                isLinked = true;
            }
            else if (!roleWords.IsAdjective(word) && (!isLinked || (!char.IsUpper(word[0]) && !IsArticle(i) && !roleWords.IsLink(words.Word(i - 1)) && !IsArticle(i - 1))))
            {
                return false; // a verb, rather: "der Chef der Werft [kritisierte] Ada Hale"
            }
        }

        return start == end || !(roleWords.IsLink(words.Word(end - 1)) && !words.Word(end - 1).ContainsAny('\'', '’')) && !IsArticle(end - 1);
    }

    // "[ancien] ministre", "[Ulaştırma ve Altyapı] Bakanı"
    private int FirstOf(int head)
    {
        var first = head;
        while (first > 0 && words.ContinuesSentence(first) && IsWord(first - 1) && !isName[first - 1]
            && (roleWords.StandsBefore(words.Word(first - 1)) || (roleWords.HasCases && roleWords.IsHead(words.Word(first - 1))) || (roleWords.IsHeadLast && IsPartBeforeHead(first - 1))))
        {
            first--;
        }

        return first;
    }

    private bool IsPartBeforeHead(int i) => !(words[i].StartsSentence && roleWords.StandsApart(words.Word(i))) && IsNameOrAnd(i);

    private bool IsNameOrAnd(int i) => char.IsUpper(words.Word(i)[0]) || (words.Is(i, "ve") && i > 0 && words.ContinuesSentence(i) && IsWord(i - 1) && char.IsUpper(words.Word(i - 1)[0]));

    private bool IsArticle(int i) => i >= 0 && i < words.Count && roleWords.IsArticle(words.Word(i));

    private bool IsWord(int i) => words[i].Kind == TokenKind.Word;
}
