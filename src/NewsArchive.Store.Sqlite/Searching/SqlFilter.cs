using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>A condition on the row <c>a</c> of Articles, with the parameters that it takes. Nothing of a query stands in the SQL itself.</summary>
internal sealed class SqlFilter
{
    private readonly List<string> conditions = [];
    private readonly List<SqliteParameter> parameters = [];

    public string Sql => conditions.Count == 0 ? "1" : string.Join(" AND ", conditions);

    // A parameter belongs to one command only, so every statement takes copies.
    public object[] Parameters => [.. parameters.Select(p => new SqliteParameter(p.ParameterName, p.Value))];

    public void Require(QueryNode node) => conditions.Add(Condition(node));

    /// <summary>Requires the rows of ArticleSearch that are joined as <c>s</c> to match.</summary>
    public void RequireMatch(string match) => conditions.Add($"s.ArticleSearch MATCH {Parameter(match)}");

    private string Condition(QueryNode node) => node switch
    {
        NotNode not => $"NOT ({Condition(not.Inner)})",
        _ when FullTextQuery.TryWrite(node, out var match) =>
            $"a.Id IN (SELECT rowid FROM ArticleSearch WHERE ArticleSearch MATCH {Parameter(match)})",
        AllNode all => $"({string.Join(" AND ", all.Parts.Select(Condition))})",
        AnyNode any => $"({string.Join(" OR ", any.Parts.Select(Condition))})",
        PersonNode person => Person(person.Name),
        SpeakerNode speaker => Speaker(speaker.Name),
        SourceNode source => Source(source.Source),
        DateNode date => Date(date),
        HasQuoteNode => "EXISTS (SELECT 1 FROM Quotes q WHERE q.ArticleId = a.Id AND q.Speaker IS NOT NULL)",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    private string Person(string name)
    {
        var words = Words(name);
        return $"""
            a.Id IN (
                SELECT m.ArticleId FROM Mentions m
                WHERE m.PersonId IN (SELECT n.PersonId FROM PersonAliases n WHERE ' ' || n.Folded || ' ' LIKE {words})
                   OR (m.PersonId IS NULL AND ' ' || lower(m.Text) || ' ' LIKE {words}))
            """;
    }

    private string Speaker(string name)
    {
        var words = Words(name);
        return $"""
            a.Id IN (
                SELECT q.ArticleId FROM Quotes q
                WHERE q.PersonId IN (SELECT n.PersonId FROM PersonAliases n WHERE ' ' || n.Folded || ' ' LIKE {words})
                   OR (q.PersonId IS NULL AND ' ' || lower(q.Speaker) || ' ' LIKE {words}))
            """;
    }

    // "themoscowtimes.com" also finds "en.themoscowtimes.com"; "moscow times" finds the outlet's name.
    private string Source(string source)
    {
        var host = source.Trim().ToLowerInvariant();
        host = Parameter(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host);
        return $"a.SourceId IN (SELECT o.Id FROM Sources o WHERE o.Host = {host} OR substr(o.Host, -length({host}) - 1) = '.' || {host} OR instr(lower(o.Name), {host}) > 0)";
    }

    private string Date(DateNode date)
    {
        var sql = new StringBuilder("a.PublishedOn IS NOT NULL");
        if (date.From is { } from)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND a.PublishedOn >= {Parameter(Iso(from))}");
        }

        if (date.To is { } to)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND a.PublishedOn <= {Parameter(Iso(to))}");
        }

        return $"({sql})";
    }

    // A folded name holds letters, digits and spaces alone: nothing that LIKE would take for a wildcard.
    private string Words(string name) => Parameter($"% {FoldedText.Of(name)} %");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Parameter(string value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@p{parameters.Count}");
        parameters.Add(new SqliteParameter(name, value));
        return name;
    }
}
