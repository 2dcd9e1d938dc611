using NewsArchive.Extraction.Quotes.Runs;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Reading;

/// <summary>A text as its reporter tells it: every token with its class, and which quoted run, if any, it belongs to.</summary>
internal sealed class Narration
{
    private const int FewestWords = 8;

    private static readonly HashSet<string> Particles = ["de", "la", "le", "del", "della", "di", "da", "dos", "du", "van", "von", "der", "den", "ter", "zu", "al", "el", "bin", "ibn"];

    private readonly WordClass[] classes;
    private readonly int[] runAt;

    public Narration(string text, IReadOnlyList<Token> tokens, IReadOnlyList<QuotedRun> runs)
    {
        (Text, Tokens, Runs) = (text, tokens, runs);
        classes = new WordClass[tokens.Count];
        runAt = new int[tokens.Count];
        FirstTokens = new int[runs.Count];
        EndTokens = new int[runs.Count];
        var run = 0;
        int words = 0, functionWords = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            while (run < runs.Count && tokens[i].Start >= runs[run].Outer.End)
            {
                run++;
            }

            runAt[i] = run < runs.Count && tokens[i].Start >= runs[run].Outer.Start ? run : -1;
            if (runAt[i] >= 0)
            {
                FirstTokens[run] = EndTokens[run] == 0 ? i : FirstTokens[run];
                EndTokens[run] = i + 1;
            }
            else if (tokens[i].Kind == TokenKind.Word)
            {
                classes[i] = ClassOf(tokens, i, text);
                var isName = IsInName(tokens, i, text);
                words += isName ? 0 : 1;
                functionWords += !isName && (classes[i] & WordClass.Function) != 0 ? 1 : 0;
            }
        }

        // A report that lets others speak says little but "said" itself: then what they say tells.
        IsEnglish = words < FewestWords || LooksEnglish(words, functionWords) || LooksEnglish(tokens, text);
    }

    public string Text { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlyList<QuotedRun> Runs { get; }

    /// <summary>Whether the reporter writes English, the one language whose sentences are understood.</summary>
    public bool IsEnglish { get; }

    /// <summary>The first token of each run, its opening mark.</summary>
    public int[] FirstTokens { get; }

    /// <summary>The token behind each run's closing mark.</summary>
    public int[] EndTokens { get; }

    public WordClass ClassOf(int token) => classes[token];

    public bool Has(int token, WordClass any) => (classes[token] & any) != 0;

    /// <summary>The run that the token belongs to, marks included, or -1 for the reporter's own words.</summary>
    public int RunAt(int token) => runAt[token];

    public bool IsOwn(int token) => runAt[token] < 0;

    public bool Is(int token, string word) => Tokens[token].Is(Text, word);

    /// <summary>Whether the token is one of the words, whatever its case.</summary>
    public bool IsAny(int token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(token, word))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsMark(int token, char mark) => Tokens[token].Length == 1 && Text[Tokens[token].Start] == mark;

    public bool IsDash(int token) => Tokens[token].Length == 1 && Text[Tokens[token].Start] is '—' or '–' or '-' or '―';

    public bool IsCapitalised(int token) => Tokens[token].IsCapitalised(Text);

    // In English prose two words of five are articles, prepositions, pronouns and the like; in a French text hardly one in ten looks so.
    private static bool LooksEnglish(int words, int functionWords) => functionWords * 4 >= words;

    // “It was warm,” de la Cruz said. “Too warm,” said van der Rohe: the small words of a name are of its language.
    private static bool IsInName(IReadOnlyList<Token> tokens, int at, string text)
    {
        const int mostParticles = 3;
        for (var i = 0; i < mostParticles && at < tokens.Count - 1 && Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tokens[at].In(text)); i++)
        {
            at++;
        }

        return tokens[at].In(text).ContainsAnyInRange('A', 'Z') || char.IsUpper(text[tokens[at].Start]);
    }

    private static bool LooksEnglish(IReadOnlyList<Token> tokens, string text)
    {
        int words = 0, functionWords = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !IsInName(tokens, i, text))
            {
                words++;
                functionWords += (Lexicon.Of(tokens[i].In(text)) & WordClass.Function) != 0 ? 1 : 0;
            }
        }

        return LooksEnglish(words, functionWords);
    }

    // A capital inside a sentence makes a name of the word: an editor of the Post, George Will.
    private static WordClass ClassOf(IReadOnlyList<Token> tokens, int at, string text)
    {
        var found = Lexicon.Of(tokens[at].In(text));
        if (!tokens[at].IsCapitalised(text) || tokens[at].StartsSentence)
        {
            return found;
        }

        // HAVSTAD — In the harbour …: a dash or colon starts a sentence too.
        var before = text[tokens[at - 1].End - 1];
        return before is '—' or '–' or '-' or ':' ? found : found & ~WordClass.LowerOnly;
    }

    /// <summary>“’s”, or the bare apostrophe of “the voters’ choice”.</summary>
    public bool IsGenitive(int token)
    {
        var word = Word(token);
        return word[0] is '\'' or '’' && (word.Length == 1 ? token > 0 && Tokens[token - 1].End == Tokens[token].Start : word.Length == 2 && word[1] is 's' or 'S');
    }

    /// <summary>A token as the text has it.</summary>
    public ReadOnlySpan<char> Word(int token) => Tokens[token].In(Text);

    public bool EndsWith(int token, string ending) => Word(token).EndsWith(ending, StringComparison.Ordinal);

    public TextSpan SpanOf(int first, int end) => new(Tokens[first].Start, Tokens[end - 1].End);
}
