using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Finds the documents of words, of what words begin with, and of phrases.</summary>
/// <param name="ofQuotes">Whether quotes are looked for, or articles.</param>
/// <param name="docCount">How many documents there are.</param>
internal sealed class TextFinder(TermDictionary terms, PostingReader reader, bool ofQuotes, int docCount)
{
    private const int MaxContinuations = 2000;

    private IndexField Words => ofQuotes ? IndexField.Quotes : IndexField.Text;

    /// <summary>All documents that hold it, with its weight in each.</summary>
    public PostingList Find(TextNode text)
    {
        var word = QueryWord.Of(text.Text);
        if (word.Terms is [])
        {
            return new PostingList(1);
        }

        if (text.Match == TextMatch.Prefix && (word.Joined ?? (word.Terms is [var only] ? only : null)) is { } prefix)
        {
            return FindBeginning(prefix); // "multi-ag*" begins what is written together as well
        }

        if (word is { Terms: [var term], Joined: null })
        {
            return reader.Read(FormsOf(term, text.Match), Words, docCount);
        }

        if (text.Match == TextMatch.Prefix)
        {
            return FindContinued(word.Terms);
        }

        var phrase = new PhraseFinder(reader).Find(word.Terms.Select(t => FormsOf(t, text.Match)), Words);
        if (word.Joined is null)
        {
            return phrase;
        }

        using var joined = reader.Read(FormsOf(word.Joined, text.Match), Words, docCount);
        phrase.Add(joined);
        return PostingUnion.Of(phrase, docCount);
    }

    private PostingList FindBeginning(string prefix)
    {
        if (prefix.Length > IndexFields.LongestPrefix)
        {
            return reader.Read(terms.FindBeginning(prefix), Words, docCount);
        }

        var beginnings = ofQuotes ? IndexField.QuotePrefixes : IndexField.Prefixes;
        if (prefix.Length >= IndexFields.ShortestPrefix)
        {
            return reader.Read(terms.Find(prefix) is { } id ? [id] : [], beginnings, docCount);
        }

        var list = reader.Read(terms.FindBeginning(prefix, IndexFields.ShortestPrefix), beginnings, docCount);
        using var shorter = reader.Read(terms.FindBeginning(prefix, IndexFields.ShortestPrefix - 1), Words, docCount);
        list.Add(shorter);
        return PostingUnion.Of(list, docCount);
    }

    // "U.S.-Chi*". Where very many words begin so it is enough that one stands in the document: to look where each of them does would take seconds.
    private PostingList FindContinued(IReadOnlyList<string> words)
    {
        var whole = words.SkipLast(1).Select(terms.FindForms);
        var continued = terms.FindBeginning(words[^1]);
        if (continued.Count <= MaxContinuations)
        {
            return new PhraseFinder(reader).Find(whole.Append(continued), Words);
        }

        using var begun = FindBeginning(words[^1]);
        var found = new PhraseFinder(reader).Find(whole, Words);
        found.Keep(doc => begun.Docs.BinarySearch(doc) >= 0);
        return found;
    }

    private List<int> FormsOf(string term, TextMatch match) =>
        match == TextMatch.Phrase ? terms.Find(term) is { } id ? [id] : [] : terms.FindForms(term);
}
