using NewsArchive.Extraction;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>Something of a text that a query hits.</summary>
/// <param name="Part">Which part of the query, counted from 0; where hits of several meet, the first of them.</param>
public readonly record struct QueryHit(TextSpan Span, int Part)
{
    public int Start => Span.Start;

    public int End => Span.End;

    public string Of(string text) => Span.Of(text);
}
