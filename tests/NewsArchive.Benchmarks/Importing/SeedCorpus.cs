using System.Globalization;
using NewsArchive.Benchmarks.Searching.Corpus;
using NewsArchive.Benchmarks.Searching.Loading;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>Invented articles as Markdown seeds in a folder, the same ones each time; made once.</summary>
internal sealed class SeedCorpus(string folder, int count)
{
    private const int SeedsPerFolder = 1000;

    public string Path { get; } = System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"seeds-{count}"));

    /// <summary>Writes the seeds that are not there, and returns the bytes of all.</summary>
    public long Prepare()
    {
        var done = Path + ".bytes"; // written when all seeds are there
        if (File.Exists(done))
        {
            return long.Parse(File.ReadAllText(done), CultureInfo.InvariantCulture);
        }

        var generator = new CorpusGenerator(CorpusArchive.Seed, count);
        var bytes = 0L;
        for (var first = 0; first < count; first += SeedsPerFolder)
        {
            var part = System.IO.Path.Combine(Path, (first / SeedsPerFolder).ToString("D4", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(part);
            for (var number = first; number < Math.Min(count, first + SeedsPerFolder); number++)
            {
                var file = System.IO.Path.Combine(part, number.ToString("D7", CultureInfo.InvariantCulture) + ".md");
                File.WriteAllText(file, SeedMarkdown.Of(generator[number]));
                bytes += new FileInfo(file).Length;
            }
        }

        File.WriteAllText(done, bytes.ToString(CultureInfo.InvariantCulture));
        return bytes;
    }
}
