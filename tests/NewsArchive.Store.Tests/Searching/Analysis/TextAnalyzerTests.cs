using FsCheck.Xunit;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Tests.Searching.Analysis;

public class TextAnalyzerTests
{
    [Theory]
    [InlineData("The Ferry to Halden", "the ferry to halden")]
    [InlineData("Łódź, Erdoğan, Škvor, Ålesund, Ångström", "lodz erdogan skvor alesund angstrom")]
    [InlineData("Strauß ﬁnds Ærø and Œuvre", "strauss finds aero and oeuvre")]
    [InlineData("ЗЕЛЕНСЬКИЙ и Ёлкин, ещё за́мок, Київ", "зеленський и елкин еще замок київ")]
    [InlineData("ΟΔΟΣ οδός", "οδοσ οδοσ")]
    [InlineData("Ｆｕｌｌ １２", "full 12")]
    [InlineData("हिन्दी में", "हिन्दी में")]
    [InlineData("مرحبا بكم", "مرحبا بكم")]
    [InlineData("أَحْمَد إلى المدرســة آخر", "احمد الي المدرسه اخر")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("", "")]
    [InlineData("… — 😀 $ %", "")]
    public void Words_are_folded(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("O'Brien O’Brien OʼBrien", "obrien obrien obrien")]
    [InlineData("don't won’t", "dont wont")]
    [InlineData("Holm’s HOLM'S Holmʼs ferry", "holm holm holm ferry")]
    [InlineData("the Holms’ ferry", "the holms ferry")]
    [InlineData("Łukasz’s", "lukasz")]
    [InlineData("rock 'n' roll in the '90s", "rock n roll in the 90s")]
    [InlineData("‘Halden’ 'Skarn'", "halden skarn")]
    [InlineData("it's o'clock", "it oclock")]
    [InlineData("Kazanʹ ʿAbd", "kazan abd")]
    public void Apostrophes_are_dropped_and_possessive_endings_cut(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("multi-agent", "multi@0 multiagent@0 agent@1")]
    [InlineData("multi‐agent multi‑agent", "multi@0 multiagent@0 agent@1 multi@2 multiagent@2 agent@3")]
    [InlineData("al-Assad’s state-of-the-art F-16", "al@0 alassad@0 assad@1 state@2 stateoftheart@2 of@3 the@4 art@5 f@6 f16@6 16@7")]
    [InlineData("2024-11-06 2-1", "2024@0 11@1 06@2 2@3 1@4")]
    [InlineData("multi– agent, 1939–45, Halden--Skarn - end-", "multi@0 agent@1 1939@2 45@3 halden@4 skarn@5 end@6")]
    [InlineData("non-U.S. U.S.-led", "non@0 u.s@1 u.s@2 led@3")]
    [InlineData("Жан-Люк", "жан@0 жанлюк@0 люк@1")]
    public void Hyphenated_words_are_their_parts_and_the_whole(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', TextAnalyzer.Tokens(text).Select(t => $"{t.Term}@{t.Position}")));

    [Theory]
    [InlineData("l’hôpital", "l@0 lhopital@0 hopital@1")]
    [InlineData("Hélène d'Aubremont", "helene@0 d@1 daubremont@1 aubremont@2")]
    [InlineData("qu’elle n'est dell’arte", "qu@0 quelle@0 elle@1 n@2 nest@2 est@3 dell@4 dellarte@4 arte@5")]
    [InlineData("all's o'clock d'you M’Bemba l'", "all@0 oclock@1 dyou@2 mbemba@3 l@4")]
    public void A_small_word_that_lost_its_last_letter_is_a_word_of_its_own(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', TextAnalyzer.Tokens(text).Select(t => $"{t.Term}@{t.Position}")));

    [Fact]
    public void The_whole_of_a_hyphenated_word_spans_its_parts()
    {
        var text = "a multi-agent’s plan";

        Assert.Equal(["a", "multi", "multi-agent", "agent", "plan"], TextAnalyzer.Tokens(text).Select(t => text[t.Start..t.End]));
    }

    [Theory]
    [InlineData("C++ and C#, F# (c++)", "c++ and c# f# c++")]
    [InlineData("C++11 A+ C## #one issue# C", "c 11 a c one issue c")]
    [InlineData("U.S. U.K. U.S", "u.s u.k u.s")]
    [InlineData("e.g. a Ph.D. or ph.d at 5 p.m.", "e.g a ph.d or ph.d at 5 p.m")]
    [InlineData("the U.S.’s ferry", "the u.s ferry")]
    [InlineData("J.K.Rowe bbc.co.uk end.Next No.10", "j k rowe bbc co uk end next no 10")]
    [InlineData("1,000 12,345,678 3.5 1,000.25 3.5bn", "1000 12345678 3.5 1000.25 3.5bn")]
    [InlineData("2.500.000 and 10\u00A0000, 1\u202F234\u202F567; 10\u00A02024 5\u00A0ferries", "2.500.000 and 10000 1234567 10 2024 5 ferries")]
    [InlineData("1,2,3 06.11.2024 12:30 10/12 2024,", "1 2 3 06 11 2024 12 30 10 12 2024")]
    [InlineData("AT&T snake_case user@halden.example", "at t snake case user halden example")]
    public void Signs_dots_and_commas_stay_where_they_make_the_word(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("東京タワー", "東 京 タ ワ ー")]
    [InlineData("Visit東京now", "visit 東 京 now")]
    [InlineData("ไทย", "ไ ท ย")]
    [InlineData("시장이", "시 장 이")]
    public void Scripts_without_spaces_give_a_term_for_each_character(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Theory]
    [InlineData("Hal\u00ADden Hal\u200Bden \u200EHalden\u200F Halden\uFE0F", "halden halden halden halden")]
    [InlineData("\uD83D Halden\uDE00 \uD800", "halden")]
    [InlineData("Hal\uD800den", "hal den")]
    public void Invisible_and_broken_characters_do_no_harm(string text, string terms) => Assert.Equal(terms, Terms(text));

    [Fact]
    public void A_span_covers_the_word_as_it_is_written()
    {
        var text = "“O’Brien’s U.S. trip – Łódź, C++!”";

        Assert.Equal(["O’Brien", "U.S.", "trip", "Łódź", "C++"], TextAnalyzer.Tokens(text).Select(t => text[t.Start..t.End]));
    }

    [Fact]
    public void A_word_of_any_length_is_one_term_of_its_first_letters()
    {
        var token = Assert.Single(TextAnalyzer.Tokens(new string('a', 100_000)));

        Assert.Equal((TextAnalyzer.LongestTerm, 100_000), (token.Term.Length, token.End));
    }

    [Fact]
    public void A_word_that_comes_again_is_not_allocated_again()
    {
        var text = string.Join(' ', Enumerable.Repeat("The ferry’s multi-agent crew left Halden at 12:30, says the Coast Tribune.", 100));
        var tokens = TextAnalyzer.Tokens(text);

        Assert.Equal(1500, tokens.Count);
        Assert.InRange(Enumerable.Range(0, 5).Min(_ => ReadAgain()), 0, 2000); // the least: what the runtime gives a thread meanwhile may count

        long ReadAgain()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            tokens.Clear();
            TextAnalyzer.Read(text, tokens);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Property(MaxTest = 2000)]
    public void Any_text_gives_spans_in_order_within_it(string? written)
    {
        var text = written ?? "";

        AssertInOrder(text, TextAnalyzer.Tokens(text));
    }

    [Property(MaxTest = 2000)]
    public void Any_mix_of_signs_gives_spans_in_order_and_terms_that_are_their_own_terms(byte[] choices)
    {
        string[] pieces = ["a", "S", "U.S.", "é", "й", "-", "‑", "'", "’", "'s", ".", ",", "1", "000", "+", "#", " ", "東", "\u00AD", "\u0301", "ʼ", "\uD83D", "😀", "क्"];
        var text = string.Concat(choices.Select(c => pieces[c % pieces.Length]));
        var tokens = TextAnalyzer.Tokens(text);

        AssertInOrder(text, tokens);
        Assert.All(tokens, t => Assert.Equal(t.Term, Assert.Single(TextAnalyzer.Tokens(t.Term)).Term));
    }

    private static void AssertInOrder(string text, List<TextToken> tokens)
    {
        var (position, end) = (0, 0);
        foreach (var token in tokens)
        {
            Assert.NotEmpty(token.Term);
            Assert.InRange(token.Start, 0, token.End - 1);
            Assert.InRange(token.End, 1, text.Length);
            Assert.InRange(token.Position, position, position + 1);
            Assert.True(token.Start >= end || token.Position == position);
            (position, end) = (token.Position, token.Position == position ? end : token.Start);
        }
    }

    private static string Terms(string text) => string.Join(' ', TextAnalyzer.Tokens(text).Select(t => t.Term));
}
