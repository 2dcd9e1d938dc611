using Tomlyn;
using Tomlyn.Parsing;

namespace NewsArchive.Extraction.Documents.Keys;

/// <summary>Reads front matter in TOML, as Hugo and Zola write it.</summary>
internal static class TomlKeys
{
    /// <summary>The keys; null where the text is no TOML, with the line of the fault.</summary>
    public static TableValue? TryRead(string text, out int line)
    {
        line = 1;
        try
        {
            var parser = TomlParser.Create(text, new TomlSerializerOptions());
            while (parser.MoveNext())
            {
                if (parser.Current.Kind == TomlParseEventKind.StartTable)
                {
                    return Table(parser, text);
                }
            }

            return new TableValue([]);
        }
        catch (Exception e) when (e is TomlException or FormatException or OverflowException or ArgumentException or InvalidOperationException)
        {
            line = e is TomlException { Span: { } span } ? span.Start.Line + 1 : 1;
            return null;
        }
    }

    private static TableValue Table(TomlParser parser, string text)
    {
        var keys = new List<StatedKey>();
        while (parser.MoveNext() && parser.Current.Kind != TomlParseEventKind.EndTable)
        {
            if (parser.Current.Kind == TomlParseEventKind.PropertyName)
            {
                var (name, line) = (parser.GetPropertyName(), parser.Current.Line);
                parser.MoveNext();
                keys.Add(new StatedKey(name.Trim(), Value(parser, text), line));
            }
        }

        return new TableValue(keys);
    }

    private static KeyValue Value(TomlParser parser, string text)
    {
        switch (parser.Current.Kind)
        {
            case TomlParseEventKind.StartTable:
                return Table(parser, text);
            case TomlParseEventKind.StartArray:
                var items = new List<KeyValue>();
                while (parser.MoveNext() && parser.Current.Kind != TomlParseEventKind.EndArray)
                {
                    items.Add(Value(parser, text));
                }

                return new ListValue(items);
            case TomlParseEventKind.String:
                return new ScalarValue(parser.GetString());
            default:
                return new ScalarValue(parser.Current.Span is { } span ? text.Substring(span.Offset, span.Length) : ""); // a date as it stands: 2024-03-27T23:15:00+01:00
        }
    }
}
