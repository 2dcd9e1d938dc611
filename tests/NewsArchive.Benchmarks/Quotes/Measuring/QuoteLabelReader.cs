using NewsArchive.Extraction;
using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Benchmarks.Quotes.Measuring;

/// <summary>
/// Reads the labels of a text's quoted runs, a line each in order of the text: <c>A fence, ~ the sea. | direct | [Prenn] told | Aldous Prenn</c>.
/// The rules stand in <c>Gold/README.md</c>.
/// </summary>
internal sealed class QuoteLabelReader
{
    private const string Nothing = "-";
    private const string Between = " ~ ";

    private readonly string file;
    private readonly string text;
    private readonly List<(int Line, string[] Fields, TextSpan Run)> lines = [];

    private QuoteLabelReader(string file, string text) => (this.file, this.text) = (file, text);

    /// <summary>Reads the labels of a text.</summary>
    /// <exception cref="FormatException">A label cannot be read or contradicts the text, or a quoted run has none; the message names file and line.</exception>
    public static QuotedArticle Read(string file, string text, string labels)
    {
        var reader = new QuoteLabelReader(file, text);
        reader.ReadLines(labels);
        reader.CheckAllMarks();
        return new QuotedArticle(file, text, [.. reader.lines.Select(l => reader.ReadLabel(l.Line, l.Fields, l.Run))]);
    }

    private void ReadLines(string labels)
    {
        var at = 0;
        foreach (var (index, line) in labels.ReplaceLineEndings("\n").Split('\n').Index().Where(l => l.Item is not ("" or ['#', ..])))
        {
            var fields = line.Split(" | ");
            if (fields.Length != 4)
            {
                throw Error(index + 1, "a label has four fields: run | kind | speaker | person");
            }

            var run = QuotedWords.FindRun(text, fields[0].Split(Between), at) ?? throw Error(index + 1, $"“{fields[0]}” does not follow between quotation marks");
            lines.Add((index + 1, fields, run));
            at = run.End;
        }
    }

    // Single marks may be apostrophes, so nobody can say which of them lack a label.
    private void CheckAllMarks()
    {
        var outer = lines.ConvertAll(l => QuotedWords.WithMarks(text, l.Run));
        for (var i = 0; i < text.Length; i++)
        {
            if (QuotedWords.IsDoubleMark(text[i]) && !outer.Exists(o => o.Start <= i && i < o.End))
            {
                throw new FormatException($"{file}.quotes: no label for the mark in line {text.AsSpan(0, i).Count('\n') + 1} of the text, before “{text[(i + 1)..Math.Min(text.Length, i + 30)].ReplaceLineEndings(" ")}”");
            }
        }
    }

    private QuoteLabel ReadLabel(int line, string[] fields, TextSpan run)
    {
        var kinds = fields[1] == Nothing ? [] : fields[1].Split('/').Select(k => ReadKind(line, k)).ToList();
        var speakers = fields[2] == Nothing ? [] : fields[2].Split(" / ").Select(s => FindSpeaker(line, s, run)).ToList();
        var person = fields[3] == Nothing ? null : fields[3];
        if (person is not null && !text.Contains(person, StringComparison.Ordinal))
        {
            throw Error(line, $"“{person}” is mentioned nowhere under that name");
        }

        if (kinds.Contains(QuoteKind.Scare) && (kinds.Count > 1 || speakers.Count > 0 || person is not null))
        {
            throw Error(line, "what is scare has neither speaker nor person; where that is open, the kind is “-”");
        }

        return speakers.Count > 0 || person is null
            ? new QuoteLabel(run, kinds, speakers, person)
            : throw Error(line, "a person needs words that name the speaker");
    }

    private QuoteKind ReadKind(int line, string kind) => kind switch
    {
        "direct" => QuoteKind.Direct,
        "fragment" => QuoteKind.Fragment,
        "scare" => QuoteKind.Scare,
        _ => throw Error(line, $"“{kind}” is no kind: direct, fragment, scare, direct/fragment or -"),
    };

    // The nearest of the places where the words stand in the reporter's own sentences.
    private TextSpan FindSpeaker(int line, string words, TextSpan run)
    {
        var (open, close) = (words.IndexOf('[', StringComparison.Ordinal), words.IndexOf(']', StringComparison.Ordinal));
        if (open < 0 || close < open + 2)
        {
            throw Error(line, $"“{words}” has no speaker in brackets");
        }

        var context = words.Remove(close, 1).Remove(open, 1);
        var found = QuotedWords.FindAll(text, context)
            .Select(at => new TextSpan(at + open, at + close - 1))
            .Where(s => !lines.Exists(l => l.Run.Contains(s)))
            .OrderBy(s => Math.Max(run.Start - s.End, s.Start - run.End))
            .ToList();
        return found is [var nearest, ..] ? nearest : throw Error(line, $"“{context}” stands nowhere outside the quotes");
    }

    private FormatException Error(int line, string reason) => new($"{file}.quotes, line {line}: {reason}");
}
