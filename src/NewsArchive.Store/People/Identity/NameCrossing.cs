using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Store.People.Identity;

/// <summary>What may make one person of two names that begin otherwise. It is never enough to join them: an editor is asked.</summary>
internal static class NameCrossing
{
    /// <summary>Blocks of names that may be this one's in another form, but for those that have it as a middle name: <see cref="NameForm.MiddleBlock"/> tells these.</summary>
    public static IEnumerable<string> BlocksOf(NameForm form)
    {
        if (form.MiddleBlock is { } middle)
        {
            yield return middle;
        }

        foreach (var familiar in FamiliarNames.Of(form.Given))
        {
            yield return NameForm.BlockOf(form.Surname, familiar);
        }

        if (MayBeTurned(form))
        {
            yield return NameForm.BlockOf(form.Given, form.Surname);
        }
    }

    /// <summary>Null where nothing does; the same for both directions.</summary>
    public static DoubtReason? Between(NameForm one, NameForm other)
    {
        if (one.Block == other.Block && one.RelationTo(other) is not (NameRelation.Conflict or NameRelation.None))
        {
            return null; // that is told from the names themselves
        }

        return GoesByMiddleName(one, other) || GoesByMiddleName(other, one) ? DoubtReason.MiddleAsGiven
            : AreFamiliar(one, other) ? DoubtReason.FamiliarName
            : MayBeTurned(one) && MayBeTurned(other) && one.Given == other.Surname && one.Surname == other.Given ? DoubtReason.NameOrder
            : null;
    }

    // "Ted Prenn" and "Rafael Edward Prenn", "Mitt Prenn" and "Willard Mitt Prenn Jr."; "Ted James Prenn" is neither.
    private static bool GoesByMiddleName(NameForm one, NameForm other)
    {
        if (one.IsInitialOnly || one.Surname != other.Surname || (one.Suffix is not null && one.Suffix != other.Suffix) || other.FirstFullMiddle is not { } at)
        {
            return false;
        }

        var middle = other.Middles[at];
        return (one.Given == middle || ShortNames.MayBeOne(one.Given, middle))
            && one.Middles.Count <= other.Middles.Count - at - 1
            && NameForm.MiddleRelation(one.Middles, [.. other.Middles.Skip(at + 1)]) is not NameRelation.Conflict;
    }

    // "Kate Prenn" and "Catherine Elizabeth Prenn"
    private static bool AreFamiliar(NameForm one, NameForm other) =>
        one.Surname == other.Surname && one.Suffix == other.Suffix && FamiliarNames.Of(one.Given).Contains(other.Given)
        && NameForm.MiddleRelation(one.Middles, other.Middles) is not NameRelation.Conflict;

    // "Takemori Haruka" and "Haruka Takemori"; "James Thomas" and "Thomas James" are two, as any such names are.
    private static bool MayBeTurned(NameForm form) =>
        form.Middles.Count == 0 && form.Suffix is null && form.Given.Length > 1 && form.Surname.Length > 1 && !form.Surname.Contains(' ', StringComparison.Ordinal)
        && !(GivenNames.Knows(form.Given) && GivenNames.Knows(form.Surname));
}
