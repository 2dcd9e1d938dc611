using NewsArchive.Store.Quotes;
using NewsArchive.Store.Searching;

namespace NewsArchive.Web.Pages.Quotes;

/// <summary>What an address asks of a ledger of quotes, as its user wrote it. Every address is understood; what cannot be read is left out with a hint.</summary>
public sealed record LedgerQuery(string? Speaker, string? Words, string? Source, string? From, string? To, QuoteChoice Kind)
{
    /// <summary>The kinds by which a reader chooses, and what they are called; the usual one has no name in an address.</summary>
    public static IReadOnlyList<(QuoteChoice Kind, string Name, string Label)> Kinds { get; } =
    [
        (QuoteChoice.Attributed, "", "With a speaker"),
        (QuoteChoice.Direct, "direct", "Whole sentences"),
        (QuoteChoice.Fragment, "fragment", "A few words"),
        (QuoteChoice.Unattributed, "unattributed", "Marks without a speaker"),
    ];

    public static LedgerQuery Read(IQueryCollection address)
    {
        var kind = Kinds.FirstOrDefault(k => k.Name == address["kind"].ToString()).Kind;
        return new LedgerQuery(Value("speaker"), Value("words"), Value("source"), Value("from"), Value("to"), kind);

        string? Value(string name) => address[name].ToString().Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>What else but the page stands in its address.</summary>
    public (string Name, string? Value)[] Parts =>
        [("speaker", Speaker), ("words", Words), ("source", Source), ("from", From), ("to", To), ("kind", Kinds.First(k => k.Kind == Kind).Name)];

    public bool IsFiltered => Parts.Any(p => !string.IsNullOrEmpty(p.Value));

    /// <summary>What was left out and how to write it, one sentence each.</summary>
    public IEnumerable<string> Hints => new[] { From, To }.OfType<string>().Where(d => Date(DateRelation.On, d) is null).Distinct()
        .Select(d => $"“{d}” is no date and was left out: write 2024, 2024-11 or 2024-11-06.");

    public QuoteFilter Filter => new()
    {
        Speaker = Speaker,
        Words = Words,
        Source = Source,
        From = Date(DateRelation.After, From)?.From,
        To = Date(DateRelation.Before, To)?.To,
        Kind = Kind,
    };

    private static DateNode? Date(DateRelation relation, string? written) => written is null ? null : DateNode.TryRead(relation, written);
}
