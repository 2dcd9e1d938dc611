using System.Globalization;
using NewsArchive.Store.Searching;
using NewsArchive.Web.Pages.Dates;
using NewsArchive.Web.Pages.Search;

namespace NewsArchive.Web.Pages;

/// <summary>Where things are found, as paths that stand in links and redirects. Each part is escaped.</summary>
public static class Address
{
    /// <param name="path">The article's <see cref="Store.Articles.Article.Path"/>.</param>
    public static string Article(string path) => "/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>An article in which the words of a search are to be marked, and from which one finds back to it.</summary>
    /// <param name="marked">Null where nothing is to be marked.</param>
    public static string Article(string path, SearchAddress? marked) => Article(path) + marked?.QueryString;

    public static string Quote(string articlePath, int number, SearchAddress? marked = null) => string.Create(CultureInfo.InvariantCulture, $"{Article(articlePath, marked)}#q{number}");

    /// <summary>The earlier states of an article.</summary>
    public static string History(string articlePath) => Article(articlePath) + "/history";

    /// <summary>A path with the scheme and host by which the reader reached us.</summary>
    public static string Absolute(HttpRequest request, string path) => $"{request.Scheme}://{request.Host}{request.PathBase}{path}";

    public static string Person(string slug) => "/people/" + Uri.EscapeDataString(slug);

    public static string Source(string host) => "/sources/" + Uri.EscapeDataString(host);

    /// <summary>What articles link to at a host and the archive does not hold.</summary>
    public static string Links(string host) => "/links?host=" + Uri.EscapeDataString(host);

    public static string Day(DateOnly day) => day.ToString("'/'yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);

    public static string Search(string query) => "/search?q=" + Uri.EscapeDataString(query);

    /// <summary>The search for the articles that name each of these people, and none of their namesakes.</summary>
    public static string SearchNaming(params IEnumerable<string> slugs) => Search(string.Join(' ', slugs.Select(Naming)));

    /// <summary>The search for the articles of a period that name a person.</summary>
    public static string SearchNaming(string slug, Period period) => Search($"{Naming(slug)} after:{period.Written} before:{period.Written}");

    /// <summary>The search for everything that a person said.</summary>
    public static string SearchSaying(string slug) => SearchSaying(slug, []);

    /// <summary>The search for what a person said with any of some words in it.</summary>
    public static string SearchSaying(string slug, IReadOnlyList<string> words)
    {
        List<QueryNode> said = [.. words.Select(w => new TextNode(FormQuery.Unquoted(w), TextMatch.Phrase))];
        IEnumerable<QueryNode> any = said.Count > 1 ? [new AnyNode(said)] : said;
        return new SearchAddress(SearchQuery.Of(any.Prepend(new SpeakerNode(AskedPerson.At(slug)))), SearchKind.Quotes).Href;
    }

    private static PersonNode Naming(string slug) => new(AskedPerson.At(slug));
}
