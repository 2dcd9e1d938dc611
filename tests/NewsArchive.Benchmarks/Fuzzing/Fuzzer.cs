using NewsArchive.Extraction;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>An input that the extractor did not stand, and why.</summary>
public sealed record FuzzFailure(string Case, int Number, byte[] Input, string Fault)
{
    public override string ToString() => $"{Case}, input {Number} ({Input.Length} bytes, {Convert.ToBase64String(Input.AsSpan(0, Math.Min(Input.Length, 3000)))}): {Fault}";
}

/// <summary>Gives the extractor spoilt files of one format: each must end in articles or in reasons, in time, and in memory that is in proportion to it.</summary>
public sealed class Fuzzer
{
    /// <summary>For the buffers of unpackers and the tables that a thread makes for itself, however small the input.</summary>
    public const long BaseMemory = 32 << 20;

    /// <summary>Bytes of memory for a byte of input. What is unpacked from a file counts as input like the file.</summary>
    public const int MemoryPerByte = 64;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // nobody's machine is that slow: it hangs
    private static readonly DateOnly Today = new(2026, 1, 1);

    private readonly ArticleExtractor extractor = new();
    private readonly IReadOnlyList<FuzzSource> sources;
    private readonly int seed;

    public Fuzzer(IReadOnlyList<FuzzSource> sources, int seed)
    {
        (this.sources, this.seed) = (sources, seed);

        // The tables of names and the models are read once, and are no input's memory.
        _ = extractor.Extract("first.md", "# First\n\nA first article, of which nobody takes note."u8.ToArray());
    }

    public IReadOnlyList<string> Formats => [.. sources.Select(s => s.Format).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Runs so many inputs of a format and gives the failures as they come; a hang ends the run.</summary>
    public IEnumerable<FuzzFailure> Run(string format, int count)
    {
        var ofFormat = sources.Where(s => s.Format == format).ToList();
        var mutator = new Mutator(seed);
        for (var i = 0; i < count; i++)
        {
            var source = ofFormat[i % ofFormat.Count];
            var input = i < ofFormat.Count ? source.Pack() : mutator.Mutate(source, sources);
            if (Check("source" + format, input, out var isHanging) is { } fault)
            {
                yield return new FuzzFailure(source.Case, i, input, fault);
            }

            if (isHanging)
            {
                yield break;
            }
        }
    }

    /// <summary>What is wrong with how the extractor stands a file; null where nothing is.</summary>
    public string? Check(string path, byte[] input, out bool isHanging)
    {
        var attempt = new Attempt(extractor, path, input);
        isHanging = !attempt.RunWithin(Patience);
        return isHanging ? $"not done after {Patience.TotalSeconds} seconds" : attempt.Fault ?? MemoryFault(attempt);
    }

    private static string? MemoryFault(Attempt attempt) =>
        LiveMemory.Exceeding(BaseMemory + (MemoryPerByte * attempt.InputBytes), attempt.AllocatedBytes, attempt.Run) is { } bytes
            ? $"{bytes:N0} bytes of memory for {attempt.InputBytes:N0} bytes of input"
            : null;

    private sealed class Attempt(ArticleExtractor extractor, string path, byte[] input)
    {
        /// <summary>The file, or what is unpacked from it where that is more.</summary>
        public long InputBytes { get; private set; } = input.Length;

        public long AllocatedBytes { get; private set; }

        public string? Fault { get; private set; }

        public bool RunWithin(TimeSpan patience)
        {
            var thread = new Thread(() =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                Run();
                AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - before;
            })
            {
                IsBackground = true,
            };
            thread.Start();
            return thread.Join(patience);
        }

        public void Run()
        {
            try
            {
                if (!ArticleExtractor.IsContainer(path))
                {
                    Check(extractor.Extract(path, input, Today));
                    return;
                }

                var unpacked = 0L;
                foreach (var member in extractor.Open(path, new MemoryStream(input, writable: false)))
                {
                    unpacked += member.Content.Length;
                    Check(extractor.Extract(member, Today));
                }

                InputBytes = Math.Max(InputBytes, unpacked);
            }
            catch (Exception e)
            {
                Fault = e.ToString();
            }
        }

        private void Check(ExtractionResult result) =>
            Fault ??= result.Article is { } article ? ArticleFaults.Find(article) : string.IsNullOrWhiteSpace(result.Error!.Reason) ? "neither article nor reason" : null;
    }
}
