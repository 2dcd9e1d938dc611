using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NewsArchive.Extraction.Documents.Keys;

/// <summary>Reads front matter in YAML, also where a value holds a colon that YAML wants quoted: "title: The Lightship Diary: Part 2".</summary>
internal static partial class YamlKeys
{
    private const int MostValues = 10_000; // an alias repeats what it stands for: ten lists of ten aliases each make ten thousand millions
    private const int MaxDepth = 60; // an alias may stand for what it is part of

    /// <summary>The keys; none where the text has no mapping; null where it is no YAML, with the line of the fault.</summary>
    public static TableValue? TryRead(string text, out int line)
    {
        if (TryReadStrict(text, out line) is { } keys)
        {
            return keys;
        }

        var quoted = BareValue().Replace(text, m => $"{m.Groups[1].Value}'{m.Groups[2].Value.Replace("'", "''", StringComparison.Ordinal)}'");
        return quoted == text ? null : TryReadStrict(quoted, out _);
    }

    private static TableValue? TryReadStrict(string text, out int line)
    {
        line = 1;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            var left = MostValues;
            return stream.Documents is [{ RootNode: YamlMappingNode root }, ..] ? Table(root, 0, ref left) : new TableValue([]);
        }
        catch (Exception e) when (e is YamlException or ArgumentException or InvalidOperationException)
        {
            line = e is YamlException { Start.Line: > 0 } yaml ? (int)yaml.Start.Line : 1;
            return null;
        }
    }

    private static TableValue Table(YamlMappingNode map, int depth, ref int left)
    {
        var keys = new List<StatedKey>();
        foreach (var (key, value) in map.Children)
        {
            if (key is YamlScalarNode { Value: { } name })
            {
                keys.Add(new StatedKey(name.Trim(), Value(value, depth + 1, ref left), (int)key.Start.Line));
            }
        }

        return new TableValue(keys);
    }

    private static KeyValue Value(YamlNode node, int depth, ref int left)
    {
        if (--left < 0 || depth > MaxDepth)
        {
            throw new InvalidOperationException("The aliases stand for more values than any front matter holds.");
        }

        if (node is YamlMappingNode map)
        {
            return Table(map, depth, ref left);
        }

        var items = new List<KeyValue>();
        foreach (var item in node is YamlSequenceNode list ? list.Children : [])
        {
            items.Add(Value(item, depth + 1, ref left));
        }

        return node is YamlScalarNode scalar ? new ScalarValue(scalar.Value ?? "") : new ListValue(items);
    }

    // A key's value on its line that holds a colon and a space, or begins with what YAML keeps for itself.
    [GeneratedRegex(@"^([A-Za-z][\w-]*:[ \t]+)(?![ \t'""\[{|>#])((?:[@`%&*!]|[^\r\n]*?:(?=[ \t])|[^\r\n]*:(?=\r?$))[^\r\n]*?)[ \t]*(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex BareValue();
}
