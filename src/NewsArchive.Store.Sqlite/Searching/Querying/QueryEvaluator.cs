using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Finds the documents of a query, all of them, with their scores.</summary>
/// <param name="ofQuotes">Whether quotes are looked for, or articles.</param>
/// <param name="isScored">False where they are only counted or ordered by date: all scores are 0.</param>
internal sealed class QueryEvaluator(SearchScope scope, TermDictionary terms, PostingReader reader, PeopleFilter people, QueryNames names, bool ofQuotes, bool isScored)
{
    private const int MaxContinuations = 2000;

    private readonly IndexSnapshot snapshot = scope.Snapshot;
    private readonly Relevance relevance = ofQuotes ? new Relevance(scope.QuoteCount, meanLength: 20) : new Relevance(scope.ArticleCount, scope.MeanLength);

    private IndexField Words => ofQuotes ? IndexField.Quotes : IndexField.Text;

    private int DocCount => ofQuotes ? snapshot.QuoteCount : snapshot.DocCount;

    public Matches Evaluate(QueryNode root)
    {
        var matches = Find(root);
        if (!scope.IsAll)
        {
            matches.Keep(IsInScope);
        }

        return matches;
    }

    private Matches Find(QueryNode node) => node switch
    {
        TextNode text => isScored ? Scored(FindText(text)) : Matches.Of(FindText(text)),
        AllNode all => FindAll(all.Parts),
        AnyNode any => any.Parts.Select(Find).Aggregate(Matches.Union),
        NotNode not => Without(All(), Find(not.Inner)),
        PersonNode person => FindPerson(person.Name),
        SpeakerNode speaker => FindSpeaker(speaker.Name),
        _ => Kept(All(), Filter(node)),
    };

    private Matches FindAll(IReadOnlyList<QueryNode> parts)
    {
        // What stands beside a speaker is what they say, not what the article says elsewhere.
        var speakers = ofQuotes ? [] : parts.Where(p => p.IsSpeaker).ToList();
        var said = speakers.Count > 0 ? parts.Where(p => p.IsText).ToList() : [];
        var wanted = parts.Where(p => p is not NotNode && !IsFilter(p)).Except(speakers).Except(said)
            .Select(Find)
            .Concat(speakers.Select(s => SaidBy(s, said)))
            .OrderBy(m => m.Count)
            .ToList();
        var matches = wanted.Count > 0 ? wanted[0] : All();
        foreach (var other in wanted.Skip(1))
        {
            using (other)
            {
                matches.Intersect(other);
            }
        }

        foreach (var filter in parts.Where(IsFilter))
        {
            matches.Keep(Filter(filter));
        }

        foreach (var not in parts.OfType<NotNode>())
        {
            matches = Without(matches, Find(not.Inner));
        }

        return matches;
    }

    private Matches SaidBy(QueryNode speaker, List<QueryNode> said)
    {
        using var quotes = new QueryEvaluator(scope, terms, reader, people, names, ofQuotes: true, isScored).Find(said.Count == 0 ? speaker : new AllNode([speaker, .. said]));
        var articles = new Matches(quotes.Count);
        for (var i = 0; i < quotes.Count;)
        {
            var (doc, score) = (snapshot.QuoteArray[quotes.Docs[i]].Doc, 0f);
            for (; i < quotes.Count && snapshot.QuoteArray[quotes.Docs[i]].Doc == doc; i++)
            {
                score = Math.Max(score, quotes.Scores[i]);
            }

            articles.Add(doc, score);
        }

        return articles;
    }

    private PostingList FindText(TextNode text)
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
            return reader.Read(FormsOf(term, text.Match), Words, DocCount);
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

        using var joined = reader.Read(FormsOf(word.Joined, text.Match), Words, DocCount);
        phrase.Add(joined);
        return PostingUnion.Of(phrase, DocCount);
    }

    private PostingList FindBeginning(string prefix)
    {
        if (prefix.Length > IndexFields.LongestPrefix)
        {
            return reader.Read(terms.FindBeginning(prefix), Words, DocCount);
        }

        var beginnings = ofQuotes ? IndexField.QuotePrefixes : IndexField.Prefixes;
        if (prefix.Length >= IndexFields.ShortestPrefix)
        {
            return reader.Read(terms.Find(prefix) is { } id ? [id] : [], beginnings, DocCount);
        }

        var list = reader.Read(terms.FindBeginning(prefix, IndexFields.ShortestPrefix), beginnings, DocCount);
        using var shorter = reader.Read(terms.FindBeginning(prefix, IndexFields.ShortestPrefix - 1), Words, DocCount);
        list.Add(shorter);
        return PostingUnion.Of(list, DocCount);
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

    private Matches Scored(PostingList list)
    {
        using (list)
        {
            if (!scope.IsAll)
            {
                list.Keep(IsInScope);
            }

            var matches = new Matches(list.Count);
            var inverse = relevance.InverseFrequency(list.Count);
            var docs = list.Docs;
            var weights = list.Weights;
            var lengths = ofQuotes ? snapshot.QuoteLengths : snapshot.ArticleLengths;
            for (var i = 0; i < docs.Length; i++)
            {
                matches.Add(docs[i], relevance.Of(weights[i], lengths[docs[i]], inverse));
            }

            return matches;
        }
    }

    private Matches FindPerson(string name)
    {
        using var articles = new DocumentSet(snapshot.DocCount);
        people.AddArticlesNaming(names.PeopleOf(name), articles);
        NamedBy(QueryWord.Of(name).Terms, IndexField.Names, articles).ForEach(articles.Add);
        return ofQuotes ? QuotesOf(articles.ToMatches()) : articles.ToMatches();
    }

    private Matches FindSpeaker(string name)
    {
        if (!ofQuotes)
        {
            return SaidBy(new SpeakerNode(name), []);
        }

        using var quotes = new DocumentSet(snapshot.QuoteCount);
        people.AddQuotesBy(names.PeopleOf(name), quotes);
        var words = QueryWord.Of(name).Terms;
        people.AddUnnamed([.. words.Select(w => terms.FindFormTexts(w).ToHashSet())], NamedBy(words, IndexField.Speakers, quotes), quotes);
        return quotes.ToMatches();
    }

    // Where they are named already nobody need look whether the words of the name stand side by side.
    private List<int> NamedBy(IReadOnlyList<string> words, IndexField field, DocumentSet found)
    {
        using var list = words switch
        {
            [] => new PostingList(1),
            [var term] => reader.Read(terms.FindForms(term), field, field.IsOfQuotes() ? snapshot.QuoteCount : snapshot.DocCount),
            _ => new PhraseFinder(reader).Find(words.Select(terms.FindForms), field, found),
        };
        return [.. list.Docs.ToArray().Where(doc => !found.Contains(doc))];
    }

    private Matches QuotesOf(Matches articles)
    {
        using (articles)
        {
            var count = 0;
            foreach (var doc in articles.Docs)
            {
                count += snapshot.EndQuoteOf(doc) - snapshot.ArticleArray[doc].FirstQuote;
            }

            var quotes = new Matches(count);
            foreach (var doc in articles.Docs)
            {
                for (var (quote, end) = (snapshot.ArticleArray[doc].FirstQuote, snapshot.EndQuoteOf(doc)); quote < end; quote++)
                {
                    quotes.Add(quote, 0);
                }
            }

            return quotes;
        }
    }

    private static bool IsFilter(QueryNode node) => node is SourceNode or DateNode or HasQuoteNode;

    private Func<int, bool> Filter(QueryNode node)
    {
        var (articles, quotes) = (snapshot.ArticleArray, snapshot.QuoteArray);
        switch (node)
        {
            case SourceNode source:
                var sources = names.SourcesOf(source.Source);
                return ofQuotes ? q => sources.Contains(articles[quotes[q].Doc].Source) : doc => sources.Contains(articles[doc].Source);
            case DateNode date:
                var first = (date.From?.DayNumber ?? 0) + 1;
                var last = (date.To ?? DateOnly.MaxValue).DayNumber + 1;
                return ofQuotes
                    ? q => articles[quotes[q].Doc].Day is var day && day >= first && day <= last
                    : doc => articles[doc].Day is var day && day >= first && day <= last;
            case HasQuoteNode:
                return ofQuotes ? q => articles[quotes[q].Doc].HasAttributedQuote : doc => articles[doc].HasAttributedQuote;
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node, null);
        }
    }

    private static Matches Kept(Matches matches, Func<int, bool> fits)
    {
        matches.Keep(fits);
        return matches;
    }

    private static Matches Without(Matches matches, Matches unwanted)
    {
        using (unwanted)
        {
            matches.Except(unwanted);
            return matches;
        }
    }

    private Matches All()
    {
        var all = new Matches(DocCount);
        for (var doc = 0; doc < DocCount; doc++)
        {
            all.Add(doc, 0);
        }

        return all;
    }

    private bool IsInScope(int doc) => scope.Contains(ArticleOf(doc));

    private int ArticleOf(int doc) => ofQuotes ? snapshot.QuoteArray[doc].Doc : doc;
}
