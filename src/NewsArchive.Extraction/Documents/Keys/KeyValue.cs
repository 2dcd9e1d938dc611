namespace NewsArchive.Extraction.Documents.Keys;

/// <summary>A value of front matter, whatever its syntax.</summary>
internal abstract record KeyValue
{
    /// <summary>The words that it states: its own, those of its items, or the names of tables: <c>authors: [{name: Jane Doe, email: …}]</c>.</summary>
    public IEnumerable<string> Words() => this switch
    {
        ScalarValue { Text: var text } when !string.IsNullOrWhiteSpace(text) => [text.Trim()],
        ListValue list => list.Items.SelectMany(i => i is ListValue ? [] : i.Words()),
        TableValue table => table.Keys.FirstOrDefault(k => k.Name == "name")?.Value is ScalarValue name ? name.Words() : [],
        _ => [],
    };
}

/// <summary>A string, number, truth value or date as the file writes it.</summary>
internal sealed record ScalarValue(string Text) : KeyValue;

internal sealed record ListValue(IReadOnlyList<KeyValue> Items) : KeyValue;

internal sealed record TableValue(IReadOnlyList<StatedKey> Keys) : KeyValue;

/// <summary>A key with its value. <paramref name="Line"/> counts from 1 in the text that was read.</summary>
internal sealed record StatedKey(string Name, KeyValue Value, int Line);
