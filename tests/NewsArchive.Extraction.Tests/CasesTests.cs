using System.Text.Json;
using System.Text.Json.Nodes;
using NewsArchive.Benchmarks.Fuzzing;

namespace NewsArchive.Extraction.Tests;

/// <summary>
/// Runs each folder of <c>Cases</c>: its <c>source.*</c> must give what its <c>expected.json</c> states, which has the shape of
/// what <c>newsarchive parse</c> prints: a list of it, with paths inside the source, where that holds several articles. Only the
/// properties that stand there are compared; lists are compared whole. A folder called <c>source.zip</c> is packed first.
/// </summary>
public class CasesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static readonly DateOnly Today = new(2026, 1, 1);

    private static readonly ArticleExtractor Extractor = new();

    public static TheoryData<string> Names => [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_source_gives_what_is_expected(string name)
    {
        var source = FuzzSource.Read(Path.Combine(Folder, name));
        var expected = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name, "expected.json")))!;

        var found = Extract("source" + source.Format, source.Pack());

        var differences = new List<string>();
        Compare(expected, found, "", differences);
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static JsonNode Extract(string path, byte[] content)
    {
        if (!ArticleExtractor.IsContainer(path))
        {
            return CaseOutput.Of(Extractor.Extract(path, content, Today));
        }

        using var stream = new MemoryStream(content);
        return new JsonArray([.. Extractor.Open(path, stream).Select(member =>
        {
            var output = CaseOutput.Of(Extractor.Extract(member, Today));
            output["path"] = member.Path;
            return output;
        })]);
    }

    private static void Compare(JsonNode? expected, JsonNode? found, string path, List<string> differences)
    {
        switch (expected)
        {
            case JsonObject properties when found is JsonObject object_:
                foreach (var (key, value) in properties)
                {
                    Compare(value, object_[key], $"{path}/{key}", differences);
                }

                break;
            case JsonArray list when found is JsonArray foundList && list.Count == foundList.Count:
                for (var i = 0; i < list.Count; i++)
                {
                    Compare(list[i], foundList[i], $"{path}/{i}", differences);
                }

                break;
            default:
                if (!JsonNode.DeepEquals(expected, found))
                {
                    differences.Add($"{path}: expected {Written(expected)} but found {Written(found)}");
                }

                break;
        }
    }

    private static string Written(JsonNode? node) => node?.ToJsonString(CaseOutput.Options) ?? "null";
}
