using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Sqlite.Searching.Indexing;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>The documents of people. Who is who changes with every import, so the rows are asked, by their indexes alone.</summary>
internal sealed class PeopleFilter(ArchiveSql sql, IndexSnapshot snapshot)
{
    internal const string ArticlesSql = "SELECT ArticleId FROM Appearances WHERE PersonId IN (SELECT value FROM json_each(@people))";

    internal const string QuotesSql = "SELECT ArticleId, Id FROM Quotes WHERE PersonId IN (SELECT value FROM json_each(@people))";

    internal const string UnnamedSql =
        "SELECT c.key, q.Speaker FROM json_each(@quotes) AS c CROSS JOIN Quotes AS q WHERE q.Id = c.value AND q.PersonId IS NULL AND q.Speaker IS NOT NULL";

    private readonly Dictionary<IReadOnlyList<int>, List<int>> articlesOf = []; // asked for articles and for quotes

    /// <summary>Adds the articles that name any of these people.</summary>
    public void AddArticlesNaming(IReadOnlyList<int> people, DocumentSet docs)
    {
        if (!articlesOf.TryGetValue(people, out var articles))
        {
            articlesOf[people] = articles = sql.Numbers(ArticlesSql, Ids(people));
        }

        foreach (var article in articles)
        {
            if (snapshot.DocOf(article) is { } doc)
            {
                docs.Add(doc);
            }
        }
    }

    /// <summary>Adds the quotes that any of these people said.</summary>
    public void AddQuotesBy(IReadOnlyList<int> people, DocumentSet found) => sql.Step(
        QuotesSql,
        row =>
        {
            if (snapshot.DocOf(raw.sqlite3_column_int(row, 0)) is { } doc && QuoteOf(doc, raw.sqlite3_column_int(row, 1)) is { } quote)
            {
                found.Add(quote);
            }
        },
        Ids(people));

    /// <summary>Adds those of some quotes that nobody known said, but somebody whom these words mean: "the mayor", "Prenn" where several are called so.</summary>
    /// <param name="words">For each word its forms.</param>
    public void AddUnnamed(IReadOnlyList<IReadOnlySet<string>> words, IReadOnlyList<int> quotes, DocumentSet found)
    {
        using var command = sql.Command(UnnamedSql, ("@quotes", ArchiveSql.Json(quotes.Select(q => snapshot.QuoteArray[q].QuoteId))));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var terms = SpeakerWords.TermsOf(reader.GetString(1));
            if (terms.Count >= words.Count && words.Zip(terms.Skip(terms.Count - words.Count), (forms, term) => forms.Contains(term)).All(isOne => isOne))
            {
                found.Add(quotes[reader.GetInt32(0)]);
            }
        }
    }

    private int? QuoteOf(int doc, int quoteId)
    {
        for (var (quote, end) = (snapshot.ArticleArray[doc].FirstQuote, snapshot.EndQuoteOf(doc)); quote < end; quote++)
        {
            if (snapshot.QuoteArray[quote].QuoteId == quoteId)
            {
                return quote;
            }
        }

        return null;
    }

    private static (string Name, object Value) Ids(IReadOnlyList<int> people) => ("@people", ArchiveSql.Json(people));
}
