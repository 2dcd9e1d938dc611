namespace NewsArchive.Extraction.People;

/// <summary>Tells apart whom a text names side by side, though one of the names could be a form of the other: "George Marsh and George W. Marsh", "Alex Marsh and his wife, Alexandra Marsh".</summary>
internal sealed class TwoPersons(ArticleWords words, List<NameRun> names, List<NameParts> parts, NameRun?[] roles)
{
    /// <summary>Whether the text says that the full name at an index is somebody else's than the person.</summary>
    public bool Are(NamedPerson person, int index) =>
        !person.Names.Exists(parts[index].IsSame) && (person.Mentions.Exists(m => AreListed(m, index) || IsRelativeOf(m, index) || IsRelativeOf(index, m)) || IsRelativeOfBare(person, index));

    // "George Marsh and George W. Marsh", "the brothers George Marsh, Jeb Marsh, and Neil Marsh"
    private bool AreListed(int one, int other)
    {
        var (first, second) = (Math.Min(one, other), Math.Max(one, other));
        var and = names[second].Start - 1;
        return second == first + 1 && (words.Is(and, "and") || words.IsMark(and, '&')) && (and == names[first].End || (and == names[first].End + 1 && words.IsMark(names[first].End, ',')));
    }

    // "Martin Marsh came. His sister, [Martina Marsh], left": of whom the text named last before. "[Martina Marsh], the sister of Martin Marsh"
    private bool IsRelativeOf(int other, int relative) =>
        (other == relative - 1 && IsSomebodys(relative)) || (other == relative + 1 && KinNoun(relative) is { } noun && words.Is(noun + 1, "of") && names[other].Start == noun + 2);

    // "Marsh came with his sister, [Martina Marsh]"
    private bool IsRelativeOfBare(NamedPerson person, int relative) =>
        relative > 0 && IsSomebodys(relative) && !parts[relative - 1].IsFull && person.Names.Exists(n => n.EndsWith(parts[relative - 1]) || n.First == parts[relative - 1].Last);

    // "his", "Marsh’s"; not "a father of three"
    private bool IsSomebodys(int index) => KinNoun(index) is { } noun && roles[index]!.Value is var role && Enumerable.Range(role.Start - 1, noun - role.Start + 1).Any(IsPossessive);

    private bool IsPossessive(int i) => words.Has(i, Names.WordFacts.Possessive) || (i >= 0 && words.Word(i) is "his" or "her" or "their" or "whose" or "His" or "Her" or "Their");

    private int? KinNoun(int index)
    {
        for (var i = roles[index]?.Start ?? 0; i < (roles[index]?.End ?? 0); i++)
        {
            if (Kinship.IsNoun(words, i))
            {
                return i;
            }
        }

        return null;
    }
}
