namespace NewsArchive.Extraction.Quotes.Reading;

/// <summary>How the words before a run introduce a name rather than speech.</summary>
internal enum Naming
{
    None,

    /// <summary>“so-called”, “titled”, “known as”: what follows is a name.</summary>
    Name,

    /// <summary>“the word”, “the term”: what follows is one, if it is short.</summary>
    Word,

    /// <summary>“her last book”, “the song”: what follows is its title.</summary>
    Work,
}

/// <summary>Tells titles and terms by how they look and by what stands before them.</summary>
internal static class NamingWords
{
    private static readonly string[] Namers =
    [
        "so-called", "named", "titled", "entitled", "nicknamed", "dubbed", "called", "known", "labeled", "labelled", "hashtag", "slogan",
    ];

    private static readonly string[] Words = ["word", "words", "term", "terms", "phrase"];

    private static readonly string[] Works =
    [
        "show", "film", "movie", "book", "novel", "memoir", "series", "album", "song", "play", "musical", "magazine", "program", "programme", "podcast", "essay",
        "slogan", "documentary", "sitcom", "drama", "comedy", "anthem", "painting", "poem", "hit", "bestseller", "column", "game", "ad", "campaign", "exhibition",
    ];

    /// <summary>The so-called “quiet hour”; a film titled “The Long Pier”; known as “the Captain”; her last book, “The Long Pier”.</summary>
    public static Naming Before(Narration narration, int run)
    {
        var at = narration.FirstTokens[run] - 1;
        at -= at > 0 && (narration.Is(at, "as") || narration.IsMark(at, ',')) ? 1 : 0;
        return at < 0 || !narration.IsOwn(at) ? Naming.None
            : IsAny(narration, at, Namers) ? Naming.Name
            : IsAny(narration, at, Words) ? Naming.Word
            : IsAny(narration, at, Works) ? Naming.Work : Naming.None;
    }

    /// <summary>Whether the run looks like a title: all but the small words are capitalised and no sentence ends. On “Harbour Lights Tonight,”</summary>
    public static bool IsTitle(Narration narration, int run)
    {
        if (narration.Runs[run].LastCharacter(narration.Text) is '!' or '?' or '…')
        {
            return false;
        }

        var capitalised = 0;
        for (var i = narration.FirstTokens[run] + 1; i < narration.EndTokens[run]; i++)
        {
            var token = narration.Tokens[i];
            if (token.Kind != Extraction.Words.TokenKind.Word || token.In(narration.Text)[0] is '\'' or '’')
            {
                continue;
            }

            if (narration.IsCapitalised(i))
            {
                capitalised++;
            }
            else if (i == narration.FirstTokens[run] + 1 || (token.Length > 3 && (Lexicon.Of(token.In(narration.Text)) & WordClass.Preposition) == 0))
            {
                return false;
            }
        }

        return capitalised > 0;
    }

    private static bool IsAny(Narration narration, int at, string[] words) => Array.Exists(words, word => narration.Is(at, word));
}
