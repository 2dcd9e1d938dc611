using FsCheck.Xunit;
using NewsArchive.Extraction;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Searching.Snippets;

namespace NewsArchive.Store.Tests.Searching.Snippets;

public class HitFinderTests
{
    [Theory]
    [InlineData("ferry", "Two ferries left; the Ferry’s crew ferried on.", "ferries|Ferry|ferried")]
    [InlineData("harbour", "Halden harbor, its harbours", "harbor|harbours")]
    [InlineData("zelensky", "Zelenskyy and Зеленський met", "Zelenskyy|Зеленський")]
    [InlineData("ferr*", "Ferries, ferrous and a fern", "Ferries|ferrous")]
    [InlineData("\"sea wall\"", "The sea wall; a seawall, sea walls, the sea, a wall", "sea wall")]
    [InlineData("\"sea wall\" wall", "The sea wall and a wall", "sea wall|wall")]
    [InlineData("\"the sea\" \"sea wall\"", "at the sea wall", "the sea wall")]
    [InlineData("multi-agent", "Multi-agent plans, multi agent ones, multiagent; multi and agent", "Multi-agent|multi agent|multiagent")]
    [InlineData("\"multi-agent\"", "multi-agent, multi agents, multiagent", "multi-agent|multiagent")]
    [InlineData("multiagent", "a multi-agent plan", "multi-agent")]
    [InlineData("agent", "a multi-agent plan", "agent")]
    [InlineData("O'Brien", "O’Brien’s and OBrien", "O’Brien|OBrien")]
    [InlineData("AT&T", "AT&T, at tea", "AT&T")]
    [InlineData("C++", "C++ or C", "C++")]
    [InlineData("ferry -tram", "ferry and tram", "ferry")]
    [InlineData("ferry -(tram OR \"sea wall\")", "ferry, tram, sea wall", "ferry")]
    [InlineData("ferry OR (tram halden)", "Halden has a tram and a ferry", "Halden|tram|ferry")]
    [InlineData("the ferry of lindenau", "The ferry left the town of Skarn; of all the boats the Lindenau ferry’s the best", "The|ferry|the|Lindenau|ferry|the")]
    [InlineData("will holm resign", "Will Holm resign? He will", "Will|Holm|resign")]
    [InlineData("the of", "The best of the best", "The|of|the")]
    [InlineData("the \"of the\"", "of the best, the", "of the")]
    [InlineData("person:\"Greta Holm\"", "Greta Holm said; Holm’s holm, Greta", "Greta Holm|Holm")]
    [InlineData("speaker:holm", "Holm and holm", "Holm")]
    [InlineData("person:\"Caspar Thornquist Jr.\"", "Caspar Thornquist Jr. said; Thornquist’s son, Caspar, Jr.", "Caspar Thornquist Jr|Thornquist")]
    [InlineData("person:\"Henry Holm III\"", "Henry Holm III; Holm", "Henry Holm III|Holm")]
    [InlineData("person:\"Ingrid Vasska-Holm\"", "Ingrid Vasska-Holm and Greta Holm; Vasska-Holm, Vasska", "Ingrid Vasska-Holm|Vasska-Holm")]
    [InlineData("speaker:\"Greta Holm\"", "Greta Holm met Vasska-Holm, Greta Holm‑Vasska, Holm and the Holm-backed mayor, the post-Holm era", "Greta Holm|Holm|Holm|Holm")]
    [InlineData("speaker:holm", "Vasska-Holm", "Holm")]
    [InlineData("on:2024-11-06 source:tribune has:quote", "2024-11-06 tribune quote", "")]
    [InlineData("", "anything", "")]
    [InlineData("ferry", "", "")]
    public void A_query_hits(string query, string text, string hits) =>
        Assert.Equal(hits, string.Join('|', Find(query, text).Select(h => h.Of(text))));

    [Fact]
    public void A_finder_finds_the_same_again_in_the_next_text()
    {
        var finder = new HitFinder(SearchQuery.Parse("\"sea wall\" ferry"));

        Assert.Equal([new TextSpan(2, 10), new TextSpan(15, 20)], finder.Find("a sea wall and ferry").Select(h => h.Span));
        Assert.Equal([new TextSpan(0, 7)], finder.Find("ferries, a wall").Select(h => h.Span));
        Assert.Empty(finder.Find("a sea"));
    }

    [Property(MaxTest = 2000)]
    public void Any_query_hits_in_any_text_spans_in_order_apart_and_within(string? query, string? written)
    {
        var text = written ?? "";
        AssertApart(text, Find(query, text));
        AssertApart(text, Find(text, text));
    }

    [Property(MaxTest = 2000)]
    public void Any_query_of_words_hits_spans_in_order_apart_and_within(byte[] choices, byte[] others)
    {
        var (query, text) = (Write(choices), Write(others));

        AssertApart(text, Find(query, text));
    }

    [Property(MaxTest = 2000)]
    public void Words_known_to_be_none_of_the_querys_make_no_difference(byte[] choices, byte[] others)
    {
        var (query, text) = (SearchQuery.Parse(Write(choices)), Write(others));
        var terms = TextAnalyzer.Tokens(text).Select(t => t.Term).Distinct().ToList();

        Assert.Equal(new HitFinder(query).Find(text), new HitFinder(query, FormsOf).Find(text));

        IEnumerable<string> FormsOf(string word) =>
            terms.Where(t => TermForms.StemOf(t) == TermForms.StemOf(word) || TermForms.NameKeyOf(t) == TermForms.NameKeyOf(word));
    }

    internal static string Write(byte[] choices)
    {
        string[] pieces = ["sea", "wall", "sea-wall", "Sea", " ", " ", ". ", "\n\n", "\"", "*", "-", "’s", "東", "\uD83D", "😀", "Holm", "person:", "OR", "(", ")", "\uE000", "é", "walls", "Holm's", "2,000", "s", ", ", "'", "h*", "’", "\u00AD", "\u0301", "\t", ".", "U.S.", "C++", "2.5", "ʼ", "seaw*", "al"];
        return string.Concat(choices.Select(c => pieces[c % pieces.Length]));
    }

    internal static IReadOnlyList<QueryHit> Find(string? query, string text) => new HitFinder(SearchQuery.Parse(query)).Find(text);

    private static void AssertApart(string text, IReadOnlyList<QueryHit> hits)
    {
        var end = 0;
        foreach (var hit in hits)
        {
            Assert.InRange(hit.Start, end, hit.End - 1);
            Assert.InRange(hit.End, hit.Start + 1, text.Length);
            end = hit.End;
        }
    }
}
