using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.People.Tagging;

namespace NewsArchive.Extraction.People;

/// <summary>Finds the token runs of a text that name persons: the trained tagger's, mended by what holds for every name.</summary>
internal sealed class NameFinder(NameModel model)
{
    private readonly NameTagger tagger = new(model);

    /// <summary>Every run that names a person, in order, none overlapping another.</summary>
    public List<NameRun> Find(ArticleWords words)
    {
        var tagged = RunsOf(tagger.Tag(words));
        var names = new List<NameRun>(tagged.Count);
        foreach (var run in tagged)
        {
            if (NameBounds.Trim(words, run) is { Length: > 0 } name && !IsOrganisation(words, name) && !NotPersons.Includes(words, name))
            {
                names.Add(name);
            }
        }

        names = ListedNames.Add(words, TitledNames.Add(words, names));
        NameBounds.DropPrepositions(words, names);
        NotPersons.RemoveLonePlaces(words, names);
        return Nicknames.Join(words, RepeatedNames.Settle(words, Nicknames.Add(words, names)));
    }

    // "analysts at Eli Lilly"
    private static bool IsOrganisation(ArticleWords words, NameRun run) =>
        words.Has(run.Start, WordFacts.OrganisationPhrase) && words.Has(run.End - 1, WordFacts.OrganisationPhrase);

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
