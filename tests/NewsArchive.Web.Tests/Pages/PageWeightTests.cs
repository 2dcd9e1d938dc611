using System.Globalization;
using System.IO.Compression;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class PageWeightTests(ITestOutputHelper output)
{
    private const int MaxBytes = 60 * 1024;

    private static readonly string[] Words = "the harbour wall was never going to hold and everyone in council knew it before that storm came over us at night".Split(' ');

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

    // Each quote stands in the text, beside it and in its citation, far apart: only a packer that looks back so far makes one of them.
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task An_article_of_many_quotes_is_packed_well(string encoding)
    {
        var people = Enumerable.Range(1, 8).Select(n => Some.Person($"Witness {(char)('A' + n)}ldermoor")).ToList();
        var random = new Random(1);
        var quotes = Enumerable.Range(1, 300).Select(n => string.Join(' ', random.GetItems(Words, 40)) + ".").ToList();
        var article = Some.Article("The inquiry", text: string.Join("\n\n", quotes.Select((q, i) => $"{people[i % 8].Name} said: “{q}”")));
        foreach (var (i, quote) in quotes.Index())
        {
            article.Quoting(quote, people[i % 8]);
        }

        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);
        var client = archive.CreateClient();
        var plain = await client.GetByteArrayAsync("/" + article.Path);
        client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        var answer = await client.GetAsync("/" + article.Path);
        var packed = await answer.Content.ReadAsByteArrayAsync();

        output.WriteLine($"{plain.Length} bytes, packed {packed.Length}");
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.InRange(packed.Length, 1, MaxBytes);
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
