namespace NewsArchive.Extraction.Quotes;

/// <summary>Which rule said who speaks.</summary>
public enum AttributionRule
{
    /// <summary>The words after the quote: “…,” Hale said.</summary>
    After,

    /// <summary>The words before the quote: Hale said, “…”.</summary>
    Before,

    /// <summary>The attribution that follows the whole sentence: It was “a mistake” to go, Hale said.</summary>
    SentenceEnd,

    /// <summary>Another quote of the same sentence: Hale called it “…” and “…”.</summary>
    SameSentence,

    /// <summary>The subject of the sentence that the quote stands in, whose verb is none of saying.</summary>
    Subject,

    /// <summary>The quote or sentence before, for a quote that stands alone.</summary>
    Continuation,

    /// <summary>Whoever spoke before the last speaker, since question and answer take turns.</summary>
    Turn,

    /// <summary>None of these: the likeliest of those whom the text names nearby.</summary>
    Nearby,

    /// <summary>Not found in the text: an editor decided.</summary>
    Editor,
}
