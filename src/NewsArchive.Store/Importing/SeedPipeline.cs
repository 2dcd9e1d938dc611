using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;
using NewsArchive.Extraction;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Importing;

/// <summary>A part of a seed as far as it can be read without the archive.</summary>
/// <param name="SeedIndex">Which of the seeds it is of.</param>
/// <param name="Hash">Of its content; null where there is none.</param>
/// <param name="Extracted">Null where there is nothing to extract, or what there is seemed not to have changed.</param>
internal sealed record ReadPart(int SeedIndex, SeedPart Part, string? Hash = null, ExtractionResult? Extracted = null)
{
    /// <summary>Of the article, where they were asked for.</summary>
    public AnalyzedWords? Words { get; init; }

    /// <summary>Whether the seed, which holds several articles, was read to its end before; it is no part itself.</summary>
    public bool IsEnd { get; init; }
}

/// <summary>Reads seeds and extracts their articles on every processor, ahead of whoever asks for them and in the order of the seeds. What waits is bounded.</summary>
/// <param name="maxWaiting">How many parts are read ahead at most: as many as are extracted while a batch is saved.</param>
internal sealed class SeedPipeline(SeedReader reader, KnownArticles known, DateOnly today, int maxWaiting = SeedPipeline.MaxWaiting)
{
    public const int MaxWaiting = 192;

    /// <summary>How many bytes of seeds are read ahead at most: the article of one takes several times its bytes. A larger one goes alone.</summary>
    private const long MaxWaitingBytes = 16 * 1024 * 1024;

    private readonly ReadAhead ahead = new(maxWaiting, MaxWaitingBytes);

    /// <summary>How many articles are extracted at a time.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>What else is done with the words of each article beside reading it; nothing by default.</summary>
    public Func<ArticleWords, AnalyzedWords>? Analyze { get; init; }

    /// <summary>The parts of all seeds. Whoever takes no more of them disposes the enumerator, which ends the reading.</summary>
    public async IAsyncEnumerable<ReadPart> ReadAsync(IReadOnlyList<Seed> seeds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var work = Channel.CreateUnbounded<Pending>();
        var inOrder = Channel.CreateUnbounded<Pending>(new() { SingleReader = true, SingleWriter = true });
        // Threads of their own: requests to the site must not queue up behind hundreds of articles.
        var threads = Enumerable.Range(0, Workers).Select(_ => Start(() => ExtractAll(work.Reader, stop.Token)))
            .Append(Start(() => Dispatch(seeds, work.Writer, inOrder.Writer, stop.Token)))
            .ToList();
        try
        {
            await foreach (var pending in inOrder.Reader.ReadAllAsync(CancellationToken.None))
            {
                var read = await pending.Result.Task;
                ahead.Release(pending.Bytes);
                yield return read;
            }
        }
        finally
        {
            await stop.CancelAsync();
            ahead.Release(0); // lets go whoever waits for room
            await Task.WhenAll(threads);
        }

        static Task Start(Action action) => Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private void Dispatch(IReadOnlyList<Seed> seeds, ChannelWriter<Pending> work, ChannelWriter<Pending> inOrder, CancellationToken stop)
    {
        Exception? fault = null;
        try
        {
            for (var i = 0; i < seeds.Count; i++)
            {
                var (index, seed) = (i, seeds[i]);
                if (!ArticleExtractor.IsContainer(seed.Path))
                {
                    Add(LengthOf(seed), () => Read(index, reader.Read(seed).Single()));
                    continue;
                }

                foreach (var part in reader.Read(seed))
                {
                    Add(part.Member?.Content.Length ?? 0, () => Read(index, part));
                }

                Add(0, () => new ReadPart(index, new SeedPart(seed.Path, null)) { IsEnd = true });
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            fault = e; // whoever reads the parts is told when it comes to this one
        }

        work.Complete();
        inOrder.Complete(fault);

        void Add(long bytes, Func<ReadPart> read)
        {
            ahead.Wait(bytes, stop);
            var pending = new Pending(bytes, read);
            work.TryWrite(pending);
            inOrder.TryWrite(pending);
        }
    }

    private static void ExtractAll(ChannelReader<Pending> work, CancellationToken stop)
    {
        while (work.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
        {
            while (work.TryRead(out var pending))
            {
                if (stop.IsCancellationRequested)
                {
                    pending.Result.TrySetCanceled(stop);
                    continue;
                }

                try
                {
                    pending.Result.SetResult(pending.Read());
                }
                catch (Exception e)
                {
                    pending.Result.SetException(e);
                }
            }
        }
    }

    private ReadPart Read(int index, SeedPart part)
    {
        if (part.Member is not { } member)
        {
            return new ReadPart(index, part);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(member.Content.Span));
        if (known.FindUnchanged(part.Path, hash) is not null)
        {
            return new ReadPart(index, part, hash);
        }

        var extracted = reader.Extract(part.Path, member, today);
        return new ReadPart(index, part with { Member = member with { Content = default } }, hash, extracted)
        {
            Words = extracted.Article is { } article ? Analyze?.Invoke(ArticleWords.Of(article)) : null,
        };
    }

    private static long LengthOf(Seed seed)
    {
        try
        {
            return new FileInfo(seed.FullPath).Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0; // whoever reads it will say why
        }
    }

    private sealed record Pending(long Bytes, Func<ReadPart> Read)
    {
        public TaskCompletionSource<ReadPart> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
