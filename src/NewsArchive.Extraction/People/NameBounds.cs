using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Where a name begins and ends.</summary>
internal static class NameBounds
{
    // Given names somewhere, but far oftener the word that a sentence begins with: "In [Marsh]'s view", "So [Marsh] left".
    private static readonly HashSet<string> FirstWords = new(StringComparer.Ordinal)
    {
        "In", "To", "So", "Can", "On", "At", "By", "For", "From", "With", "But", "And", "Or", "As", "If", "Is", "Was", "Are", "Do", "Did", "Has", "Had", "No", "Not", "Than", "That", "Then", "When", "Where",
        "While", "Who", "Why", "How", "What", "After", "Among", "Before", "Since", "Under", "Until", "Unless", "Like", "Unlike", "Because", "Although", "Though", "Despite", "During", "Against", "About",
        "Between", "Both", "Even", "Only", "Also", "Should", "Could", "Would", "Must", "Does", "See", "Whatever", "Whoever",
    };

    private static readonly HashSet<string> Auxiliaries = new(StringComparer.Ordinal) { "Can", "Will", "Did", "Does", "Do", "Is", "Was", "Has", "Should", "Could", "Would", "Must", "May", "Might" };

    /// <summary>Cuts off what is never part of a name, and adds what always is: "[Mr. Ada Marsh Monday]" is "Ada Marsh".</summary>
    public static NameRun Trim(ArticleWords words, NameRun run)
    {
        var (start, end) = (run.Start, run.End);
        while (start < end && (words.Has(start, WordFacts.AbbreviatedTitle) || (end - start > 1 && IsBeforeName(words, start))))
        {
            start++;
        }

        // "[Maryland Gov.] Martin Tilley"
        for (var i = start + 1; i < end - 1; i++)
        {
            start = words.Has(i, WordFacts.AbbreviatedTitle | WordFacts.Honorific) ? i + 1 : start;
        }

        // "De [Kock] was convicted", "De la [Cruz] was not"
        var particle = start - 1;
        while (particle > 0 && IsSmallParticle(words, particle) && words.ContinuesSentence(particle))
        {
            particle--;
        }

        if (start < end && words.ContinuesSentence(start) && words.Has(particle, WordFacts.Particle) && words.Has(particle, WordFacts.Capitalised))
        {
            start = particle;
        }

        // "said van der [Molen]"
        while (start > 0 && start < end && IsSmallParticle(words, start) && IsSmallParticle(words, start - 1))
        {
            start--;
        }

        // "[Ann Marsh OBE]"
        for (var i = start; i < end; i++)
        {
            end = PostNominals.Begin(words, i) ? i : end;
        }

        if (words.Has(end, WordFacts.NameSuffix) && words.ContinuesSentence(end))
        {
            end++; // "[Marsh] Jr."
        }

        while ((end - start > 1 && IsWeekday(words, end - 1)) || (end - start > 2 && IsBehindName(words, end - 1)))
        {
            end--; // "will meet Ada Marsh Monday", "Story by Ada Marsh Video produced by"
        }

        return new NameRun(start, end);
    }

    /// <summary>Leaves out the word that begins a sentence, where the text has the name alone too and never with that word inside a sentence.</summary>
    public static void DropFirstWords(ArticleWords words, List<NameRun> names)
    {
        var first = FirstWords.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Length == 2 && (words.Is(name.Start, "Dear") || IsQuestion(words, name) || IsEpithet(words, name, names)))
            {
                names[i] = name with { Start = name.Start + 1 };
            }
            else if (name.Length == 2 && (words[name.Start].StartsSentence || words[name.Start - 1].Kind != TokenKind.Word) && first.Contains(words.Word(name.Start)))
            {
                var (key, last) = (words.Key(name.Start), words.Key(name.End - 1));
                var isName = names.Exists(n => n.Length > 1 && words.Key(n.Start) == key && words.Key(n.End - 1) == last && !words[n.Start].StartsSentence);
                var isAlone = names.Exists(n => n != name && words.Key(n.End - 1) == last && (n.Length == 1 || words.Key(n.Start) != key));
                names[i] = isAlone && !isName ? name with { Start = name.Start + 1 } : name;
            }
        }
    }

    // "Crooked [Ada]" beside "Ada Marsh"
    private static bool IsEpithet(ArticleWords words, NameRun name, List<NameRun> names) =>
        words.Has(name.Start, WordFacts.CommonWord) && !words.Has(name.Start, WordFacts.GivenName | WordFacts.Surname | WordFacts.Initial | WordFacts.Honorific | WordFacts.AbbreviatedTitle | WordFacts.RoleNoun)
        && words.Has(name.Start + 1, WordFacts.GivenName) && names.Exists(n => n.Length > 1 && words.Key(n.Start) == words.Key(name.Start + 1));

    // "Will [Marsh] resign?"; but "Will Marsh, who resigned?"
    private static bool IsQuestion(ArticleWords words, NameRun name)
    {
        if (!(words[name.Start].StartsSentence || words[name.Start - 1].Kind != TokenKind.Word) || !Auxiliaries.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Word(name.Start))
            || !words.ContinuesSentence(name.End) || words[name.End].Kind != TokenKind.Word || words.Has(name.End, WordFacts.Capitalised | WordFacts.Possessive) || CommonWords.IsVerb(words, name.End))
        {
            return false;
        }

        var end = name.End + 1;
        while (words.ContinuesSentence(end) && !words.IsMark(end, '?'))
        {
            end++;
        }

        return words.IsMark(end, '?');
    }

    /// <summary>Leaves out the French or Spanish "of" that was taken for a particle: "le film de [Zoë Marsh]", but "said de Silva".</summary>
    public static void DropPrepositions(ArticleWords words, List<NameRun> names)
    {
        var fullNames = names.Where(n => n.Length > 2).ToLookup(n => words.Word(n.End - 1).ToString(), StringComparer.Ordinal);
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var name = names[i];
            if (!IsSmallParticle(words, name.Start) || words.Word(name.Start) is not ("de" or "du" or "la" or "le" or "da" or "do" or "del" or "y" or "e")
                || fullNames[words.Word(name.End - 1).ToString()].Any(full => IsPartOf(words, full, name)))
            {
                continue;
            }

            var first = name.Start;
            while (first < name.End && IsSmallParticle(words, first))
            {
                first++;
            }

            if (name.End - first > 1)
            {
                names[i] = new NameRun(first, name.End);
            }
            else if (!SpeaksBeside(words, name))
            {
                names.RemoveAt(i);
            }
        }
    }

    /// <summary>Takes titles off that are given names too: "[Judge] Garland" where the text also names Merrick Garland or tells of courts, "Chief [Justice] Roberts", "[Judge] Merrick Garland", but "Judge Reinhold" alone.</summary>
    public static void DropTitles(ArticleWords words, List<NameRun> names)
    {
        var surnames = names.Where(n => n.Length > 1 && !words.Has(n.Start, WordFacts.RoleNoun)).Select(n => words.Word(n.End - 1).ToString()).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var isJudge = words.Word(name.Start) is "Judge" or "Justice";
            if (isJudge && name.Length > 1 ? name.Length > 2 || IsOfCourt(words, name) || surnames.Contains(words.Word(name.End - 1).ToString())
                : name.Length == 2 && words.Has(name.Start, WordFacts.RoleNoun) && surnames.Contains(words.Word(name.End - 1).ToString()))
            {
                names[i] = name with { Start = name.Start + 1 };
            }
        }
    }

    private static bool IsOfCourt(ArticleWords words, NameRun name) =>
        (words.ContinuesSentence(name.Start) && words.Word(name.Start - 1) is "Chief" or "Associate" or "District" or "Circuit")
        || words.Holds("judge") || words.Holds("judges") || words.Holds("court") || words.Holds("ruling") || words.Holds("ruled");

    /// <summary>Takes the letters off a surname of which the text knows the full name: "[Marsh OBE]" where it also names Ann Marsh.</summary>
    public static void DropLetters(ArticleWords words, List<NameRun> names)
    {
        var surnames = names.Where(n => n.Length > 1).Select(n => words.Word(n.End - 1).ToString()).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Length > 1 && PostNominals.End(words, names[i].Start + 1) >= names[i].End && surnames.Contains(words.Word(names[i].Start).ToString()))
            {
                names[i] = names[i] with { End = names[i].Start + 1 };
            }
        }
    }

    private static bool IsPartOf(ArticleWords words, NameRun full, NameRun part)
    {
        for (var i = 1; i <= part.Length; i++)
        {
            if (full.Length <= part.Length || !words.Word(full.End - i).SequenceEqual(words.Word(part.End - i)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SpeaksBeside(ArticleWords words, NameRun name) =>
        words.Is(name.Start - 1, "said") || words.Is(name.End, "said") || words.Has(name.Start - 1, WordFacts.RoleNoun | WordFacts.Honorific);

    private static bool IsWeekday(ArticleWords words, int index) =>
        words.Word(index) is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    private static bool IsSmallParticle(ArticleWords words, int index) =>
        words.Has(index, WordFacts.Particle) && !words.Has(index, WordFacts.Capitalised);

    // "[Senator] Ada Marsh", "[Swede] Ada Marsh", "[Friday] Ada Marsh", "[Said] Ada Marsh:"
    private static bool IsBeforeName(ArticleWords words, int index) =>
        words.Has(index, WordFacts.Honorific) || IsWeekday(words, index) || (words[index].StartsSentence && words.Is(index, "Said"))
        || (words.Has(index, WordFacts.RoleNoun) && !words.Has(index, WordFacts.GivenName) && !words.Is(index, "Mother"))
        || (words.Has(index, WordFacts.Place) && !words.Has(index, WordFacts.GivenName | WordFacts.Surname) && !IsBehindTitle(words, index))
        || IsDescriptionInOneWord(words.Word(index));

    // "Ada Marsh [Put]"; a word that no list has as a name
    private static bool IsBehindName(ArticleWords words, int index) => words.Has(index, WordFacts.CommonWord) && words.Has(index - 1, WordFacts.Surname) && !words.Has(index - 1, WordFacts.Particle)
        && words.Has(index - 2, WordFacts.GivenName | WordFacts.Initial) && !FamilyNames.StandsFirst(words.Key(index - 2))
        && !words.Has(index, WordFacts.GivenName | WordFacts.Surname | WordFacts.NameSuffix | WordFacts.Particle | WordFacts.OrganisationWord | WordFacts.PlaceWord);

    /// <summary>Whether a title stands before a word, which is a given name then, whatever else it can be: "President [Tamurlan] Halbani".</summary>
    public static bool IsBehindTitle(ArticleWords words, int index) => words.ContinuesSentence(index) && words.Has(index - 1, WordFacts.Capitalised)
        && words.Has(index - 1, WordFacts.RoleNoun | WordFacts.Honorific | WordFacts.AbbreviatedTitle);

    // "[Ex-Minister] Ada Marsh", "[London-based] Ada Marsh"
    private static bool IsDescriptionInOneWord(ReadOnlySpan<char> word) =>
        word.IndexOf('-') is var hyphen and > 0
        && (word.StartsWith("ex-", StringComparison.OrdinalIgnoreCase) || (hyphen + 3 < word.Length && char.IsLower(word[hyphen + 1]) && (word.EndsWith("ed") || word.EndsWith("-born"))));
}
