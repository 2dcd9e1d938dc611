using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.People.Tagging;

namespace NewsArchive.Extraction.People;

/// <summary>Finds the token runs of a text that name persons: the trained tagger's, mended by what holds for every name.</summary>
internal sealed class NameFinder(NameModel model)
{
    private const WordFacts NoGivenName = WordFacts.CommonWord | WordFacts.NotName | WordFacts.Place | WordFacts.PlaceWord | WordFacts.PlacePhrase | WordFacts.OrganisationWord
        | WordFacts.OrganisationPhrase | WordFacts.RoleNoun | WordFacts.RoleModifier | WordFacts.Honorific | WordFacts.AbbreviatedTitle | WordFacts.AllCapitals;

    private readonly NameTagger tagger = new(model);

    /// <summary>Every run that names a person, in order, none overlapping another.</summary>
    public List<NameRun> Find(ArticleWords words)
    {
        var tagged = RunsOf(tagger.Tag(words));
        var names = new List<NameRun>(tagged.Count);
        foreach (var run in tagged)
        {
            if (NameBounds.Trim(words, WithGivenName(words, run)) is { Length: > 0 } name && !NamedAfterPersons.IsListedOrganisation(words, name) && !NotPersons.Includes(words, name))
            {
                names.Add(name);
            }
        }

        names = Scoreboards.Add(words, ListedNames.Add(words, TitledNames.Add(words, names)));
        NameBounds.DropFirstWords(words, names);
        NameBounds.DropPrepositions(words, names);
        NameBounds.DropTitles(words, names);
        NameBounds.DropLetters(words, names);
        NotPersons.RemoveLonePlaces(words, names);
        NotPersons.RemoveLoneWords(words, names);
        NotPersons.RemoveEmployers(words, names);
        var settled = RepeatedNames.Settle(words, Nicknames.Add(words, names));
        NotPersons.RemoveStorms(words, settled);
        NotPersons.RemoveFirms(words, settled);
        QuotedTitles.Remove(words, settled);
        return Nicknames.Join(words, settled);
    }

    // "Rahm [Emanuel]", "JD [Vance]": a word that can be nothing but a name, or initials, alone before one; "his sister, Crystal [Marsh Odell]": one that is a thing or a place too behind somebody's relative;
    // "President Tamurlan [Halbani]": any strange word behind a title.
    private static NameRun WithGivenName(ArticleWords words, NameRun run)
    {
        var first = run.Start - 1;
        return words.ContinuesSentence(run.Start) && words.Has(first, WordFacts.Capitalised)
            && (words.Has(first, WordFacts.Initial)
                || (!words.Has(first, NoGivenName) && words.Has(first, WordFacts.GivenName | WordFacts.Surname))
                || (words.IsMark(first - 1, ',') && words.Has(first, WordFacts.GivenName) && !words.Has(first, NoGivenName & ~(WordFacts.CommonWord | WordFacts.Place)) && Kinship.IsNoun(words, first - 2))
                || (run.Length == 1 && !words.Has(first, NoGivenName & ~WordFacts.Place) && NameBounds.IsBehindTitle(words, first)))
            && !(words.ContinuesSentence(first) && words.Has(first - 1, WordFacts.Capitalised) && !words.Has(first - 1, WordFacts.RoleNoun | WordFacts.Honorific | WordFacts.AbbreviatedTitle))
            ? run with { Start = first } : run;
    }

    private static List<NameRun> RunsOf(NameTag[] tags)
    {
        var runs = new List<NameRun>();
        for (var i = 0; i < tags.Length;)
        {
            var end = i + 1;
            while (end < tags.Length && tags[end] == NameTag.Inside)
            {
                end++;
            }

            if (tags[i] != NameTag.Outside)
            {
                runs.Add(new NameRun(i, end));
            }

            i = end;
        }

        return runs;
    }
}
