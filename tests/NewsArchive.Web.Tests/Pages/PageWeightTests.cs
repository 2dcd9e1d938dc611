using System.Globalization;
using System.IO.Compression;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class PageWeightTests(ITestOutputHelper output)
{
    private const int MaxBytes = 60 * 1024;

    // Everything that a first visitor's browser fetches, as it comes over the wire.
    [Fact]
    public async Task An_article_of_a_thousand_words_weighs_little_with_its_style_and_scripts()
    {
        var person = Some.Person("Ingrid Vasska Holm");
        var sentences = Enumerable.Range(1, 100).Select(n => string.Create(CultureInfo.InvariantCulture, $"Ingrid Vasska Holm said, “The harbour needs wall {n * 7919 % 1000}.”"));
        var article = Some.Article("A wall for the harbour", text: string.Join("\n\n", sentences)).Mentioning(person, role: "mayor");
        foreach (var n in Enumerable.Range(1, 20))
        {
            article.Quoting(string.Create(CultureInfo.InvariantCulture, $"The harbour needs wall {n * 7919 % 1000}."), person);
        }

        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);
        var client = archive.CreateClient();
        var page = await client.OpenAsync("/" + article.Path);
        var scripts = Path.Combine(Repository.Root, "src", "NewsArchive.Web", "wwwroot", "js");
        var assets = Directory.GetFiles(scripts, "*.js").Select(f => "/js/" + Path.GetFileName(f)).Append(page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);

        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        var answer = await client.GetAsync("/" + article.Path);
        Assert.Equal(["gzip"], answer.Content.Headers.ContentEncoding);
        var bytes = (await answer.Content.ReadAsByteArrayAsync()).Length;
        output.WriteLine($"the page: {bytes} bytes");
        client.DefaultRequestHeaders.Clear();
        foreach (var asset in assets)
        {
            var packed = PackedBytes(await client.GetByteArrayAsync(asset));
            output.WriteLine($"{asset}: {packed} bytes");
            bytes += packed;
        }

        output.WriteLine($"all: {bytes} bytes");
        Assert.Single(page.QuerySelectorAll("link[rel=stylesheet]"));
        Assert.InRange(bytes, 1, MaxBytes);
    }

    // As publishing packs them; a build serves them unpacked.
    private static int PackedBytes(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return (int)packed.Length;
    }
}
