using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Articles;

/// <summary>One line of a record: "Author: Jane Doe".</summary>
/// <param name="Key">As the file writes it.</param>
/// <param name="Href">The first link in the value.</param>
internal sealed record HeaderLine(string Key, HeaderField Field, string Value, string? Href, int Line);

/// <summary>What a key of a record is of the article; <see cref="None"/> where it is of no use.</summary>
internal enum HeaderField
{
    None,
    Title,
    Authors,
    Date,
    Url,
    Source,
    Language,
}

/// <summary>Takes the record that a tool or database wrote above or below an article: "Title: …", "Byline: …", "LOAD-DATE: …", "id: …".</summary>
internal static partial class HeaderLines
{
    private const int Fewest = 2; // a single "Source: …" may be a sentence
    private const int MostBlocks = 40;
    private const int LongestHead = 240; // UTF-16 units of a block above the text that is no key

    private static readonly FrozenDictionary<string, HeaderField> Keys = new (HeaderField Field, string Names)[]
    {
        (HeaderField.Title, "title|full title|headline|article title|subject line|titel|titre|título|titolo|заголовок"),
        (HeaderField.Authors, "author|authors|author(s)|byline|by|writer|reporter|journalist|autor|autorin|auteur|автор"),
        (HeaderField.Date, "date|published|publication date|published time|published on|date published|publish date|pubdate|posted|posted on|sent|datum|fecha|дата"),
        (HeaderField.Url, "url|url source|link|source url|source_url|permalink|article url|original url|canonical url|canonical|address|web address"),
        (HeaderField.Source, "source|publication|publication title|outlet|publisher|site|website|newspaper|journal|source name|feed|quelle"),
        (HeaderField.Language, "language|lang|language of publication"),
        (HeaderField.None, "section|length|document note|document tags|word count|dateline|tags|keywords|category|categories|saved|saved on|clipped|clipped on|accessed|accessed on|retrieved|date accessed|date saved|created|updated|last updated|last modified|modified|load-date|"
            + "publication-type|document-type|document type|source type|edition|pages|first page|subject|publication subject|copyright|issn|database|proquest document id|document url|place of publication|country of publication|graphic|"
            + "id|parent_id|created_time|updated_time|user_created_time|user_updated_time|is_conflict|latitude|longitude|altitude|is_todo|todo_due|todo_completed|source_application|application_data|order|markup_language|"
            + "encryption_cipher_text|encryption_applied|is_shared|share_id|conflict_original_id|master_key_id|user_data|deleted_time|type_|to|cc|reply-to|message-id|content-type|mime-version|reading time|read time"),
    }
        .SelectMany(f => f.Names.Split('|').Select(name => (name, f.Field)))
        .ToFrozenDictionary(f => f.name, f => f.Field, StringComparer.OrdinalIgnoreCase);

    /// <summary>The blocks that are no record, and the lines of the record above and below the text.</summary>
    public static (List<Block> Blocks, List<HeaderLine> Lines) Take(IReadOnlyList<Block> all)
    {
        var blocks = all.ToList();
        var lines = TakeBelow(blocks);
        lines.InsertRange(0, TakeAbove(blocks));
        return (lines.Count == 0 ? blocks : [.. blocks.Where((b, i) => i > MostBlocks || !StartOfText().IsMatch(b.Text)).Select(WithoutStart)], lines);
    }

    private static List<HeaderLine> TakeAbove(List<Block> blocks)
    {
        var (found, rest) = (new List<HeaderLine>(), new List<Block>());
        var at = 0;
        for (; at < Math.Min(blocks.Count, MostBlocks); at++)
        {
            var lines = Lines(blocks[at]);
            var keys = lines.Select(l => Read(l)).TakeWhile(l => l is not null).Select(l => l!).ToList();
            if (keys.Count == 0 && (blocks[at].Text.Length > LongestHead || (blocks[at].Text.Length > 80 && blocks[at].Text[^1] is '.' or '”' or '"')))
            {
                break;
            }

            found.AddRange(keys);
            if (keys.Count == 0)
            {
                rest.Add(blocks[at]);
            }
            else if (Joined(lines.Skip(keys.Count)) is { } left)
            {
                rest.Add(left);
            }
        }

        if (!IsRecord(found) || NamesOther(found, rest))
        {
            return [];
        }

        blocks.RemoveRange(0, at);
        blocks.InsertRange(0, rest);
        return AsMail(found);
    }

    private static List<HeaderLine> TakeBelow(List<Block> blocks)
    {
        var found = new List<HeaderLine>();
        var at = blocks.Count;
        while (at > 1 && at > blocks.Count - MostBlocks)
        {
            var lines = Lines(blocks[at - 1]).Where(l => l.Text.Length > 0 && !EndOfText().IsMatch(l.Text)).ToList();
            var keys = lines.Select(l => Read(l, mayBeEmpty: true)).ToList();
            if (keys.Contains(null))
            {
                break;
            }

            found.InsertRange(0, keys!);
            at--;
        }

        if (!IsRecord(found) || NamesOther(found, blocks.Take(at)))
        {
            return [];
        }

        blocks.RemoveRange(at, blocks.Count - at);
        return found;
    }

    private static bool IsRecord(List<HeaderLine> lines) => lines.Select(l => l.Key.ToUpperInvariant()).Distinct().Count() >= Fewest;

    // "Title: The Tide, Author: Ann Poe, Pages: 320" under another headline is of the book that the article reviews.
    private static bool NamesOther(List<HeaderLine> lines, IEnumerable<Block> around) =>
        lines.Find(l => l.Field == HeaderField.Title) is { } title && around.Take(6).Where(b => b.Line < title.Line && b.Text.Length > 0).ToList() is { Count: > 0 } above
        && !above.Exists(b => b.Text.Contains(title.Value, StringComparison.OrdinalIgnoreCase) || title.Value.Contains(b.Text, StringComparison.OrdinalIgnoreCase))
        && above.Exists(b => b.Kind == BlockKind.Heading || Byline.IsByline(b.Text) || PublicationDate.IsDateLine(b.Text));

    // "From:" and "Subject:" of a message are its author and headline.
    private static List<HeaderLine> AsMail(List<HeaderLine> lines) =>
        lines.Exists(l => l.Key.Equals("From", StringComparison.OrdinalIgnoreCase))
            ? [.. lines.Select(l => l.Key.ToUpperInvariant() switch
            {
                "FROM" => l with { Field = HeaderField.Authors },
                "SUBJECT" => l with { Field = HeaderField.Title },
                _ => l,
            })]
            : lines;

    private static List<Block> Lines(Block block) => block.Kind is BlockKind.TableRow or BlockKind.Heading or BlockKind.Rule ? [block] : HeadLines.Lines(block);

    private static HeaderLine? Read(Block line, bool mayBeEmpty = false)
    {
        if (line.Text.Length > 2048 || Line().Match(line.Text) is not { Success: true } match || (match.Groups["bar"].Success && line.Kind != BlockKind.TableRow))
        {
            return null;
        }

        var (key, value) = (match.Groups["key"].Value, match.Groups["value"].Value.Trim());
        var isFrom = key.Equals("From", StringComparison.OrdinalIgnoreCase) && value.Contains('@');
        return isFrom || (Keys.TryGetValue(key, out _) && (value.Length > 0 || mayBeEmpty || line.Kind == BlockKind.TableRow))
            ? new HeaderLine(key, Keys.GetValueOrDefault(key), value, line.Inlines.FirstOrDefault(l => l.Href is not null)?.Href, line.Line)
            : null;
    }

    private static Block? Joined(IEnumerable<Block> lines)
    {
        var left = lines.ToList();
        return left.Count == 0 ? null : HeadLines.Joined(left);
    }

    // "Markdown Content:⏎The harbour opened …"
    private static Block WithoutStart(Block block) => HeadLines.Lines(block) is { Count: > 1 } lines && StartOfText().IsMatch(lines[0].Text) ? Joined(lines.Skip(1))! : block;

    [GeneratedRegex(@"^(?<key>[\p{L}_()][\p{L}\p{M}_() -]{1,28}?)\s*(?::|(?<bar>\s\|))(?:\s+|$)(?<value>.*)$", RegexOptions.Singleline)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?:body|full text|text|markdown content|proquest document link|\d+ of \d+ documents?|\p{Lu}[^.\n]{2,80}\. [^.\n]{2,80}\. ?\d{1,2} \p{L}{3,9} \d{4}: ?[\w.]+)\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex StartOfText();

    [GeneratedRegex(@"^(?:end of document|details|notes?|classification|copyright .{0,100}|all rights reserved\.?|(?:©|\(c\)).{0,100})$", RegexOptions.IgnoreCase)]
    private static partial Regex EndOfText();
}
