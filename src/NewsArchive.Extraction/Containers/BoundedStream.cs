namespace NewsArchive.Extraction.Containers;

/// <summary>A stream that counts what is read from it, and fails where that is more than it may give.</summary>
/// <param name="most">Bytes.</param>
/// <param name="tooMuch">The reason for the fault.</param>
internal sealed class BoundedStream(Stream inner, long most, string tooMuch, ContainerBudget budget) : Stream
{
    private long given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => given; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        given += count;
        budget.CountBytes(count);
        return given > most ? throw new ContainerFault(tooMuch) : count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>All that is left; memory grows with what comes, not with what a header promises.</summary>
    public byte[] ReadToEnd()
    {
        using var bytes = new MemoryStream();
        CopyTo(bytes);
        return bytes.ToArray();
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
