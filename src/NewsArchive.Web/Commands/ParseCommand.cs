using System.CommandLine;
using System.Text;
using NewsArchive.Extraction;

namespace NewsArchive.Web.Commands;

/// <summary><c>newsarchive parse PATH…</c>: prints what extraction finds in each file, one JSON object a line. Needs no database.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Article files, or folders of them", Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(result =>
        {
            if (result.Tokens.Any(t => t.Value.Length == 0))
            {
                result.AddError("A path is empty."); // "$UNSET" of a script
            }
        });
        var jsonl = new Option<bool>("--jsonl") { Description = "One JSON object a line (the default and only form)" };
        var command = new Command("parse", "Print what is extracted from article files as JSON Lines") { paths, jsonl };
        command.SetAction(result => Run(result.GetRequiredValue(paths)));
        return command;
    }

    private static int Run(string[] paths)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        var extractor = new ArticleExtractor();
        var failed = false;
        foreach (var (path, result) in paths.SelectMany(FilesOf).SelectMany(path => Extract(extractor, path)))
        {
            failed |= result.Error is not null;
            output.WriteLine(ParseOutput.ToJson(path, result));
        }

        return failed ? ExitCode.SomeFailed : ExitCode.Success;
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [path];

    private static IEnumerable<(string Path, ExtractionResult Result)> Extract(ArticleExtractor extractor, string path)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        try
        {
            return ArticleExtractor.IsContainer(path) ? ExtractMembers(extractor, path, File.OpenRead(path), today) : [(path, extractor.Extract(path, File.ReadAllBytes(path), today))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [(path, new ExtractionError(e.Message))];
        }
    }

    // A file that holds several articles gives a line for each: "backup.zip/2024/harbour.md".
    private static IEnumerable<(string Path, ExtractionResult Result)> ExtractMembers(ArticleExtractor extractor, string path, FileStream content, DateOnly today)
    {
        using (content)
        {
            foreach (var member in extractor.Open(path, content))
            {
                yield return (member.Path.Length == 0 ? path : $"{path}/{member.Path}", extractor.Extract(member, today));
            }
        }
    }
}
