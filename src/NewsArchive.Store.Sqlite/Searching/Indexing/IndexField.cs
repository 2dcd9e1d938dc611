namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>What a posting says about a term. Documents are articles for the fields of articles, quotes for those of quotes.</summary>
internal enum IndexField : byte
{
    /// <summary>It stands in an article: headline, byline, text or caption.</summary>
    Text,

    /// <summary>It stands in the headline.</summary>
    Titles,

    /// <summary>A word of the headline begins with it; of as many letters as <see cref="IndexFields"/> says.</summary>
    TitlePrefixes,

    /// <summary>It stands in a name, be it anybody's or, as a surname alone, nobody's in particular. Who is who is not indexed: it changes with every import.</summary>
    Names,

    /// <summary>A word of the article begins with it; also.</summary>
    Prefixes,

    /// <summary>It stands in a quote.</summary>
    Quotes,

    /// <summary>It stands in the words that name a quote's speaker, who may be nobody in particular: "a builder".</summary>
    Speakers,

    /// <summary>A word of the quote begins with it; also.</summary>
    QuotePrefixes,
}

internal static class IndexFields
{
    /// <summary>So many letters of a word, up to <see cref="LongestPrefix"/>, are indexed as terms of their own: a shorter beginning has few of these.</summary>
    public const int ShortestPrefix = 3;

    /// <summary>A longer beginning has few words.</summary>
    public const int LongestPrefix = 4;

    public static bool IsOfQuotes(this IndexField field) => field >= IndexField.Quotes;

    public static bool HasPositions(this IndexField field) => field is not (IndexField.Titles or IndexField.TitlePrefixes or IndexField.Prefixes or IndexField.QuotePrefixes);
}

/// <summary>
/// Where the postings of a term lie: 15 bits for the segment's slot, 26 for the term, 3 for the field, 19 for the chunk, so that those of a
/// segment lie together in the order in which they are merged, and those of a term in one stretch of them.
/// </summary>
internal static class PostingKey
{
    public const int SlotCount = 1 << 15;

    public const int SlotShift = 48;
    private const int TermShift = 22;
    private const int FieldShift = 19;

    /// <summary>Added to a key without chunk: the last key of the same term and field.</summary>
    public const long LastChunk = (1L << FieldShift) - 1;

    public static long OfSlot(int slot) => (long)slot << SlotShift;

    /// <summary>The last key of a slot.</summary>
    public static long EndOfSlot(int slot) => OfSlot(slot) + OfSlot(1) - 1;

    public static long Of(int slot, int term, IndexField field, int chunk) => OfSlot(slot) | WithoutSlot(term, field) | (uint)chunk;

    public static long WithoutSlot(int term, IndexField field) => ((long)term << TermShift) | ((long)field << FieldShift);

    /// <summary>Term and field alone, in their order.</summary>
    public static long ListOf(long key) => (key & (OfSlot(1) - 1)) >> FieldShift;

    public static int TermOf(long list) => (int)(list >> (TermShift - FieldShift));

    public static IndexField FieldOf(long list) => (IndexField)(list & ((1 << (TermShift - FieldShift)) - 1));
}
