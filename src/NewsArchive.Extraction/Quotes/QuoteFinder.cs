using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes;

/// <summary>Finds the quotations of a text and who said them.</summary>
public sealed class QuoteFinder
{
    /// <summary>Each quoted run in order of the text.</summary>
    /// <param name="tokens">The tokens of <paramref name="text"/>.</param>
    /// <param name="people">The people of <paramref name="text"/>, whom speakers are matched with.</param>
    public IReadOnlyList<ExtractedQuote> Find(string text, IReadOnlyList<Token> tokens, IReadOnlyList<ExtractedPerson> people) => [];
}
