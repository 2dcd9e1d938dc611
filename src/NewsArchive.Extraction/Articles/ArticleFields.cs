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

    public string? Title { get; private set; }

    public IReadOnlyList<string> Authors { get; private set; } = [];

    public DateOnly? PublishedOn { get; private set; }

    public CanonicalUrl? Url { get; private set; }

    public string? SourceName { get; private set; }

    public string? Language { get; private set; }

    public IReadOnlyList<FieldOrigin> Origins => [.. origins.OrderBy(o => o.Field)];

    public IReadOnlyList<ExtractionNote> Notes => notes;

    public void ReadMetadata(DocumentMetadata metadata)
    {
        ReadTitle(metadata.Title, metadata.Title?.Value);
        ReadAuthors(metadata.Authors, Byline.Clean(metadata.Authors?.Value ?? []));
        ReadDate(metadata.Published, "cannot be read", isDate: true);
        ReadUrl(metadata.Url);
        SourceName = Words(metadata.SourceName?.Value);
        AddOrigin(ArticleField.Source, metadata.SourceName, SourceName);
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
        var doubt = day > latest ? $"the date “{Short(written)}” lies in the future"
            : day is not null ? null
            : PublicationDate.IsAmbiguous(written) ? $"the date “{written}” may be two days"
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
        if (Url is null && CanonicalUrl.TryParse(stated?.Value, out var url))
        {
            Url = url;
            AddOrigin(ArticleField.Url, stated, url.ToString());
        }
    }

    /// <summary>Reads what only the whole article tells, and notes what nothing told.</summary>
    public void Complete(Stated<string>? language, string text)
    {
        Language = Languages.Of(language?.Value, text);
        AddOrigin(ArticleField.Language, Languages.Code(language?.Value) is null ? new Stated<string>(Language ?? "", "commonest words of the text") : language, Language);
        if (SourceName is null && Url is { } address)
        {
            AddOrigin(ArticleField.Source, new Stated<string>(address.Host, "host of the address"), address.Host);
        }

        if (PublishedOn is null && !hasDoubtfulDate && Url is { } url && PublicationDate.FindInPath(url.Uri.AbsolutePath) is { } day && !(day > latest))
        {
            PublishedOn = day;
            AddOrigin(ArticleField.PublishedOn, new Stated<string>(url.Uri.AbsolutePath, "path of the address"), "");
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
