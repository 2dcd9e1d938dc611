namespace NewsArchive.Extraction.Tests.Documents;

public class FrontMatterTests
{
    [Theory]
    [InlineData("% Strike Ends\n% Mara Ellison; Tom Reyk\n% 6 November 2024\n\nThe crews cheered for an hour.\n")]
    [InlineData("% Strike\n  Ends\n% Mara Ellison\n  Tom Reyk\n% November 6, 2024\n\nThe crews cheered for an hour.\n")]
    public void The_title_block_of_pandoc_is_read(string text)
    {
        var article = Read.Markdown(text);

        Assert.Equal(("Strike Ends", new DateOnly(2024, 11, 6), "The crews cheered for an hour."), (article.Title, article.PublishedOn, article.Text));
        Assert.Equal(["Mara Ellison", "Tom Reyk"], article.Authors);
    }

    [Fact]
    public void Hugo_front_matter_gives_title_date_authors_outlet_and_address()
    {
        var article = Read.Markdown(
            """
            ---
            title: "Schools to Close"
            date: 2024-03-27T23:15:00+01:00
            lastmod: 2024-03-28T11:02:00+01:00
            authors:
              - Edda Marlowe
              - Hamish Otter
            publication: Coast Tribune
            url: https://coast.example/news/schools?utm_source=feed
            lang: en-GB
            ---

            Three schools will close in the summer.
            """);

        Assert.Equal("Schools to Close", article.Title);
        Assert.Equal(new DateOnly(2024, 3, 27), article.PublishedOn);
        Assert.Equal(["Edda Marlowe", "Hamish Otter"], article.Authors);
        Assert.Equal(("coast.example", "Coast Tribune"), (article.Source, article.SourceName));
        Assert.Equal("https://coast.example/news/schools", article.Url.ToString());
        Assert.Equal("en", article.Language);
        Assert.Equal("Three schools will close in the summer.", article.Text);
    }

    [Theory]
    [InlineData("title: The Lightship Diary: Part 2", "The Lightship Diary: Part 2")]
    [InlineData("title: Harbour's end: it's near", "Harbour's end: it's near")]
    [InlineData("title: @harbour: what now", "@harbour: what now")]
    [InlineData("title: `Ferry` runs again", "`Ferry` runs again")]
    [InlineData("title: What we know:", "What we know:")]
    public void A_value_that_YAML_wants_quoted_is_read_as_it_stands(string line, string title)
    {
        var article = Read.Markdown($"---\n{line}\ndate: 2024-03-27\nauthor: Edda Marlowe\nurl: https://coast.example/news/diary\ntags:\n  - sea\n---\n\nThe lamp was lit again.\n");

        Assert.Equal(title, article.Title);
        Assert.Equal(new DateOnly(2024, 3, 27), article.PublishedOn);
        Assert.Equal(["Edda Marlowe"], article.Authors);
        Assert.Equal("https://coast.example/news/diary", article.Url.ToString());
        Assert.Equal("The lamp was lit again.", article.Text);
    }

    [Fact]
    public void A_clipper_s_source_is_an_address_and_its_authors_are_wiki_links()
    {
        var article = Read.Markdown(
            "---\ntitle: Raid\nsource: \"https://halden.example/raid\"\nauthor:\n  - \"[[Rosa Kittel]]\"\n  - \"[[people/piers|Piers Gammel]]\"\npublished: 2024-07-22\ncreated: 2024-07-23\n---\nPolice searched the offices on Monday.\n");

        Assert.Equal("https://halden.example/raid", article.Url.ToString());
        Assert.Equal(["Rosa Kittel", "Piers Gammel"], article.Authors);
        Assert.Equal(new DateOnly(2024, 7, 22), article.PublishedOn);
    }

    [Fact]
    public void A_source_that_is_a_name_is_the_outlet() =>
        Assert.Equal("Halden Chronicle", Read.Markdown("---\ntitle: T\nsource: Halden Chronicle\n---\nA line of news.\n").Source);

    [Fact]
    public void A_headline_that_the_body_repeats_is_not_repeated() =>
        Assert.Equal("A line of news.", Read.Markdown("---\ntitle: Harbour Opens\n---\n# Harbour opens\n\nA line of news.\n").Text);

    [Fact]
    public void Front_matter_that_is_no_yaml_is_passed_over_with_its_line()
    {
        var article = Read.Markdown("---\ntitle: \"unclosed\nkey: [1, 2\n---\n# Harbour Opens\n\n6 November 2024\n\nA line of news.\n");

        Assert.Equal(("Harbour Opens", "A line of news."), (article.Title, article.Text));
        Assert.Contains(article.Notes, n => n.Message.Contains("no YAML", StringComparison.Ordinal) && n.Line is > 0);
    }

    [Fact]
    public void Front_matter_without_an_end_is_text()
    {
        var article = Read.Markdown("---\n\n# Harbour Opens\n\nA line of news.\n");

        Assert.Equal(("Harbour Opens", "A line of news."), (article.Title, article.Text));
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    public void Front_matter_nested_ten_thousand_deep_does_no_harm(char nesting)
    {
        var yaml = nesting == '-' ? string.Concat(Enumerable.Repeat("- ", 10_000)) : new string(nesting, 10_000);

        var article = Read.Markdown($"---\ntitle: {(nesting == '-' ? "\n  " : "")}{yaml}\n---\n# Harbour Opens\n\nA line of news.\n");

        Assert.Equal("A line of news.", article.Text);
        Assert.NotEmpty(article.Notes);
    }

    [Fact]
    public void A_key_that_stands_twice_does_no_harm() =>
        Assert.Equal("A line of news.", Read.Markdown("---\ntitle: One\ntitle: Two\n---\nA line of news.\n").Text);

    [Theory]
    [InlineData("0000-00-00", "cannot be read")]
    [InlineData("9999-12-31", "cannot be read")]
    [InlineData("the year of the flood", "cannot be read")]
    public void An_impossible_date_is_unknown_with_a_remark(string date, string remark)
    {
        var article = Read.Markdown($"---\ntitle: T\ndate: {date}\nurl: https://halden.example/2024/11/06/t\n---\nA line of news.\n");

        Assert.Null(article.PublishedOn);
        Assert.Contains(article.Notes, n => n.Message.Contains(remark, StringComparison.Ordinal) && n.Message.Contains(date, StringComparison.Ordinal));
    }

    [Fact]
    public void Hugo_front_matter_in_toml_gives_the_same_fields_with_their_lines()
    {
        var article = Read.Markdown(
            """
            +++
            title = "Schools to Close"
            date = 2024-03-27T23:15:00+01:00
            lastmod = 2024-03-28T11:02:00+01:00
            draft = false
            tags = ["schools", "council"]

            [params]
              author = ["Edda Marlowe", "Hamish Otter"]
              publication = 'Coast Tribune'
              canonical = "https://coast.example/news/schools"

            [menu.main]
              title = "Not the headline"
            +++

            Three schools will close in the summer.
            """);

        Assert.Equal(("Schools to Close", new DateOnly(2024, 3, 27)), (article.Title, article.PublishedOn));
        Assert.Equal(["Edda Marlowe", "Hamish Otter"], article.Authors);
        Assert.Equal(("coast.example", "Coast Tribune"), (article.Source, article.SourceName));
        Assert.Equal("Three schools will close in the summer.", article.Text);
        Assert.Contains(article.Origins, o => o is { Place: "front matter date", Line: 3 });
        Assert.Contains(article.Origins, o => o is { Place: "front matter params.author", Line: 9 });
    }

    [Theory]
    [InlineData("date = 2024-03-27")]
    [InlineData("date = 2024-03-27 23:15:00")]
    [InlineData("date = 2024-03-27T23:15:00.123Z")]
    [InlineData("date = \"27 March 2024\"")]
    public void Every_kind_of_date_in_toml_is_read(string date) =>
        Assert.Equal(new DateOnly(2024, 3, 27), Read.Markdown($"+++\ntitle = \"T\"\n{date}\n+++\nA line of news.\n").PublishedOn);

    [Fact]
    public void Zola_keeps_authors_in_its_taxonomies_or_in_extra()
    {
        Assert.Equal(["Edda Marlowe"], Read.Markdown("+++\ntitle = \"T\"\n[taxonomies]\nauthors = [\"Edda Marlowe\"]\n+++\nA line of news.\n").Authors);
        Assert.Equal(["Edda Marlowe"], Read.Markdown("+++\ntitle = \"T\"\nextra.author = \"Edda Marlowe\"\n+++\nA line of news.\n").Authors);
        Assert.Equal(["Edda Marlowe"], Read.Markdown("---\ntitle: T\nparams:\n  author: Edda Marlowe\n---\nA line of news.\n").Authors);
        Assert.Equal(["Edda Marlowe"], Read.Markdown("+++\ntitle = \"T\"\n[[authors]]\nname = \"Edda Marlowe\"\nemail = \"e@coast.example\"\n+++\nA line of news.\n").Authors);
    }

    [Fact]
    public void A_key_of_the_head_counts_before_one_in_a_table() =>
        Assert.Equal(["Edda Marlowe"], Read.Markdown("+++\nauthor = \"Edda Marlowe\"\n[params]\nauthor = \"Hamish Otter\"\n+++\nA line of news.\n").Authors);

    [Fact]
    public void Hugo_front_matter_in_json_gives_the_same_fields_with_their_lines()
    {
        var article = Read.Markdown(
            """
            {
              "title": "Schools to Close",
              "date": "2024-03-27T23:15:00+01:00",
              "params": {
                "author": [{"name": "Edda Marlowe"}, "Hamish Otter"]
              },
              "weight": 3
            }

            Three schools will close in the summer.
            """);

        Assert.Equal(("Schools to Close", new DateOnly(2024, 3, 27)), (article.Title, article.PublishedOn));
        Assert.Equal(["Edda Marlowe", "Hamish Otter"], article.Authors);
        Assert.Equal("Three schools will close in the summer.", article.Text);
        Assert.Contains(article.Origins, o => o is { Place: "front matter params.author", Line: 5 });
    }

    [Theory]
    [InlineData("+++\ntitle = \"Harbour\nkey = [1, 2\n+++\n", "no TOML", 2)]
    [InlineData("{\n  \"title\": \"Harbour\",\n  oops\n}\n", "no JSON", 3)]
    [InlineData("+++\n+++\n", "no keys", 1)]
    public void Front_matter_that_cannot_be_read_is_passed_over_with_its_line(string front, string reason, int line)
    {
        var article = Read.Markdown($"{front}\n# Harbour Closes\n\nA line of news.\n");

        Assert.Equal(("Harbour Closes", "A line of news."), (article.Title, article.Text));
        Assert.Contains(article.Notes, n => n.Message.Contains(reason, StringComparison.Ordinal) && n.Line == line);
    }

    [Theory]
    [InlineData("{{< figure src=\"a.jpg\" >}}")]
    [InlineData("{% include head.html %}")]
    [InlineData("{\"a\": 1} is what the machine printed.")]
    [InlineData("{ of no key")]
    [InlineData("+++ Stop press +++")]
    public void Braces_and_pluses_of_a_text_are_no_front_matter(string line) =>
        Assert.Contains(line[..3].Trim('{', ' '), Read.Markdown($"{line}\n\nA line of news about {line[..3]}.\n").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("+++\ntitle = ", "+++\n")]
    [InlineData("{\n  \"title\": ", "\n}\n")]
    public void Other_syntaxes_nested_ten_thousand_deep_do_no_harm(string start, string end)
    {
        var article = Read.Markdown($"{start}{new string('[', 10_000)}\n{end}# Harbour Opens\n\nA line of news.\n");

        Assert.Equal("A line of news.", article.Text);
        Assert.NotEmpty(article.Notes);
    }

    [Fact]
    public void Aliases_that_multiply_without_end_do_no_harm()
    {
        var lines = Enumerable.Range(1, 30).Select(i => $"k{i}: &k{i} [*k{i - 1}, *k{i - 1}, *k{i - 1}, *k{i - 1}]");
        var article = Read.Markdown($"---\nk0: &k0 word\n{string.Join('\n', lines)}\n---\n# Harbour Opens\n\nA line of news.\n");

        Assert.Equal("A line of news.", article.Text);
        Assert.NotEmpty(article.Notes);
    }
}
