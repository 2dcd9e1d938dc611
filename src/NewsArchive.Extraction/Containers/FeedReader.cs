using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Containers;

/// <summary>Gives the items of an RSS or Atom file one by one, each as XML of its own, so that only one is held at a time.</summary>
internal sealed partial class FeedReader(ContainerBudget budget, string? only)
{
    private const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private readonly MemberPaths paths = new();
    private DocumentMetadata stated = new();

    public IEnumerable<ContainerMember> Read(Stream stream)
    {
        using var bounded = new BoundedStream(stream, budget.Limits.FeedBytes, $"it has more than {budget.Limits.FeedBytes:N0} bytes, the limit for feeds", budget);
        using var text = FeedText.Open(bounded);
        using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
        ReadRoot(xml, text);
        var level = xml.LocalName == "feed" ? 1 : 2; // of what is said of the feed: feed/title, rss/channel/title
        xml.Read();
        for (var number = 1; !xml.EOF;)
        {
            if (xml.NodeType != XmlNodeType.Element || xml is { LocalName: "channel", Depth: 1, IsEmptyElement: false })
            {
                xml.Read();
            }
            else if (xml.LocalName is "item" or "entry" && xml.Depth <= 2)
            {
                budget.CountMember();
                if (ReadItem(xml, number++) is { } item)
                {
                    yield return item;
                }
            }
            else if (xml.Depth == level)
            {
                ReadStated(xml);
            }
            else
            {
                xml.Skip();
            }
        }
    }

    private void ReadRoot(XmlReader xml, FeedText text)
    {
        try
        {
            xml.MoveToContent();
        }
        catch (XmlException) when (text.HasDocumentType)
        {
            throw new ContainerFault("it has a document type definition, with which no feed is read");
        }

        var isFeed = xml is { NodeType: XmlNodeType.Element, LocalName: "rss" or "feed" } || (xml.LocalName == "RDF" && xml.NamespaceURI == Rdf);
        if (!isFeed)
        {
            throw new ContainerFault($"the XML is no RSS or Atom feed but <{xml.Name}>");
        }

        ReadAttributes(xml);
    }

    private void ReadAttributes(XmlReader xml)
    {
        stated = stated with
        {
            Language = Attribute("xml:lang") is { } language ? new(language, "feed xml:lang") : stated.Language,
            Url = Attribute("xml:base") is { } address ? new(address, "feed xml:base") : stated.Url,
        };

        string? Attribute(string name) => xml.GetAttribute(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    // Everything but the items is small; what is not is no title of anything.
    private void ReadStated(XmlReader xml)
    {
        var (name, prefix) = (xml.LocalName, xml.Prefix);
        if (name == "link" && prefix.Length == 0 && xml.GetAttribute("href") is { } href && xml.GetAttribute("rel") is null or "alternate")
        {
            stated = stated with { Url = stated.Url ?? new(href.Trim(), "feed link") };
        }

        if (name is not ("title" or "link" or "language" or "author" or "publisher") || prefix is not ("" or "dc"))
        {
            xml.Skip();
            return;
        }

        var copy = FeedItemCopy.Take(xml, mostCharacters: 4096);
        var words = copy is null ? "" : System.Xml.Linq.XElement.Parse(copy) is var element && name == "author" ? element.Elements().FirstOrDefault(e => e.Name.LocalName == "name")?.Value ?? "" : element.Value;
        if (string.IsNullOrWhiteSpace(words))
        {
            return;
        }

        var value = new Stated<string>(words.Trim(), $"feed {(prefix.Length > 0 ? prefix + ":" : "")}{name}");
        stated = name switch
        {
            "title" => stated with { SourceName = stated.SourceName ?? value },
            "publisher" => stated with { SourceName = value },
            "language" => stated with { Language = value },
            "author" => stated with { Authors = new([value.Value], "feed author") },
            _ => stated with { Url = stated.Url ?? value },
        };
    }

    private ContainerMember? ReadItem(XmlReader xml, int number)
    {
        var copy = FeedItemCopy.Take(xml, budget.Limits.MemberBytes / 2); // no more in UTF-8 for most scripts, and no more than twice that for any
        if (copy is null)
        {
            var path = paths.Unique($"item-{number}");
            return only is null || only == path ? new ContainerMember { Path = path, Error = new ExtractionError("the item is longer or nests deeper than any article") } : null;
        }

        var name = paths.Unique(FeedItem.IdentifierOf(copy) is { } identifier && MemberPaths.NameOf(identifier) is { Length: > 0 } given ? given : $"item-{number}");
        return only is null || only == name ? new ContainerMember { Path = name, Kind = MemberKind.FeedItem, Content = Encoding.UTF8.GetBytes(copy), Stated = stated } : null;
    }

    /// <summary>The characters of a feed, in the encoding that it declares, without those that XML forbids and feeds hold all the same.</summary>
    private sealed partial class FeedText : StreamReader
    {
        private FeedText(Stream stream, Encoding encoding, bool hasDocumentType)
            : base(stream, encoding) => HasDocumentType = hasDocumentType;

        public bool HasDocumentType { get; }

        public static FeedText Open(Stream stream)
        {
            var head = new byte[1024];
            var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var start = Encoding.Latin1.GetString(head, 0, length);
            var encoding = FileDecoder.Named(Declared().Match(start).Groups[1].Value) ?? Encoding.UTF8;
            return new FeedText(new HeadedStream(head.AsMemory(0, length), stream), encoding, start.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase));
        }

        public override int Read(char[] buffer, int index, int count)
        {
            var read = base.Read(buffer, index, count);
            foreach (ref var c in buffer.AsSpan(index, read))
            {
                c = c is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF' ? ' ' : c;
            }

            return read;
        }

        [GeneratedRegex("""^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]{2,30})""")]
        private static partial Regex Declared();
    }
}
