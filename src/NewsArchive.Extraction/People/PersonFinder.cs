using NewsArchive.Extraction.People.Tagging;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Finds who is named in a text, joins the mentions of one person, and reads the roles that the text gives them.</summary>
public sealed class PersonFinder
{
    private readonly NameFinder nameFinder;

    public PersonFinder()
        : this(NameModel.BuiltIn)
    {
    }

    internal PersonFinder(NameModel model) => nameFinder = new NameFinder(model);

    /// <summary>Each person of the text once, in order of first mention.</summary>
    /// <param name="tokens">The tokens of <paramref name="text"/>.</param>
    public IReadOnlyList<ExtractedPerson> Find(string text, IReadOnlyList<Token> tokens)
    {
        var words = new ArticleWords(text, tokens);
        var names = nameFinder.Find(words);
        var roles = RoleReader.Read(words, names);
        return [.. PersonJoiner.Join(words, names).Select(mentions => Describe(words, mentions, names, roles))];
    }

    private static ExtractedPerson Describe(ArticleWords words, List<int> mentions, List<NameRun> names, TextSpan?[] roles)
    {
        var forms = mentions.Select(m => words.Span(names[m]).Of(words.Text)).Distinct(StringComparer.Ordinal).ToList();
        var fullest = mentions.MaxBy(m => NameParts.Fullness(words, names[m]));
        var name = words.Span(names[fullest]).Of(words.Text);
        forms.Remove(name);
        var role = mentions.Select(m => roles[m]).FirstOrDefault(r => r is not null);
        return new ExtractedPerson(name, forms, role?.Of(words.Text), [.. mentions.Select(m => new ExtractedMention(words.Span(names[m]), roles[m]))]);
    }
}
