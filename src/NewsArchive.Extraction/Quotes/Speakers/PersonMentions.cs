using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>A person named at tokens <paramref name="First"/> to <paramref name="End"/> (exclusive).</summary>
internal readonly record struct PersonMention(int Person, int First, int End);

/// <summary>The mentions of all people in order of the text, and where they stand among the tokens.</summary>
internal sealed class PersonMentions
{
    private readonly int[] mentionAt;

    public PersonMentions(string text, IReadOnlyList<Token> tokens, IReadOnlyList<ExtractedPerson> people)
    {
        mentionAt = new int[tokens.Count];
        Array.Fill(mentionAt, -1);
        var all = people.SelectMany((person, index) => person.Mentions.Select(mention => (index, mention.Span))).OrderBy(m => m.Span.Start);
        var token = 0;
        foreach (var (person, span) in all)
        {
            while (token < tokens.Count && tokens[token].End <= span.Start)
            {
                token++;
            }

            var end = token;
            while (end < tokens.Count && tokens[end].Start < span.End)
            {
                end++;
            }

            end = PostNominals.End(text, tokens, end); // "Helen Marsh MP said"
            if (end > token && mentionAt[token] < 0)
            {
                mentionAt[token] = InOrder.Count;
                InOrder.Add(new PersonMention(person, token, end));
            }
        }
    }

    public List<PersonMention> InOrder { get; } = [];

    /// <summary>The mention that begins at the token; null where none does.</summary>
    public PersonMention? StartingAt(int token) => mentionAt[token] < 0 ? null : InOrder[mentionAt[token]];
}
