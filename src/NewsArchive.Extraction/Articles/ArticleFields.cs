using System.Globalization;
using NewsArchive.Extraction.Documents;
using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Articles;

/// <summary>The fields of an article as they are found: the first readable statement of each counts, with its origin; what is doubtful leaves a note.</summary>
/// <param name="latest">The last day that a publication can bear; null where nobody knows what day it is.</param>
internal sealed class ArticleFields(DateOnly? latest)
{
    private readonly List<FieldOrigin> origins = [];
    private readonly List<ExtractionNote> notes = [];
    private bool hasDoubtfulDate;
    private Stated<string>? dateOfTwoReadings;
    private Stated<string>? statedLanguage;
    private Stated<IReadOnlyList<string>>? statedAuthors;

    public string? Title { get; private set; }

    public IReadOnlyList<string> Authors { get; private set; } = [];

    public DateOnly? PublishedOn { get; private set; }

    public CanonicalUrl? Url { get; private set; }

    /// <summary>Whether the file is a web archive's copy, whose links lead into the archive too.</summary>
    public bool IsArchivedCopy { get; private set; }

    public string? SourceName { get; private set; }

    public string? Language { get; private set; }

    public IReadOnlyList<FieldOrigin> Origins => [.. origins.OrderBy(o => o.Field)];

    public IReadOnlyList<ExtractionNote> Notes => notes;

    public void ReadMetadata(DocumentMetadata metadata)
    {
        ReadTitle(metadata.Title, metadata.Title?.Value);
        ReadStatedAuthors(metadata.Authors);
        ReadDate(metadata.Published, "cannot be read", isDate: true);
        ReadUrl(metadata.Url);
        ReadSource(metadata.SourceName);
    }

    public void ReadSource(Stated<string>? stated)
    {
        if (SourceName is null && Words(stated?.Value) is { } name)
        {
            SourceName = name;
            AddOrigin(ArticleField.Source, stated, name);
        }
    }

    public void ReadLanguage(Stated<string> stated) => statedLanguage ??= Languages.Code(stated.Value) is null ? null : stated;

    /// <summary>Takes the outlet's name from behind the title, which the file also has without it.</summary>
    public void ShortenTitle(string words)
    {
        var origin = origins.Find(o => o.Field == ArticleField.Title);
        if (Title is { } longer && origin is not null)
        {
            origins[origins.IndexOf(origin)] = origin with { Written = origin.Written ?? longer };
            Title = Words(words);
        }
    }

    /// <param name="words">What of the statement is the title.</param>
    public void ReadTitle(Stated<string>? stated, string? words)
    {
        if (Title is null && Words(words) is { } title)
        {
            Title = title;
            AddOrigin(ArticleField.Title, stated, title);
        }
    }

    /// <summary>Reads a file's own list of authors. Where it names none but agencies and newsrooms, whoever stands below counts before them.</summary>
    public void ReadStatedAuthors(Stated<IReadOnlyList<string>>? stated)
    {
        statedAuthors ??= stated;
        if (stated is not null && Byline.People(stated.Value).Count > 0)
        {
            ReadAuthors(stated, Byline.PeopleAndInstitutions(stated.Value));
        }
    }

    /// <param name="names">The names in the statement.</param>
    public void ReadAuthors(Stated<IReadOnlyList<string>>? stated, IReadOnlyList<string> names)
    {
        if (Authors.Count == 0 && stated is not null && names.Count > 0)
        {
            Authors = names;
            AddOrigin(ArticleField.Authors, new Stated<string>(string.Join("; ", stated.Value), stated.Place, stated.Line), string.Join("; ", names));
        }
    }

    /// <param name="remark">What to say of a date that is none: "cannot be read".</param>
    /// <param name="isDate">Whether the statement is a date and nothing else, so that one which cannot be read is worth a note.</param>
    public void ReadDate(Stated<string>? stated, string remark, bool isDate)
    {
        if (PublishedOn is not null || string.IsNullOrWhiteSpace(stated?.Value))
        {
            return;
        }

        var written = stated.Value.Trim();
        var day = PublicationDate.Find(written, out var isImplausible);
        if (day is null && PublicationDate.FindBoth(written) is not null)
        {
            dateOfTwoReadings ??= stated;
            return;
        }

        var doubt = day > latest ? $"the date “{Short(written)}” lies in the future"
            : day is not null ? null
            : isImplausible || isDate ? $"the date “{Short(written)}” {remark}"
            : null;
        if (doubt is not null)
        {
            hasDoubtfulDate = true;
            notes.Add(new ExtractionNote(doubt, stated.Line, ArticleField.PublishedOn));
            return;
        }

        PublishedOn = day;
        AddOrigin(ArticleField.PublishedOn, stated, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    public void ReadUrl(Stated<string>? stated)
    {
        var original = ArchivedCopy.OriginalOf(stated?.Value);
        if (Url is null && CanonicalUrl.TryParse(original ?? stated?.Value, out var url))
        {
            (Url, IsArchivedCopy) = (url, original is not null);
            AddOrigin(ArticleField.Url, stated, url.ToString());
        }
    }

    /// <summary>Reads what only the whole article tells, and notes what nothing told.</summary>
    /// <param name="textLine">The line at which the text begins.</param>
    public void Complete(Stated<string>? language, string text, int? textLine)
    {
        language = Languages.Code(language?.Value) is null ? statedLanguage ?? language : language;
        if (Title is not null && OutletName.Cut(Title, SourceName, Url?.Host) is { } words)
        {
            ShortenTitle(words);
        }

        Language = Languages.Of(language?.Value, text);
        AddOrigin(ArticleField.Language, Languages.Code(language?.Value) is null ? new Stated<string>(Language ?? "", "commonest words of the text") : language, Language);
        if (SourceName is null && Url is { } address)
        {
            AddOrigin(ArticleField.Source, new Stated<string>(address.Host, "host of the address"), address.Host);
        }

        CompleteDate(text, textLine);

        if (Authors.Count == 0 && statedAuthors is { } stated)
        {
            ReadAuthors(stated, Byline.PeopleAndInstitutions(stated.Value));
        }

        if (Authors.Count == 0 && statedAuthors is { } nobody)
        {
            notes.Add(new ExtractionNote($"“{Short(string.Join(", ", nobody.Value))}” is no author's name", nobody.Line, ArticleField.Authors));
        }

        if (Title is null)
        {
            notes.Add(new ExtractionNote("no headline was found", Field: ArticleField.Title, IsMissing: true));
        }

        if (PublishedOn is null && !hasDoubtfulDate)
        {
            notes.Add(new ExtractionNote("no publication date was found", Field: ArticleField.PublishedOn, IsMissing: true));
        }
    }

    // Last of all come the address and the dateline; they also tell which day is meant by a date of two readings.
    private void CompleteDate(string text, int? textLine)
    {
        if (PublishedOn is not null)
        {
            return;
        }

        var path = Url?.Uri.AbsolutePath is { } written ? new Stated<string>(written, "path of the address") : null;
        var inPath = path is null ? null : PublicationDate.FindInPath(path.Value);
        var dateline = Dateline.Of(text) is { } line ? new Stated<string>(line, "dateline", textLine) : null;
        var inDateline = dateline is null ? null : PublicationDate.Find(dateline.Value, out _);
        if (dateOfTwoReadings is { } doubtful && PublicationDate.FindBoth(doubtful.Value.Trim()) is { } both)
        {
            PublishedOn = Plausible(DayOrder.Choose(both.DayFirst, both.MonthFirst, [inPath, inDateline], Language, text));
            AddOrigin(ArticleField.PublishedOn, PublishedOn is null ? null : doubtful, "");
            if (PublishedOn is null)
            {
                hasDoubtfulDate = true;
                notes.Add(new ExtractionNote($"the date “{doubtful.Value.Trim()}” may be two days", doubtful.Line, ArticleField.PublishedOn));
            }
        }
        else if (!hasDoubtfulDate)
        {
            PublishedOn = Plausible(inPath) ?? Plausible(inDateline);
            AddOrigin(ArticleField.PublishedOn, PublishedOn is null ? null : Plausible(inPath) is not null ? path : dateline, "");
        }
    }

    private DateOnly? Plausible(DateOnly? day) => day > latest ? null : day;

    private void AddOrigin(ArticleField field, Stated<string>? stated, string? value)
    {
        if (stated is not null && value is not null)
        {
            origins.Add(new FieldOrigin(field, stated.Place, stated.Line, stated.Value == value ? null : stated.Value));
        }
    }

    private static string? Words(string? text) => text?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } words ? words : null;

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
