using FsCheck.Xunit;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Searching;

public class SearchQueryTests
{
    [Theory]
    [InlineData("peace deal", "peace deal")]
    [InlineData("“peace deal” now", "\"peace deal\" now")]
    [InlineData("war OR peace", "(war OR peace)")]
    [InlineData("talks war OR peace Kyiv", "talks (war OR peace) Kyiv")]
    [InlineData("peace -war", "peace -war")]
    [InlineData("peace -\"cold war\"", "peace -\"cold war\"")]
    [InlineData("negotiat*", "negotiat*")]
    [InlineData("(a OR b) (c OR d)", "(a OR b) (c OR d)")]
    [InlineData("person:\"Dmitry Peskov\"", "person:\"Dmitry Peskov\"")]
    [InlineData("speaker:peskov", "speaker:\"peskov\"")]
    [InlineData("person:@john-brask-sport", "person:@john-brask-sport")]
    [InlineData("-speaker:\"@John-Brask\" OR person:@наталья-2", "(-speaker:@john-brask OR person:@наталья-2)")]
    [InlineData("person:\"@ brask\" speaker:john@brask", "person:\"@ brask\" speaker:\"john@brask\"")]
    [InlineData("SOURCE:themoscowtimes.com", "source:\"themoscowtimes.com\"")]
    [InlineData("on:2024-11-06 after:2024-11 before:2024", "on:2024-11-06 after:2024-11 before:2024")]
    [InlineData("has:quote", "has:quote")]
    [InlineData("on:06.11.2024 after:11/2024 before:\"6 November 2024\"", "on:2024-11-06 after:2024-11 before:2024-11-06")]
    [InlineData("on:\"November 6, 2024\" -on:\"nov 2024\" on:2024/11/6", "on:2024-11-06 -on:2024-11 on:2024-11-06")]
    [InlineData("Mayor Does NOT Resign", "Mayor Does not Resign")]
    [InlineData("Captain Learns NOT to Steer", "Captain Learns not to Steer")]
    [InlineData("DO NOT ENTER", "DO not ENTER")]
    [InlineData("WAR AND PEACE", "WAR and PEACE")]
    [InlineData("NOT GUILTY", "not GUILTY")]
    [InlineData("PERSON:HOLM SALT AND IRON", "person:\"HOLM\" SALT and IRON")]
    [InlineData("Will Holm resign", "Will Holm resign")]
    [InlineData("who are you", "who are you")]
    [InlineData("what holm", "what holm")]
    [InlineData("WHO is in Lindenau", "WHO is in Lindenau")]
    [InlineData("peace what is it", "peace what is it")]
    [InlineData("O'Brien multi-agent C++ U.S. 12:30", "O'Brien multi-agent C++ U.S. 12:30")]
    [InlineData("-(a b)", "-(a b)")]
    [InlineData("((a))", "a")]
    public void A_query_is_read_as(string written, string understood)
    {
        var query = SearchQuery.Parse(written);

        Assert.Equal(understood, query.ToString());
        Assert.Empty(query.Hints);
    }

    [Theory]
    [InlineData("\"peace deal", "\"peace deal\"", "closing quotation mark")]
    [InlineData("(peace deal", "peace deal", "closing parenthesis is missing")]
    [InlineData("peace) deal", "peace deal", "without an opening one")]
    [InlineData("OR peace", "peace", "lone one")]
    [InlineData("peace OR", "peace", "lone one")]
    [InlineData("war OR OR peace", "(war OR peace)", "lone one")]
    [InlineData("war OR OR OR peace talks", "(war OR peace) talks", "lone one")]
    [InlineData("(war OR OR) peace", "war peace", "lone one")]
    [InlineData("*", "", "lone one")]
    [InlineData("peace **", "peace", "A star stands behind")]
    [InlineData("speeker:peskov", "\"speeker peskov\"", "Did you mean speaker:?")]
    [InlineData("by:peskov", "\"by peskov\"", "Did you mean speaker:?")]
    [InlineData("about:\"Greta Holm\"", "\"about Greta Holm\"", "Did you mean person:?")]
    [InlineData("site:halden.example", "\"site halden.example\"", "Did you mean source:?")]
    [InlineData("since:2020", "\"since 2020\"", "Did you mean after:?")]
    [InlineData("speaker: peskov", "speaker: peskov", "“speaker:” was searched as a word: it needs a name right behind it")]
    [InlineData("war | peace", "war peace", "write OR between words")]
    [InlineData("colour:red", "\"colour red\"", "There is no field")]
    [InlineData("peace NOT war", "peace -war", "“NOT” was read as a minus")]
    [InlineData("peace AND NOT \"cold war\"", "peace -\"cold war\"", "“NOT” was read as a minus")]
    [InlineData("peace NOT (war OR truce)", "peace -(war OR truce)", "“NOT” was read as a minus")]
    [InlineData("peace AND talks AND Kyiv", "peace talks Kyiv", "“AND” was passed over")]
    [InlineData("(peace AND talks) OR war", "((peace talks) OR war)", "“AND” was passed over")]
    [InlineData("AND peace AND", "peace", "“AND” was passed over")]
    [InlineData("what did Holm say about the quay", "Holm quay", "“what”, “did”, “say”, “about”, “the” only make it one")]
    [InlineData("Who is the mayor of Lindenau?", "mayor Lindenau", "“Who”, “is”, “the”, “of” only make it one")]
    [InlineData("did Holm say peace is near?", "Holm peace near", "only make it one")]
    [InlineData("why did speaker:holm leave in 2019", "speaker:\"holm\" leave in 2019", "only make it one")]
    [InlineData("what did Holm say from March 2020 to May 2020", "Holm from March 2020 to May 2020", "“what”, “did”, “say” only make it one")]
    [InlineData("what was in it for the mayor who?", "mayor", "only make it one")]
    [InlineData("what did \"the who\" say", "\"the who\"", "only make it one")]
    [InlineData("speaker:holm what did he say about the quay", "speaker:\"holm\" quay", "only make it one")]
    [InlineData("after:yesterday", "\"after yesterday\"", "is no date")]
    [InlineData("on:2024-02-30", "\"on 2024-02-30\"", "is no date")]
    [InlineData("has:picture", "\"has picture\"", "has:quote")]
    [InlineData("😀 peace", "peace", "no letter or digit")]
    [InlineData("\"\"", "", "Empty quotation marks")]
    [InlineData("peace person:\"", "peace", "person: needs a name")]
    [InlineData("peace person:-", "peace", "person: needs a name")]
    [InlineData("-speaker:\"\" peace", "peace", "speaker: needs a name")]
    [InlineData("source:.", "", "source: needs an outlet")]
    [InlineData("on:\"\" peace", "peace", "on: needs a date")]
    [InlineData("after:…", "", "after: needs a date")]
    [InlineData("has:\"\"", "", "has: needs the word “quote”")]
    [InlineData("colour:\"\"", "\"colour\"", "There is no field “colour:”, so")]
    public void What_breaks_the_grammar_or_is_of_another_is_read_with_a_hint(string written, string understood, string hint)
    {
        var query = SearchQuery.Parse(written);

        Assert.Equal(understood, query.ToString());
        Assert.Contains(query.Hints, h => h.Contains(hint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("()")]
    [InlineData("- - OR ( ) OR")]
    [InlineData("***")]
    public void A_query_of_nothing_is_empty(string? written) => Assert.True(SearchQuery.Parse(written).IsEmpty);

    [Theory]
    [InlineData("after:2024-11", "2024-11-01", null)]
    [InlineData("after:2024", "2024-01-01", null)]
    [InlineData("before:2024", null, "2024-12-31")]
    [InlineData("before:2024-02", null, "2024-02-29")]
    [InlineData("before:2024-11-06", null, "2024-11-06")]
    [InlineData("on:2024-11", "2024-11-01", "2024-11-30")]
    public void Dates_include_the_whole_day_month_or_year(string written, string? from, string? to)
    {
        var date = Assert.IsType<DateNode>(SearchQuery.Parse(written).Root);

        Assert.Equal(from, date.From?.ToString("O"));
        Assert.Equal(to, date.To?.ToString("O"));
    }

    [Fact]
    public void The_form_shows_its_fields_apart_from_the_rest()
    {
        var query = SearchQuery.Parse("peace person:Trump after:2024-11-01 before:2024-11-30 -war");

        Assert.Equal("Trump", query.Person?.Name);
        Assert.Equal(new DateOnly(2024, 11, 1), query.From);
        Assert.Equal(new DateOnly(2024, 11, 30), query.To);
        Assert.Equal("peace -war", query.Rest);
    }

    [Theory]
    [InlineData("peace", "Articles with “peace”")]
    [InlineData("peace deal now", "Articles with “peace”, “deal” and “now”")]
    [InlineData("\"peace deal\" negotiat*", "Articles with the phrase “peace deal”, with words that begin with “negotiat”")]
    [InlineData("speaker:Peskov", "Articles that quote Peskov")]
    [InlineData("peace speaker:Peskov after:2024-11 -war", "Articles with a quote by Peskov with “peace”, published on or after 1 November 2024, but not those with “war”")]
    [InlineData("(speaker:Peskov OR speaker:Trump) peace", "Articles with a quote by Peskov or Trump with “peace”")]
    [InlineData("(speaker:Peskov OR speaker:Trump) on:2024", "Articles (that quote Peskov or that quote Trump), published from 1 January 2024 to 31 December 2024")]
    [InlineData("-war person:Trump peace", "Articles with “peace”, that name Trump, but not those with “war”")]
    [InlineData("source:tribune on:2024-11-06 has:quote", "Articles from tribune, published on 6 November 2024, with a quote")]
    [InlineData("peace before:2025 after:2024-11 -war", "Articles with “peace”, published from 1 November 2024 to 31 December 2025, but not those with “war”")]
    [InlineData("after:2024 after:2024-11 before:2025", "Articles published on or after 1 January 2024, published on or after 1 November 2024, published on or before 31 December 2025")]
    [InlineData("talks (war OR \"cold war\")", "Articles with “talks”, (with “war” or with the phrase “cold war”)")]
    [InlineData("person:Trump OR source:tribune", "Articles that name Trump or from tribune")]
    public void The_description_says_which_articles_are_found(string written, string description) =>
        Assert.Equal(description, SearchQuery.Parse(written).Describe(SearchKind.Articles));

    [Theory]
    [InlineData("peace speaker:Zelensky", "Quotes by Zelensky with “peace”")]
    [InlineData("speaker:Zelensky", "Quotes by Zelensky")]
    [InlineData("(speaker:Peskov OR speaker:Trump) peace", "Quotes (by Peskov or by Trump) with “peace”")]
    [InlineData("person:Trump on:2024", "Quotes in articles that name Trump, published from 1 January 2024 to 31 December 2024")]
    [InlineData("peace -speaker:Peskov", "Quotes with “peace”, but not those by Peskov")]
    public void The_description_says_which_quotes_are_found(string written, string description) =>
        Assert.Equal(description, SearchQuery.Parse(written).Describe(SearchKind.Quotes));

    [Theory]
    [InlineData("Greta Holm", "People named “Greta” or “Holm”")]
    [InlineData("speaker:Holm bridge on:2024 -wall", "People named “Holm” or “bridge”")]
    [InlineData("hol*", "People named “hol…”")]
    [InlineData("on:2024", "People: the query holds no word of a name")]
    public void The_description_says_which_people_are_found(string written, string description) =>
        Assert.Equal(description, SearchQuery.Parse(written).Describe(SearchKind.People));

    [Theory]
    [InlineData("", "person:\"Greta Holm\"")]
    [InlineData("peace", "peace person:\"Greta Holm\"")]
    [InlineData("war OR peace", "(war OR peace) person:\"Greta Holm\"")]
    [InlineData("(peace", "peace person:\"Greta Holm\"")]
    [InlineData("person:\"Greta Holm\" peace", "person:\"Greta Holm\" peace")]
    public void A_query_gains_a_part(string written, string longer)
    {
        var query = SearchQuery.Parse(written).With(new PersonNode("Greta Holm"));

        Assert.Equal((longer, longer), (query.ToString(), query.Text));
        Assert.Equal(longer, SearchQuery.Parse(query.Text).ToString());
    }

    [Theory]
    [InlineData("peace (war OR talks) -cold on:2024", 0, "(war OR talks) -cold on:2024")]
    [InlineData("peace (war OR talks) -cold on:2024", 1, "peace -cold on:2024")]
    [InlineData("peace (war OR talks) -cold on:2024", 2, "peace (war OR talks) on:2024")]
    [InlineData("peace", 0, "")]
    public void A_query_loses_a_part(string written, int part, string shorter)
    {
        var query = SearchQuery.Parse(written);

        Assert.Equal(shorter, query.Without(query.Parts[part]).Text);
    }

    [Theory]
    [InlineData("peace", "2024-11", "peace on:2024-11")]
    [InlineData("on:2024 peace", "2024-11", "peace on:2024-11")]
    [InlineData("after:2023 before:2024 peace", "2024-11", "peace on:2024-11")]
    [InlineData("after:2024-11-15 before:2024", "2024-11", "after:2024-11-15 on:2024-11")]
    [InlineData("on:2024-11-06", "2024-11", "on:2024-11-06 on:2024-11")]
    [InlineData("on:2024-11", "2024-11", "on:2024-11")]
    [InlineData("-on:2024", "2024-11", "-on:2024 on:2024-11")]
    public void A_query_is_limited_to_a_month_and_keeps_only_the_dates_that_limit_it_further(string written, string month, string limited) =>
        Assert.Equal(limited, SearchQuery.Parse(written).Within(DateNode.TryParse(DateRelation.On, month)!).Text);

    [Fact]
    public void Of_many_words_the_first_are_read_and_all_of_the_fields()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Range(1, 60).Select(n => $"w{n}")) + " -tram person:Holm on:2024");

        Assert.Equal(50, query.Parts.OfType<TextNode>().Count());
        Assert.Equal("w50 person:\"Holm\" on:2024", string.Join(' ', query.Parts.Skip(49)));
        Assert.Equal(["Only the first 50 words were read."], query.Hints);
        Assert.Equal(query.ToString(), SearchQuery.Parse(query.ToString()).ToString());
    }

    [Fact]
    public void A_query_at_its_full_length_gains_a_part_and_loses_words_instead()
    {
        var query = SearchQuery.Parse(string.Join(' ', Enumerable.Repeat("0123456789012345678", 50))).With(new PersonNode("Greta Holm"));

        var read = SearchQuery.Parse(query.Text);

        Assert.Contains(new PersonNode("Greta Holm"), read.Parts);
        Assert.Equal(49, read.Parts.OfType<TextNode>().Count());
        Assert.Contains(new PersonNode("Greta Holm"), SearchQuery.Parse(read.With(new SourceNode("halden.example")).Text).Parts);
    }

    [Fact]
    public void The_number_of_fields_is_limited_too() =>
        Assert.Equal(["Only the first 50 fields were read."], SearchQuery.Parse(string.Concat(Enumerable.Repeat("on:2024 ", 60))).Hints);

    [Theory]
    [InlineData("ab ", 334, 998)] // the last word would be half a one
    [InlineData("橋", 1200, 1000)]
    [InlineData("aaaaa🌊", 200, 999)] // not half of a wave
    public void What_is_not_read_of_a_long_query_is_not_kept(string piece, int count, int length)
    {
        var query = SearchQuery.Parse(string.Concat(Enumerable.Repeat(piece, count)));

        Assert.Equal(length, query.Text.Length);
        Assert.Contains("Only the first 1,000 characters were read.", query.Hints);
        Assert.Equal(query.ToString(), SearchQuery.Parse(query.Text).ToString());
    }

    [Property(MaxTest = 2000)]
    public void Every_text_is_a_query_and_reads_back_as_the_same_query(string? written)
    {
        var query = SearchQuery.Parse(written);

        Assert.Equal(query.ToString(), SearchQuery.Parse(query.ToString()).ToString());
        Assert.All(Enum.GetValues<SearchKind>(), kind => Assert.Equal(query.IsEmpty, query.Describe(kind) is null));
    }

    [Property(MaxTest = 2000)]
    public void Every_mix_of_operators_is_a_query_and_reads_back_as_the_same_query(byte[] choices)
    {
        string[] pieces = ["peace", "war", "OR", "-", "(", ")", "\"", "“", "*", " ", " ", "person:", "after:2024", "on:", "x", "has:quote", ":", "'", "--", "AND", "NOT", " WAR ", "PERSON:HOLM", " does ", "?", " 06.11.2024"];
        var written = string.Concat(choices.Select(c => pieces[c % pieces.Length]));

        var query = SearchQuery.Parse(written);

        Assert.Equal(query.ToString(), SearchQuery.Parse(query.ToString()).ToString());
        foreach (var part in query.Parts)
        {
            var shorter = query.Without(part);
            Assert.Equal(shorter.Text, SearchQuery.Parse(shorter.Text).ToString());
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("-(")]
    [InlineData("a OR ")]
    [InlineData("\"")]
    public void Ten_thousand_of_anything_is_a_query(string piece) =>
        Assert.NotNull(SearchQuery.Parse(string.Concat(Enumerable.Repeat(piece, 10_000))));
}
