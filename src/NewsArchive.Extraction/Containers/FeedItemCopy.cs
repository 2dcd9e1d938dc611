using System.Text;
using System.Xml;

namespace NewsArchive.Extraction.Containers;

/// <summary>Copies one element of a large XML file, with the namespaces that it stands in.</summary>
internal static class FeedItemCopy
{
    private const int Deepest = 200; // elements inside the item; XHTML of an article has some twenty

    /// <summary>The element that the reader is at, as XML; the reader stands after it then. Null where it is longer or deeper than allowed.</summary>
    public static string? Take(XmlReader reader, int mostCharacters)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, NewLineHandling = NewLineHandling.None }))
        {
            var start = reader.Depth;
            var isTooMuch = false;
            do
            {
                isTooMuch = isTooMuch || reader.Depth - start > Deepest || text.Length > mostCharacters;
                if (!isTooMuch)
                {
                    isTooMuch = !CopyNode(reader, writer, mostCharacters);
                }
            }
            while (!(reader.Depth == start && (reader.NodeType == XmlNodeType.EndElement || reader is { NodeType: XmlNodeType.Element, IsEmptyElement: true })) && reader.Read());
            reader.Read();
            writer.Flush();
            if (isTooMuch || text.Length > mostCharacters)
            {
                return null;
            }
        }

        return text.ToString();
    }

    private static bool CopyNode(XmlReader reader, XmlWriter writer, int mostCharacters)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, defattr: false);
                if (isEmpty)
                {
                    writer.WriteEndElement();
                }

                return true;
            case XmlNodeType.EndElement:
                writer.WriteFullEndElement();
                return true;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                return CopyText(reader, writer, mostCharacters);
            default:
                return true;
        }
    }

    // Piece by piece: a text may be as long as the file.
    private static bool CopyText(XmlReader reader, XmlWriter writer, int mostCharacters)
    {
        var buffer = new char[4096];
        var (kept, copied) = (0, 0);
        for (int read; (read = reader.ReadValueChunk(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var length = kept + read;
            kept = char.IsHighSurrogate(buffer[length - 1]) ? 1 : 0; // a pair is written whole
            writer.WriteChars(buffer, 0, length - kept);
            copied += length;
            if (copied > mostCharacters)
            {
                return false;
            }

            buffer[0] = buffer[length - 1];
        }

        return true;
    }
}
