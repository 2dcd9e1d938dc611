using System.Text;

namespace NewsArchive.Extraction.Tests;

/// <summary>Whatever the bytes, there is an article or a reason why there is none: never an exception. Spoilt files of every format are in the fuzz tests.</summary>
public class HostileInputTests
{
    private static readonly ArticleExtractor Extractor = new();

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

    private static void Record(string source, int round, byte[] bytes)
    {
        try
        {
            var result = Extractor.Extract(source, bytes);
            Assert.True((result.Article is null) != (result.Error is null));
        }
        catch (Exception e)
        {
            throw new Xunit.Sdk.XunitException($"{source}, round {round}: {e}\n{Encoding.UTF8.GetString(bytes)}");
        }
    }
}
