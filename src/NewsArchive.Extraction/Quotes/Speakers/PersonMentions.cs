using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>A person named at tokens <paramref name="First"/> to <paramref name="End"/> (exclusive).</summary>
internal readonly record struct PersonMention(int Person, int First, int End);

/// <summary>The mentions of all people in order of the text, and where they stand among the tokens.</summary>
internal sealed class PersonMentions
{
    private readonly int[] mentionAt;
    private readonly int[] titledAt;

    public PersonMentions(string text, IReadOnlyList<Token> tokens, IReadOnlyList<ExtractedPerson> people)
    {
        mentionAt = new int[tokens.Count];
        titledAt = new int[tokens.Count];
        Array.Fill(mentionAt, -1);
        Array.Fill(titledAt, -1);
        var all = people.SelectMany((person, index) => person.Mentions.Select(mention => (index, mention.Span, mention.Role))).OrderBy(m => m.Span.Start);
        var token = 0;
        foreach (var (person, span, role) in all)
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
                if (role is { } title && title.End < span.Start && text.AsSpan(title.End, span.Start - title.End).IsWhiteSpace())
                {
                    titledAt[TokenAt(tokens, token, title.Start)] = InOrder.Count;
                }

                InOrder.Add(new PersonMention(person, token, end));
            }
        }
    }

    public List<PersonMention> InOrder { get; } = [];

    /// <summary>The mention that begins at the token; null where none does.</summary>
    public PersonMention? StartingAt(int token) => mentionAt[token] < 0 ? null : InOrder[mentionAt[token]];

    /// <summary>The mention before whose name a title begins at the token: "[Secretary] of State Ada Hale"; null where none does.</summary>
    public PersonMention? TitledAt(int token) => titledAt[token] < 0 ? null : InOrder[titledAt[token]];

    private static int TokenAt(IReadOnlyList<Token> tokens, int token, int start)
    {
        while (token > 0 && tokens[token].Start > start)
        {
            token--;
        }

        return token;
    }
}
