using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>The documents of people. Who is who changes with every import, so the rows are asked, by their indexes alone.</summary>
internal sealed class PeopleFilter(ArchiveSql sql, IndexSnapshot snapshot)
{
    internal const string ArticlesSql = "SELECT ArticleId FROM Appearances WHERE PersonId IN (SELECT value FROM json_each(@people))";

    internal const string QuotesSql = "SELECT ArticleId, Id FROM Quotes WHERE PersonId IN (SELECT value FROM json_each(@people))";

    /// <summary>The articles that name any of these people.</summary>
    public List<int> ArticlesNaming(IReadOnlyList<int> people)
    {
        var docs = new List<int>();
        foreach (var article in sql.Numbers(ArticlesSql, Ids(people)))
        {
            if (snapshot.DocOf(article) is { } doc)
            {
                docs.Add(doc);
            }
        }

        return docs;
    }

    /// <summary>The quotes that any of these people said.</summary>
    public List<int> QuotesBy(IReadOnlyList<int> people)
    {
        var found = new List<int>();
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

        return found;
    }

    private static (string Name, object Value) Ids(IReadOnlyList<int> people) => ("@people", ArchiveSql.Json(people));
}
