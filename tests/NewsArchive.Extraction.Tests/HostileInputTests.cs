using System.Text;

namespace NewsArchive.Extraction.Tests;

/// <summary>Whatever the bytes, there is an article whose spans hold or a reason why there is none: never an exception.</summary>
public class HostileInputTests
{
    private const int MutationsPerCase = 40;

    private static readonly ArticleExtractor Extractor = new();

    private static readonly string[] Scraps =
    [
        "", "\n", "\n\n", "\0", "\r", " ", "#", "# ", "---\n", "+++\n", "```\n", "> ", "- ", "1. ", "| a | b |\n|---|---|\n", "**", "_", "[", "](", "](#)", "![", "<", "</", "<!--", "<script>", "<a href=\"",
        "&", "&#xD800;", "“", "”", "\u202E", "\uD83D", "\uDE00", "é", "By ", "By\n", "Photo:", "Related:", "Original url:\n", "0000-00-00", "99/99/9999", "By 31 February 2024", "https://", "https://[", "http://a.example:99999/",
    ];

    [Fact]
    public void Mutated_cases_give_an_article_or_a_reason()
    {
        var sources = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "source.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        var random = new Random(20240304);
        foreach (var source in sources)
        {
            var bytes = File.ReadAllBytes(source);
            for (var i = 0; i < MutationsPerCase; i++)
            {
                var mutated = Mutate(bytes, random);
                var result = Record(source, i, mutated);
                if (result.Article is { } article)
                {
                    Check(article);
                }
            }
        }
    }

    [Fact]
    public void Random_bytes_give_an_article_or_a_reason()
    {
        var random = new Random(20240305);
        foreach (var ending in new[] { ".md", ".txt", ".html" })
        {
            for (var i = 0; i < 100; i++)
            {
                var bytes = new byte[random.Next(2000)];
                random.NextBytes(bytes);
                Record("random" + ending, i, [.. bytes.Select(b => b < 9 ? (byte)' ' : b)]);
            }
        }
    }

    private static ExtractionResult Record(string source, int round, byte[] bytes)
    {
        try
        {
            return Extractor.Extract(source, bytes);
        }
        catch (Exception e)
        {
            throw new Xunit.Sdk.XunitException($"{source}, round {round}: {e}\n{Encoding.UTF8.GetString(bytes)}");
        }
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var mutated = bytes.ToList();
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            var at = random.Next(mutated.Count + 1);
            var length = Math.Min(random.Next(60), mutated.Count - at);
            switch (random.Next(4))
            {
                case 0:
                    mutated.RemoveRange(at, length);
                    break;
                case 1:
                    mutated.InsertRange(random.Next(mutated.Count + 1), mutated.GetRange(at, length));
                    break;
                case 2 when at < mutated.Count:
                    mutated[at] = (byte)random.Next(256);
                    break;
                default:
                    mutated.InsertRange(at, Enumerable.Repeat(Encoding.UTF8.GetBytes(Scraps[random.Next(Scraps.Length)]), random.Next(1, 4)).SelectMany(b => b));
                    break;
            }
        }

        return [.. mutated];
    }

    private static void Check(ExtractedArticle article)
    {
        var text = article.Text;
        Assert.Equal(text.Trim(), text);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.All(article.Formatting, f => Assert.True(f.Start >= 0 && f.Start < f.End && f.End <= text.Length));
        Assert.All(article.Links.Where(l => l.Span is not null), l => Assert.Equal(l.Text, l.Span!.Value.Of(text)));
        Assert.All(article.People.SelectMany(p => p.Mentions), m => Assert.True(m.Span.Start >= 0 && m.Span.End <= text.Length && m.Span.Length > 0));
        Assert.All(article.Quotes, q => Assert.True(q.Span.Start >= 0 && q.Span.End <= text.Length));
        Assert.All(article.Links, l => Assert.True(l.Href is null || l.Href.StartsWith("http://", StringComparison.Ordinal) || l.Href.StartsWith("https://", StringComparison.Ordinal)));
    }
}
