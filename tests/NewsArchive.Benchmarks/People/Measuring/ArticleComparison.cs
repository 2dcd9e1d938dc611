using NewsArchive.Benchmarks.Measuring;
using NewsArchive.Extraction;
using NewsArchive.Extraction.People;

namespace NewsArchive.Benchmarks.People.Measuring;

/// <summary>The people found in one article beside those marked in it by hand.</summary>
internal sealed class ArticleComparison
{
    private static readonly string[] Articles = ["the ", "a ", "an "];

    private readonly GoldArticle gold;
    private readonly IReadOnlyList<ExtractedPerson> people;
    private readonly List<(ExtractedMention Mention, string Person)> found;
    private readonly List<string> mistakes = [];

    public ArticleComparison(GoldArticle gold, IReadOnlyList<ExtractedPerson> people)
    {
        this.gold = gold;
        this.people = people;
        found = [.. people.SelectMany(p => p.Mentions.Select(m => (m, p.Name))).Where(m => !gold.Ignored.Any(i => i.Overlaps(m.m.Span)))];
        Mentions = CompareMentions();
        if (gold.Labels is { } labels)
        {
            Persons = CompareNames(labels);
            CompareLabels(labels.ToDictionary(l => l.Span));
        }
        else
        {
            Persons = CompareLastNames();
        }
    }

    public bool IsProse => gold.IsProse;

    /// <summary>Spans, exact.</summary>
    public Tally Mentions { get; }

    /// <summary>Distinct persons: by the fullest name where the gold gives it, else by last name.</summary>
    public Tally Persons { get; }

    /// <summary>Roles at their mentions, exact but for a leading article.</summary>
    public Tally Roles { get; private set; }

    /// <summary>Mentions that were found exactly and whose person is known, and whether they went to that person.</summary>
    public Share Joined { get; private set; }

    public IReadOnlyList<string> Mistakes => mistakes;

    private Tally CompareMentions()
    {
        var mine = found.Select(f => f.Mention.Span).ToHashSet();
        var theirs = gold.Mentions.ToHashSet();
        mistakes.AddRange(mine.Except(theirs).Select(s => Mistake("extra ", s)));
        mistakes.AddRange(theirs.Except(mine).Select(s => Mistake("missed", s)));
        return Tally.Of(mine, theirs);
    }

    private Tally CompareNames(IReadOnlyList<GoldMention> labels)
    {
        // A surname that may be either sister's is a person to the extractor and nobody to the gold; it counts neither way.
        var nobody = labels.Where(l => l.Person is null).Select(l => l.Span).ToHashSet();
        var mine = found.Where(f => !nobody.Contains(f.Mention.Span)).Select(f => f.Person).ToHashSet(StringComparer.Ordinal);
        var theirs = labels.Where(l => l.Person is not null).Select(l => l.Person!).ToHashSet(StringComparer.Ordinal);
        mistakes.AddRange(mine.Except(theirs).Select(p => $"extra  person {gold.File}: {p}"));
        mistakes.AddRange(theirs.Except(mine).Select(p => $"missed person {gold.File}: {p}"));
        return Tally.Of(mine, theirs);
    }

    private Tally CompareLastNames()
    {
        var names = new LastNames(gold.Mentions.Select(m => m.Of(gold.Text)));
        var front = new LastNames(gold.FrontNames);
        var theirs = gold.Mentions.Select(m => names.Find(m.Of(gold.Text))).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var right = people.Select(p => names.Find(p.Name)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var extra = people.Where(p => names.Find(p.Name) is null && front.Find(p.Name) is null)
            .Select(p => LastNames.LastOf(p.Name)).OfType<string>().Distinct(StringComparer.Ordinal);
        var rightCount = right.Count(theirs.Contains);
        return new(rightCount, extra.Count(), theirs.Count - rightCount);
    }

    private void CompareLabels(Dictionary<TextSpan, GoldMention> labels)
    {
        var rightRoles = new HashSet<TextSpan>();
        foreach (var (mention, person) in found)
        {
            var label = labels.GetValueOrDefault(mention.Span);
            if (label?.Person is { } meant)
            {
                Joined += Share.Of(meant == person);
                if (meant != person)
                {
                    mistakes.Add(Mistake("joined", mention.Span) + $" to {person}, not {meant}");
                }
            }

            if (mention.Role is { } role)
            {
                var words = WithoutArticle(role.Of(gold.Text));
                var isRight = label is not null && label.Roles.Any(r => WithoutArticle(r) == words) && rightRoles.Add(mention.Span);
                Roles += isRight ? new(1, 0, 0) : new(0, 1, 0);
                if (!isRight)
                {
                    mistakes.Add(Mistake("role  ", mention.Span) + $" “{words}”, not “{string.Join("” or “", label?.Roles ?? [])}”");
                }
            }
        }

        var rolesFound = found.Where(f => f.Mention.Role is not null).Select(f => f.Mention.Span).ToHashSet();
        foreach (var label in labels.Values.Where(l => l.Roles.Count > 0 && !rightRoles.Contains(l.Span)))
        {
            Roles += new Tally(0, 0, 1);
            if (!rolesFound.Contains(label.Span))
            {
                mistakes.Add(Mistake("role  ", label.Span) + $" none, not “{string.Join("” or “", label.Roles)}”");
            }
        }
    }

    private static string WithoutArticle(string role) =>
        Array.Find(Articles, a => role.StartsWith(a, StringComparison.OrdinalIgnoreCase)) is { } article ? role[article.Length..] : role;

    private string Mistake(string kind, TextSpan span) =>
        $"{kind} {(gold.IsProse ? "prose" : "table")} {gold.File}: {gold.Text[Math.Max(0, span.Start - 60)..span.Start]}[{span.Of(gold.Text)}]{gold.Text[span.End..Math.Min(gold.Text.Length, span.End + 40)]}".ReplaceLineEndings(" ");
}
