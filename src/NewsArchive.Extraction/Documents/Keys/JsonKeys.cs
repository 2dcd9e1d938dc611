using System.Text;
using System.Text.Json;

namespace NewsArchive.Extraction.Documents.Keys;

/// <summary>Reads front matter in JSON: an object at the head of a file, which ends with its own brace.</summary>
internal static class JsonKeys
{
    /// <summary>The keys of the object that a text begins with, and how many UTF-16 units it takes; null where it is no JSON, with the line of the fault.</summary>
    public static TableValue? TryRead(string text, out int length, out int line)
    {
        (length, line) = (0, 1);
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowMultipleValues = true });
        try
        {
            var place = (At: 0, Line: 1);
            var table = reader.Read() && reader.TokenType == JsonTokenType.StartObject ? Table(ref reader, bytes, ref place) : null;
            length = Encoding.UTF8.GetCharCount(bytes, 0, (int)reader.BytesConsumed);
            return table;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException) // the latter for a lone surrogate, "\uD83D"
        {
            line = e is JsonException { LineNumber: { } number } ? (int)number + 1 : 1;
            return null;
        }
    }

    private static TableValue Table(ref Utf8JsonReader reader, byte[] bytes, ref (int At, int Line) place)
    {
        var keys = new List<StatedKey>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var start = (int)reader.TokenStartIndex;
            place = (start, place.Line + bytes.AsSpan(place.At, start - place.At).Count((byte)'\n'));
            var line = place.Line;
            reader.Read();
            keys.Add(new StatedKey(name.Trim(), Value(ref reader, bytes, ref place), line));
        }

        return new TableValue(keys);
    }

    private static KeyValue Value(ref Utf8JsonReader reader, byte[] bytes, ref (int At, int Line) place)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Table(ref reader, bytes, ref place);
            case JsonTokenType.StartArray:
                var items = new List<KeyValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Value(ref reader, bytes, ref place));
                }

                return new ListValue(items);
            case JsonTokenType.String:
                return new ScalarValue(reader.GetString()!);
            case JsonTokenType.Null:
                return new ScalarValue("");
            default:
                return new ScalarValue(Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }
}
