using System.Xml;

namespace NewsArchive.Extraction.Containers;

/// <summary>Gives the members of a container one after the other, each read when it is asked for. Never fails: what cannot be read is a member with an error.</summary>
/// <param name="only">The path of the one member that is wanted; null for all.</param>
internal sealed class ContainerReader(ContainerBudget budget, string? only)
{
    public IEnumerable<ContainerMember> Read(Documents.FileFormat format, Stream stream, bool isInner)
    {
        var readers = format switch
        {
            Documents.FileFormat.Zip => new ZipReader(budget, only, isInner ? null : ReadInner).Read(stream),
            Documents.FileFormat.Feed => new FeedReader(budget, only).Read(stream),
            _ => new Web.WarcReader(budget, only).Read(stream),
        };
        return Guarded(readers);
    }

    private IEnumerable<ContainerMember> ReadInner(Documents.FileFormat format, Stream stream, string path)
    {
        var inner = new ContainerReader(budget, only?[(path.Length + 1)..]);
        return inner.Read(format, stream, isInner: true).Select(m => m with { Path = m.Path.Length == 0 ? path : $"{path}/{m.Path}" });
    }

    private static IEnumerable<ContainerMember> Guarded(IEnumerable<ContainerMember> members)
    {
        using var walk = members.GetEnumerator();
        var count = 0;
        while (true)
        {
            ContainerMember? member;
            try
            {
                member = walk.MoveNext() ? walk.Current : null;
            }
            catch (Exception e) when (Reason(e) is not null)
            {
                member = new ContainerMember { Path = "", Error = Fault(e), IsBreak = true };
            }

            if (member is null)
            {
                if (count == 0)
                {
                    yield return new ContainerMember { Path = "", Error = new ExtractionError("the file holds no article") };
                }

                yield break;
            }

            count++;
            yield return member;
            if (member is { IsBreak: true, Path: "" })
            {
                yield break;
            }
        }
    }

    /// <summary>Why something packed cannot be read, as those who pack say it; null for faults of other kinds.</summary>
    public static string? Reason(Exception e) => e switch
    {
        ContainerFault => e.Message,
        XmlException { LineNumber: > 0 } => $"the XML is broken: {e.Message}",
        XmlException => "the XML is broken",
        EndOfStreamException => "it ends too early",
        InvalidDataException or IOException or NotSupportedException => $"it is damaged: {e.Message}",
        _ => null,
    };

    private static ExtractionError Fault(Exception e) => new(Reason(e)!, e is XmlException { LineNumber: > 0 and var line } ? line : null);
}
