using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>The documents of people. Who is who changes with every import, so the rows are asked, by their indexes alone.</summary>
internal sealed class PeopleFilter(ArchiveSql sql, IndexSnapshot snapshot)
{
    internal const string ArticlesSql = "SELECT ArticleId FROM Appearances WHERE PersonId IN (SELECT value FROM json_each(@people))";

    internal const string QuotesSql = "SELECT ArticleId, Id FROM Quotes WHERE PersonId IN (SELECT value FROM json_each(@people))";

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
    public void AddQuotesBy(IReadOnlyList<int> people, DocumentSet found)
    {
        using var command = sql.Command(QuotesSql, Ids(people));
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            if (snapshot.DocOf(reader.GetInt32(0)) is { } doc)
            {
                var (id, end) = (reader.GetInt32(1), snapshot.EndQuoteOf(doc));
                var quote = snapshot.ArticleArray[doc].FirstQuote;
                while (quote < end && snapshot.QuoteArray[quote].QuoteId != id)
                {
                    quote++;
                }

                if (quote < end)
                {
                    found.Add(quote);
                }
            }
        }
    }

    private static (string Name, object Value) Ids(IReadOnlyList<int> people) => ("@people", ArchiveSql.Json(people));
}
