using System.Text;
using NewsArchive.Extraction;

namespace NewsArchive.Benchmarks.People;

/// <summary>
/// Reads files in the format of the CoNLL shared tasks: a token a line, its columns parted by spaces or tabs, the word first and the tag of
/// names last; a blank line after each sentence, <c>-DOCSTART-</c> before each article. Tags are PER or PERSON with the prefixes of IOB1, IOB2
/// or BIOES; all others count as none.
/// </summary>
internal static class ConllReader
{
    // As in the shared gold: a sentence is prose where at least five of its words are in small letters and few hold a digit.
    private const int SmallWordsOfProse = 5;
    private const double DigitsOfTables = 0.3;

    private sealed record Word(string Text, char Prefix, bool IsPerson);

    /// <summary>The articles of a file. Throws <see cref="FormatException"/> with file and line for a token without a tag.</summary>
    public static List<GoldArticle> Read(string path)
    {
        var articles = new List<GoldArticle>();
        var sentences = new List<List<Word>>();
        var sentence = new List<Word>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            var columns = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (columns is ["-DOCSTART-", ..])
            {
                EndArticle();
            }
            else if (columns.Length == 0)
            {
                EndSentence();
            }
            else if (columns.Length == 1)
            {
                throw new FormatException($"{path}({number}): '{line}' has no tag.");
            }
            else
            {
                sentence.Add(WordOf(columns[0], columns[^1]));
            }
        }

        EndArticle();
        return articles;

        void EndSentence()
        {
            if (sentence.Count > 0)
            {
                sentences.Add(sentence);
                sentence = [];
            }
        }

        void EndArticle()
        {
            EndSentence();
            if (sentences.Count > 0)
            {
                articles.Add(ArticleOf($"{Path.GetFileName(path)}#{articles.Count + 1}", sentences));
                sentences = [];
            }
        }
    }

    private static Word WordOf(string text, string tag)
    {
        var hyphen = tag.IndexOf('-');
        var type = hyphen < 0 ? tag : tag[(hyphen + 1)..];
        return new Word(text, hyphen == 1 ? tag[0] : 'I', type is "PER" or "PERSON" or "person" or "per");
    }

    // Each sentence becomes a paragraph: how the original parted them is lost in this format.
    private static GoldArticle ArticleOf(string name, List<List<Word>> sentences)
    {
        var text = new StringBuilder();
        var mentions = new List<TextSpan>();
        foreach (var sentence in sentences)
        {
            text.Append(text.Length > 0 ? "\n\n" : "");
            Append(text, mentions, sentence);
        }

        var proseWords = sentences.Where(IsProse).Sum(s => s.Count);
        return new GoldArticle(name, text.ToString(), proseWords * 2 >= sentences.Sum(s => s.Count), mentions, []);
    }

    private static void Append(StringBuilder text, List<TextSpan> mentions, List<Word> sentence)
    {
        var isQuoteOpen = false;
        var joinsNext = true;
        var isInside = false;
        foreach (var word in sentence)
        {
            var closesQuote = word.Text is "\"" or "''" && isQuoteOpen;
            if (!joinsNext && !closesQuote && !JoinsBefore(word.Text))
            {
                text.Append(' ');
            }

            var start = text.Length;
            text.Append(word.Text);
            if (word.IsPerson)
            {
                if (isInside && (word.Prefix is 'I' or 'E'))
                {
                    mentions[^1] = new TextSpan(mentions[^1].Start, text.Length);
                }
                else
                {
                    mentions.Add(new TextSpan(start, text.Length));
                }
            }

            isInside = word.IsPerson;
            isQuoteOpen = word.Text is "\"" or "``" ? !isQuoteOpen : !closesQuote && isQuoteOpen;
            joinsNext = word.Text is "(" or "[" or "{" or "$" or "``" || (word.Text == "\"" && isQuoteOpen);
        }
    }

    // "Marsh 's", "did n't", "end ."
    private static bool JoinsBefore(string word) =>
        word is "," or "." or ";" or ":" or "!" or "?" or ")" or "]" or "}" or "%" or "..." or "''" or "n't" or "'s" or "'S" or "'" or "'re" or "'ve" or "'ll" or "'d" or "'m";

    private static bool IsProse(List<Word> sentence) =>
        sentence.Count(w => char.IsLower(w.Text[0])) >= SmallWordsOfProse && sentence.Count(w => w.Text.Any(char.IsDigit)) < DigitsOfTables * sentence.Count;
}
