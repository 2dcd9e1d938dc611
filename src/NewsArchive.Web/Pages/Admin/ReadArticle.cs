using System.Linq.Expressions;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;
using NewsArchive.Store.Articles;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>An article with what is known of how its seed was read.</summary>
public sealed record ReadArticle(
    int Id, string Path, string? Title, DateOnly? PublishedOn, IReadOnlyList<string> Authors, string? SourceName, string? SourceHost, string? Url, string? Language,
    int TextLength, IReadOnlyList<ExtractedImage> Images, string SeedPath, string ContentHash, int ExtractorVersion, DateTime ImportedAt, DateTime ChangedAt,
    IReadOnlyList<FieldOrigin> Origins, IReadOnlyList<ExtractionNote> Notes, int PersonCount, int QuoteCount, int AttributedQuoteCount, int LinkCount)
{
    public static readonly Expression<Func<Article, ReadArticle>> Projection = a => new ReadArticle(
        a.Id, a.Path, a.Title, a.PublishedOn, a.Authors, a.Source!.Name, a.Source!.Host, a.Url, a.Language,
        a.Text.Length, a.Images, a.SeedPath, a.ContentHash, a.ExtractorVersion, a.ImportedAt, a.ChangedAt,
        a.Origins, a.Notes, a.Appearances.Count, a.Quotes.Count, a.Quotes.Count(q => q.Speaker != null), a.Links.Count);

    private const int LongestWritten = 300;

    /// <summary>What the seed's lines gave, for marking them.</summary>
    public IEnumerable<SeedMark> Marks =>
        Origins.Where(o => o.Line is not null).Select(o => new SeedMark(o.Line!.Value, ParsedField.NameOf(o.Field), ParsedField.IdOf(o.Field), Words(o)))
            .Concat(Notes.Where(n => n.Line is not null).Select(n => new SeedMark(n.Line!.Value, "Note", n.Field is { } about ? ParsedField.IdOf(about) : "file-notes", [])));

    public IReadOnlyList<NoteView> FileNotes(SeedCopy seed) => NoteView.Of(Notes.Where(n => n.Field is null), seed.Shows);

    /// <param name="seed">Its file.</param>
    /// <param name="corrections">Those that count for it.</param>
    public IReadOnlyList<ParsedField> Fields(SeedCopy seed, IReadOnlyList<CorrectionRow> corrections) =>
    [
        .. new[]
        {
            new ParsedField(ArticleField.Title, Title) { Language = Language },
            new ParsedField(ArticleField.PublishedOn, PublishedOn is { } on ? Wording.Weekday(on) : null) { Href = PublishedOn is { } day ? Address.Day(day) : null },
            new ParsedField(ArticleField.Authors, Authors.Count > 0 ? string.Join("; ", Authors) : null),
            new ParsedField(ArticleField.Source, SourceHost is null || SourceName == SourceHost ? SourceHost : $"{SourceName} ({SourceHost})") { Href = SourceHost is null ? null : Address.Source(SourceHost) },
            new ParsedField(ArticleField.Url, Url) { Href = OutsideUrl.Find(Url)?.ToString(), Rel = OutsideUrl.Rel },
            new ParsedField(ArticleField.Language, Language),
            new ParsedField(ArticleField.Text, Wording.Count(TextLength, "character")),
        }.Select(f => Evident(f, seed) with { Correction = corrections.FirstOrDefault(c => c.QuoteNumber is null && c.Field.ToString() == f.Field.ToString()) }),
    ];

    private ParsedField Evident(ParsedField field, SeedCopy seed)
    {
        var origin = Origins.FirstOrDefault(o => o.Field == field.Field);
        return field with
        {
            Place = origin?.Place,
            Line = origin?.Line is { } line ? new LinePlace(line, seed.Shows(line)) : null,
            Written = origin?.Written is { } written ? Wording.Opening(written, LongestWritten) : null,
            Notes = NoteView.Of(Notes.Where(n => n.Field == field.Field), seed.Shows),
        };
    }

    private string[] Words(FieldOrigin origin) => [.. Values(origin.Field).Prepend(origin.Written).OfType<string>()];

    private IEnumerable<string?> Values(ArticleField field) => field switch
    {
        ArticleField.Title => [Title],
        ArticleField.PublishedOn => [PublishedOn is { } day ? Wording.Iso(day) : null],
        ArticleField.Authors => [.. Authors],
        ArticleField.Source => [SourceName, SourceHost],
        ArticleField.Url => [Url],
        ArticleField.Language => [Language],
        _ => [],
    };
}
