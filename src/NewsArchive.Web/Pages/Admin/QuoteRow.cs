using System.Linq.Expressions;
using Microsoft.AspNetCore.Html;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Quotes;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>A quote as an administrator judges it: where it stands, who is said to have said it, and why.</summary>
/// <param name="Text">The article's.</param>
public sealed record QuoteRow(
    int ArticleId, string ArticlePath, string? ArticleTitle, string Text, string? SourceName, DateOnly? PublishedOn, int Number, int Start, int End, string Words, QuoteKind Kind,
    string? PersonName, string? PersonSlug, string? NameInArticle, string? SpeakerWords, int? SpeakerStart, int? SpeakerEnd, Evidence Evidence)
{
    public static readonly Expression<Func<Quote, QuoteRow>> Projection = q => new QuoteRow(
        q.ArticleId, q.Article.Path, q.Article.Title, q.Article.Text, q.Article.Source!.Name, q.PublishedOn, q.Number, q.Start, q.End, q.Text, q.Kind,
        q.Person!.Name, q.Person!.Slug, q.Appearance!.Name, q.Speaker, q.SpeakerStart, q.SpeakerEnd, new Evidence(q.Cue, q.Rule, q.Confidence));

    public Speaker? Speaker => PersonName is null && SpeakerWords is null ? null : new Speaker(PersonName, PersonSlug, SpeakerWords, null);

    /// <summary>As corrections write it.</summary>
    public string? SpeakerValue => FieldValue.OfSpeaker(NameInArticle, SpeakerWords);

    public string KindValue => FieldValue.Of(Kind);

    public NoSpeaker NoSpeaker => new(Kind, Evidence.Confidence);

    /// <summary>The sentence that the quote stands in, with it and the speaker marked; before it that of a speaker who is named elsewhere.</summary>
    public IEnumerable<IHtmlContent> Sentences
    {
        get
        {
            var quote = new TextSpan(Start, End);
            var speaker = SpeakerStart is { } start && SpeakerEnd is { } end ? new TextSpan(start, end) : (TextSpan?)null;
            FoundMark[] marks = [new(quote, "found-quote"), .. speaker is { } words ? [new FoundMark(words, "found-speaker")] : Array.Empty<FoundMark>()];
            if (speaker is { } elsewhere && !Excerpt.Holds(Text, quote, elsewhere))
            {
                yield return Excerpt.Marked(Text, elsewhere, marks);
            }

            yield return Excerpt.Marked(Text, quote, marks);
        }
    }
}
