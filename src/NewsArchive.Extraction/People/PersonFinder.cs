using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.People.Roles;
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
    /// <param name="language">The ISO 639-1 code of its language; null for English, and where nobody knows.</param>
    public IReadOnlyList<ExtractedPerson> Find(string text, IReadOnlyList<Token> tokens, string? language = null)
    {
        var words = new ArticleWords(text, tokens, joinsEndings: language is "tr");
        var isEnglish = language is null or "en";
        var latin = isEnglish ? nameFinder.Find(words) : ForeignNames.Find(words, language!);
        var found = IntroducedNames.Add(words, KinNames.Add(words, RoyalNames.Add(words, CyrillicNames.Find(words, latin))));
        found = isEnglish ? SpeakingNames.Add(words, found) : RepeatedNames.WithFullAgain(words, NamesInContext.Add(words, found, language!));
        found = found.FindAll(name => !NamedAfterPersons.Includes(words, name));
        var (names, isOther) = OtherNames.Add(words, KnownNames.FindAgain(words, found, language));
        var roles = isEnglish ? RoleReader.Read(words, names) : ForeignRoles.Read(words, names, language!);
        return [.. PersonJoiner.Join(words, names, isOther, roles).Select(person => Describe(words, person, names, roles, isEnglish ? null : LanguageRoleWords.Of(language!)))];
    }

    private static ExtractedPerson Describe(ArticleWords words, JoinedPerson person, List<NameRun> names, NameRun?[] roles, LanguageRoleWords? language)
    {
        var forms = person.Mentions.Select(m => words.Span(names[m]).Of(words.Text)).Distinct(StringComparer.Ordinal).ToList();
        var fullest = person.Mentions.MaxBy(m => NameParts.Fullness(words, names[m]));
        var name = person.SharedName ?? RoyalNames.OfPope(words, person.Mentions.ConvertAll(m => names[m])) ?? words.Span(names[fullest]).Of(words.Text);
        forms.Remove(name);
        var mentions = person.Mentions.ConvertAll(m => new ExtractedMention(words.Span(names[m]), roles[m] is { } role ? words.Span(role) : null));
        var role = mentions.Find(m => m.Role is not null)?.Role?.Of(words.Text);
        return new ExtractedPerson(name, forms, role is null ? null : language?.Nominative(role) ?? role, mentions);
    }
}
