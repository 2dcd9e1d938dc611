using System.Globalization;
using System.Text;
using NewsArchive.Benchmarks.Searching.Corpus;
using NewsArchive.Benchmarks.Searching.Loading;
using NewsArchive.Store.Articles;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>Writes an invented article as a web clipper would: front matter, then its text with a few links.</summary>
internal static class SeedMarkdown
{
    public static string Of(CorpusArticle article)
    {
        var random = new CorpusRandom(CorpusArchive.Seed, CorpusStream.Links, (ulong)article.Number);
        var text = new StringBuilder("---\n");
        text.Append(CultureInfo.InvariantCulture, $"title: \"{article.Title}\"\n");
        text.Append(CultureInfo.InvariantCulture, $"url: {AddressOf(article)}\n");
        text.Append(CultureInfo.InvariantCulture, $"source: {article.Outlet.Name}\n");
        if (article.PublishedOn is { } day)
        {
            text.Append(CultureInfo.InvariantCulture, $"date: {day:yyyy-MM-dd}\n");
        }

        if (article.Author is { } author)
        {
            text.Append(CultureInfo.InvariantCulture, $"author: {author}\n");
        }

        text.Append("---\n\n");
        var words = article.Text.Split(' ');
        for (var left = random.Between(1, 5); left > 0; left--)
        {
            var at = random.Below(words.Length);
            if (words[at].Length > 3 && words[at].All(char.IsAsciiLetterLower))
            {
                words[at] = $"[{words[at]}]({Target(random)})";
            }
        }

        return text.AppendJoin(' ', words).Append('\n').ToString();
    }

    private static string AddressOf(CorpusArticle article) =>
        string.Create(CultureInfo.InvariantCulture, $"https://{article.Outlet.Host}/{article.Number}/{Slug.Of(article.Title, fallback: "untitled")}");

    private static string Target(CorpusRandom random)
    {
        var outlet = CorpusOutlet.All[random.Below(CorpusOutlet.All.Count)];
        return string.Create(CultureInfo.InvariantCulture, $"https://{outlet.Host}/{random.Below(100_000)}/background");
    }
}
