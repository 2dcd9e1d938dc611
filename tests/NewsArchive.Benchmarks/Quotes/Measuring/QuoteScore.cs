using NewsArchive.Benchmarks.Measuring;

namespace NewsArchive.Benchmarks.Quotes.Measuring;

/// <summary>How well the quotes of some articles were found.</summary>
/// <param name="Runs">Quoted runs of every kind, by exact span.</param>
/// <param name="Segments">Runs that somebody speaks, by exact span: direct quotes and fragments.</param>
/// <param name="Kinds">Runs found that have the right kind.</param>
/// <param name="Named">Segments found, of a speaker whom the text names there, that have the right speaker.</param>
/// <param name="Described">The same of speakers who are described: the lawyer, officials.</param>
/// <param name="Pronouns">The same of speakers whom a pronoun stands for.</param>
/// <param name="Persons">Segments found that have the right person, or rightly none.</param>
/// <param name="ScareSpoken">Runs that nobody speaks, and those of them that were given a speaker.</param>
/// <param name="EndToEnd">Quotes that have the right span and the right speaker.</param>
internal sealed record QuoteScore(
    Tally Runs,
    Tally Segments,
    Share Kinds,
    Share Named,
    Share Described,
    Share Pronouns,
    Share Persons,
    Share ScareSpoken,
    Tally EndToEnd)
{
    public static readonly QuoteScore Nothing = new(default, default, default, default, default, default, default, default, default);

    /// <summary>Segments found that have the right speaker: the span overlaps the labelled one, or the person is right.</summary>
    public Share Speakers => Named + Described + Pronouns;

    public static QuoteScore Of(IEnumerable<QuoteComparison> articles) => articles.Aggregate(Nothing, (sum, a) => sum + a.Score);

    public static QuoteScore operator +(QuoteScore a, QuoteScore b) => new(
        a.Runs + b.Runs,
        a.Segments + b.Segments,
        a.Kinds + b.Kinds,
        a.Named + b.Named,
        a.Described + b.Described,
        a.Pronouns + b.Pronouns,
        a.Persons + b.Persons,
        a.ScareSpoken + b.ScareSpoken,
        a.EndToEnd + b.EndToEnd);
}
