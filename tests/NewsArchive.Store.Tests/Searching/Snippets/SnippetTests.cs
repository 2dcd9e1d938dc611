using FsCheck.Xunit;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Snippets;

namespace NewsArchive.Store.Tests.Searching.Snippets;

public class SnippetTests
{
    private const string Article =
        "The council of Halden met on Monday. A ferry was late.\n\nThe new sea wall will stand in May, said Mayor Greta Holm. “The ferry sails again,” she told "
        + "the Coast Tribune. Nobody asked about the old tram, which the town sold in 1998.";

    [Theory]
    [InlineData("sea wall", 40, "…The new [sea] [wall] will stand in May, said…")]
    [InlineData("ferry", 30, "…A [ferry] was late. The new sea…")]
    [InlineData("ferry tram", 120, "…“The [ferry] sails again,” she told the Coast Tribune. Nobody asked about the old [tram], which the town sold in 1998.")]
    [InlineData("ferry tram council", 500, "The [council] of Halden met on Monday. A [ferry] was late. The new sea wall will stand in May, said Mayor Greta Holm. “The [ferry] sails again,” she told the Coast Tribune. Nobody asked about the old [tram], which the town sold in 1998.")]
    [InlineData("holm", 12, "…[Holm]. “The…")]
    [InlineData("council", 13, "The [council]…")]
    [InlineData("1998", 30, "…which the town sold in [1998].")]
    [InlineData("\"council of halden\"", 10, "…[council of]…")]
    [InlineData("bridge", 100, null)]
    public void The_best_words_are_shown(string query, int maxLength, string? snippet) =>
        Assert.Equal(snippet, Show(Snippet.Cut(Article, HitFinderTests.Find(query, Article), maxLength)));

    [Fact]
    public void Different_words_near_each_other_go_before_one_that_comes_often()
    {
        var text = "A ferry, a ferry, a ferry came. " + string.Concat(Enumerable.Repeat("Nobody saw it. ", 20)) + "Then a ferry met a tram at the pier. Nobody saw it.";

        Assert.StartsWith("…Then a [ferry] met a [tram] at the pier.", Show(Snippet.Cut(text, HitFinderTests.Find("ferry tram", text), 60)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_text_is_marked() =>
        Assert.Equal("[Ferries]\nto [Halden]", Show(Snippet.Mark("Ferries\nto Halden", HitFinderTests.Find("ferry halden", "Ferries\nto Halden"))));

    [Theory]
    [InlineData("zebra", "The budget\n\nMore ferries\n\nA zebra crossing!\n\nThe zebras\n\nThen lions", 80, "The budget · More ferries · A [zebra] crossing! The [zebras] · Then lions")]
    [InlineData("zebra", "Ferries, they say, sail. It was late – zebra crossings are dear to us all", 30, "…It was late – [zebra] crossings…")]
    [InlineData("zebra", "aaaaaaaaaa bbbbbbbbb cccccccc ddddddd | – zebra crossings are dear to us all and to everybody", 40, "…[zebra] crossings are dear to us all…")]
    [InlineData("習近平", "中国政府今天宣布新的政策而且大家都说这是好的消息但是記者問了很多问题習近平說這是好的但是没有人知道为什么这样", 30, "…但是記者問了很多问题[習近平]說這是好的但是没有人知道为什么这样")]
    [InlineData("政策", "昨天下雨。今天宣布新的政策。大家都说这是好的消息但是記者問了很多问题没有人知道为什么这样", 30, "…今天宣布新的[政策]。大家都说这是好的消息但是記者問了很多问题没…")]
    public void A_cut_parts_paragraphs_and_begins_and_ends_between_words(string query, string text, int maxLength, string snippet) =>
        Assert.Equal(snippet, Show(Snippet.Cut(text, HitFinderTests.Find(query, text), maxLength)));

    [Property(MaxTest = 2000)]
    public void Any_cut_is_one_line_of_the_text_with_balanced_marks(byte[] choices, byte[] others, byte room)
    {
        var (query, text) = (HitFinderTests.Write(choices), HitFinderTests.Write(others));
        var hits = HitFinderTests.Find(query, text);
        var maxLength = room % 60;

        var cut = Snippet.Cut(text, hits, maxLength);

        Assert.Equal(hits.Count == 0, cut is null);
        if (cut is not null)
        {
            AssertBalanced(cut);
            var plain = Plain(cut);
            Assert.InRange(plain.Replace(" · ", "  ", StringComparison.Ordinal).Length, 1, Math.Max(1, maxLength) + 2);
            Assert.DoesNotContain('\n', plain);
            Assert.Contains(Spaced(plain.Replace('·', ' ').Trim('…', ' ')), Spaced(Plain(text)), StringComparison.Ordinal);
            Assert.Contains(hits, h => cut.Contains(Hit.Start + Plain(h.Of(text))[..1], StringComparison.Ordinal));
        }

        AssertBalanced(Snippet.Mark(text, hits));
        Assert.Equal(Plain(text), Plain(Snippet.Mark(text, hits)));
    }

    private static void AssertBalanced(string marked)
    {
        var isOpen = false;
        foreach (var c in marked.Where(c => c is Hit.Start or Hit.End))
        {
            Assert.Equal(isOpen, c == Hit.End);
            isOpen = !isOpen;
        }

        Assert.False(isOpen);
    }

    private static string Plain(string marked) => marked.Replace(Hit.Start.ToString(), "", StringComparison.Ordinal).Replace(Hit.End.ToString(), "", StringComparison.Ordinal);

    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Show(string? marked) => marked?.Replace(Hit.Start, '[').Replace(Hit.End, ']');
}
