using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Finds the documents of a query, all of them, with their scores.</summary>
/// <param name="ofQuotes">Whether quotes are looked for, or articles.</param>
/// <param name="isScored">False where they are only counted or ordered by date: all scores are 0.</param>
internal sealed class QueryEvaluator(SearchScope scope, TermDictionary terms, PostingReader reader, PeopleFilter people, QueryNames names, bool ofQuotes, bool isScored)
{
    private readonly IndexSnapshot snapshot = scope.Snapshot;
    private readonly TextFinder texts = new(terms, reader, ofQuotes, ofQuotes ? scope.Snapshot.QuoteCount : scope.Snapshot.DocCount);
    private readonly DocumentFilter documents = new(scope.Snapshot, ofQuotes);
    private readonly Relevance relevance = ofQuotes ? new Relevance(scope.QuoteCount, meanLength: 20) : new Relevance(scope.ArticleCount, scope.MeanLength);

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
        TextNode text => isScored ? Scored(FindInScope(text)) : Matches.Of(texts.Find(text)),
        AllNode all => FindAll(all.Parts),
        AnyNode any => any.Parts.Select(Find).Aggregate(Matches.Union),
        NotNode not => Without(All(), Find(not.Inner)),
        PersonNode person => FindPerson(person.Who),
        SpeakerNode speaker => FindSpeaker(speaker),
        _ => Kept(All(), Filter(node)),
    };

    private Matches FindAll(IReadOnlyList<QueryNode> parts)
    {
        // What stands beside a speaker is what they say, not what the article says elsewhere.
        var speakers = ofQuotes ? [] : parts.Where(p => p.IsSpeaker).ToList();
        var said = speakers.Count > 0 ? parts.Where(p => p.IsText).ToList() : [];
        var words = isScored ? parts.Except(said).OfType<TextNode>().Select(FindInScope).OrderBy(l => l.Count).ToList() : [];
        var wanted = parts.Where(p => p is not NotNode && !IsFilter(p) && !(isScored && p is TextNode)).Except(speakers).Except(said)
            .Select(Find)
            .Concat(speakers.Select(s => SaidBy(s, said)))
            .OrderBy(m => m.Count)
            .ToList();
        var matches = wanted.Count > 0 ? wanted[0] : words.Count > 0 ? Scored(words[0]) : All();
        foreach (var other in wanted.Skip(1))
        {
            using (other)
            {
                matches.Intersect(other);
            }
        }

        // Words are weighed where they meet: most documents of a common one hold no rare one.
        foreach (var list in words.Skip(wanted.Count > 0 ? 0 : 1))
        {
            using (list)
            {
                matches.Intersect(list, ScoresOf(list).Of);
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

    private PostingList FindInScope(TextNode text)
    {
        var list = texts.Find(text);
        if (!scope.IsAll)
        {
            list.Keep(IsInScope);
        }

        return list;
    }

    private Matches Scored(PostingList list)
    {
        using (list)
        {
            var matches = new Matches(list.Count);
            var scores = ScoresOf(list);
            var docs = list.Docs;
            var weights = list.Weights;
            for (var i = 0; i < docs.Length; i++)
            {
                matches.Add(docs[i], scores.Of(docs[i], weights[i]));
            }

            return matches;
        }
    }

    private WordScores ScoresOf(PostingList list) =>
        new(relevance, ofQuotes ? snapshot.QuoteLengths : snapshot.ArticleLengths, relevance.InverseFrequency(list.Count));

    private Matches FindPerson(AskedPerson asked)
    {
        using var articles = new DocumentSet(snapshot.DocCount);
        people.AddArticlesNaming(names.PeopleOf(asked), articles);
        NamedBy(WordsOf(asked), IndexField.Names, articles).ForEach(articles.Add);
        return ofQuotes ? QuotesOf(articles.ToMatches()) : articles.ToMatches();
    }

    private Matches FindSpeaker(SpeakerNode speaker)
    {
        if (!ofQuotes)
        {
            return SaidBy(speaker, []);
        }

        using var quotes = new DocumentSet(snapshot.QuoteCount);
        people.AddQuotesBy(names.PeopleOf(speaker.Who), quotes);
        if (WordsOf(speaker.Who) is { Count: > 0 } words)
        {
            people.AddUnnamed([.. words.Select(w => terms.FindFormTexts(w).ToHashSet())], NamedBy(words, IndexField.Speakers, quotes), quotes);
        }

        return quotes.ToMatches();
    }

    // Where somebody is named or quoted without its being known who it is, it is not known to be this one.
    private static IReadOnlyList<string> WordsOf(AskedPerson asked) => asked.Slug is null ? QueryWord.Of(asked.Name).Terms : [];

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

    private Func<int, bool> Filter(QueryNode node) => node switch
    {
        SourceNode source => documents.Of(names.SourcesOf(source.Source)),
        DateNode date => documents.Between(date.From, date.To),
        HasQuoteNode => documents.HavingQuotes(),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

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

    private bool IsInScope(int doc) => scope.Contains(snapshot.ArticleDocOf(doc, ofQuotes));

    /// <summary>The scores of documents for one word.</summary>
    private readonly record struct WordScores(Relevance Relevance, byte[] Lengths, float InverseFrequency)
    {
        public float Of(int doc, byte weight) => Relevance.Of(weight, Lengths[doc], InverseFrequency);
    }
}
