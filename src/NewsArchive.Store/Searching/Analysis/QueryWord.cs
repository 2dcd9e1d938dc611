namespace NewsArchive.Store.Searching.Analysis;

/// <summary>What a word or phrase of a query asks for, of the index as of a text: terms side by side, or one that is written together.</summary>
/// <param name="Terms">The terms of neighbouring positions, in their order; none where the text has none.</param>
/// <param name="Joined">"multiagent" for "multi-agent", "lhopital" for "l'hôpital"; null for anything else.</param>
public sealed record QueryWord(IReadOnlyList<string> Terms, string? Joined)
{
    public static QueryWord Of(string text)
    {
        var tokens = TextAnalyzer.Tokens(text);
        var terms = new List<string>();
        var wholes = new List<TextToken>(); // each at the position of its first part, behind that
        foreach (var token in tokens)
        {
            if (token.Position == terms.Count)
            {
                terms.Add(token.Term);
            }
            else
            {
                wholes.Add(token);
            }
        }

        var isOneWord = wholes is [var whole] && whole.Start == tokens[0].Start && whole.End == tokens[^1].End;
        return new QueryWord(terms, isOneWord ? wholes[0].Term : null);
    }
}
