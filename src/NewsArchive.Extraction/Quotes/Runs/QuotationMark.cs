namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>Marks that open and close each other.</summary>
internal enum MarkFamily
{
    /// <summary>“ ” „ " and two single marks in place of one double mark.</summary>
    Double,

    /// <summary>« » in either order.</summary>
    Guillemet,

    /// <summary>‹ › in either order: mostly nested, in some outlets the article's own.</summary>
    SingleGuillemet,

    /// <summary>「 」 and 『 』.</summary>
    Corner,

    /// <summary>‘ ’ ‚ ' and the grave accent of old typescripts: the closing mark looks like an apostrophe.</summary>
    Single,
}

/// <summary>What a mark does, as far as the characters beside it tell.</summary>
internal enum MarkRole
{
    Open,
    Close,

    /// <summary>Opens where nothing is open, else closes: the port."We stay," he said.</summary>
    Either,

    /// <summary>Closes unless it is an apostrophe: the voters’ choice.</summary>
    Doubtful,
}

/// <summary>A quotation mark of the text; one of two characters where single marks are doubled.</summary>
internal readonly record struct QuotationMark(int Start, int Length, MarkFamily Family, MarkRole Role)
{
    public int End => Start + Length;

    public bool IsCloser => Role is MarkRole.Close or MarkRole.Either;
}
