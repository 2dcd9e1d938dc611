namespace NewsArchive.Extraction.Tests.Articles;

/// <summary>The habits of outlets and languages in the lines that say who wrote an article.</summary>
public class BylineStylesTests
{
    [Theory]
    [InlineData("By Jane Doe and John Roe", "Jane Doe", "John Roe")]
    [InlineData("By Jane Doe, Ann Poe and John Roe in Halden", "Jane Doe", "Ann Poe", "John Roe")]
    [InlineData("BY JANE DOE", "Jane Doe")]
    [InlineData("By JANE DOE and JOHN ROE", "Jane Doe", "John Roe")]
    [InlineData("**Jane Doe**, Staff Writer", "Jane Doe")]
    [InlineData("Jane Doe | Coast Tribune", "Jane Doe")]
    [InlineData("Story by Jane Doe", "Jane Doe")]
    [InlineData("Story by Jane Doe, Coast Tribune", "Jane Doe")]
    [InlineData("Words: Jane Doe. Photos: John Roe", "Jane Doe")]
    [InlineData("Words by Jane Doe\n\nPhotography by John Roe", "Jane Doe")]
    [InlineData("From our correspondent")]
    [InlineData("By Our Correspondent")]
    [InlineData("AP")]
    [InlineData("By AP")]
    [InlineData("By Reuters Staff")]
    [InlineData("Reuters Staff")]
    [InlineData("By Reuters")]
    [InlineData("By The Associated Press")]
    [InlineData("By Agence France-Presse in Halden")]
    [InlineData("By Jane Doe, jane.doe@coast.example", "Jane Doe")]
    [InlineData("By Jane Doe @janedoe", "Jane Doe")]
    [InlineData("By Jane Doe (@janedoe)", "Jane Doe")]
    [InlineData("By [Jane Doe](https://x.example/by/jane) [@janedoe](https://t.example/janedoe)", "Jane Doe")]
    [InlineData("Yazar: Jane Doe", "Jane Doe")]
    [InlineData("Piše: Jane Doe", "Jane Doe")]
    [InlineData("Piše Jane Doe", "Jane Doe")]
    [InlineData("Пише: Јана Долић", "Јана Долић")]
    [InlineData("Аутор: Јана Долић", "Јана Долић")]
    [InlineData("Autorius: Jane Doe", "Jane Doe")]
    [InlineData("Autors: Jane Doe", "Jane Doe")]
    [InlineData("Kirjoittaja: Jane Doe", "Jane Doe")]
    [InlineData("Shkruar nga: Jane Doe", "Jane Doe")]
    [InlineData("Müəllif: Jane Doe", "Jane Doe")]
    [InlineData("Mwandishi: Jane Doe", "Jane Doe")]
    [InlineData("Oleh Jane Doe", "Jane Doe")]
    [InlineData("Reporter : Jane Doe", "Jane Doe")]
    [InlineData("Autor článku: Jane Doe", "Jane Doe")]
    [InlineData("ผู้เขียน: Jane Doe", "Jane Doe")]
    [InlineData("نویسنده: Jane Doe", "Jane Doe")]
    [InlineData("Oleh Kovalenko", "Oleh Kovalenko")]
    [InlineData("Von Jane Doe", "Jane Doe")]
    [InlineData("Von Jane Doe und John Roe, Halden", "Jane Doe", "John Roe")]
    [InlineData("Par Jane Doe", "Jane Doe")]
    [InlineData("Por Jane Doe", "Jane Doe")]
    [InlineData("Di Jane Doe", "Jane Doe")]
    [InlineData("di Jane Doe", "Jane Doe")]
    [InlineData("Door Jane Doe", "Jane Doe")]
    [InlineData("Av Jane Doe", "Jane Doe")]
    [InlineData("Af Jane Doe", "Jane Doe")]
    [InlineData("Автор: Иван Петров", "Иван Петров")]
    [InlineData("Tekst: Jane Doe", "Jane Doe")]
    [InlineData("מאת דנה לביא", "דנה לביא")]
    [InlineData("מאת: דנה לביא", "דנה לביא")]
    [InlineData("Text: Jane Doe Foto: John Roe", "Jane Doe")]
    [InlineData("Autor: Jane Doe", "Jane Doe")]
    [InlineData("Autorka: Jane Doe", "Jane Doe")]
    [InlineData("Escrito por Jane Doe", "Jane Doe")]
    [InlineData("Geschreven door Jane Doe", "Jane Doe")]
    [InlineData("Yazan: Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe, Political Editor, in Skarn", "Jane Doe")]
    [InlineData("By Jane Doe | Staff Reporter", "Jane Doe")]
    [InlineData("By Jane Doe, Contributing Writer", "Jane Doe")]
    [InlineData("By Jane Doe for Coast Tribune", "Jane Doe")]
    [InlineData("By Jane Doe, BBC News", "Jane Doe")]
    [InlineData("By Jane Doe Associated Press", "Jane Doe")]
    [InlineData("By JANE DOE Associated Press", "Jane Doe")]
    [InlineData("By Jane Doe, Associated Press", "Jane Doe")]
    [InlineData("Jane Doe, Associated Press", "Jane Doe")]
    [InlineData("Jane Doe, USA TODAY", "Jane Doe")]
    [InlineData("JANE DOE AND JOHN ROE", "Jane Doe", "John Roe")]
    [InlineData("Written by Jane Doe", "Jane Doe")]
    [InlineData("Written by: Jane Doe", "Jane Doe")]
    [InlineData("Author: Jane Doe", "Jane Doe")]
    [InlineData("Authors: Jane Doe, John Roe", "Jane Doe", "John Roe")]
    [InlineData("Reporter: Jane Doe", "Jane Doe")]
    [InlineData("Reported by Jane Doe", "Jane Doe")]
    [InlineData("Edited by John Roe")]
    [InlineData("By Jane Doe\nSenior Correspondent", "Jane Doe")]
    [InlineData("By Jane Doe\nCoast Tribune Staff", "Jane Doe")]
    [InlineData("By:\nJane Doe", "Jane Doe")]
    [InlineData("By\n\nJane Doe", "Jane Doe")]
    [InlineData("by\n\n[Jane Doe](https://x.example/author/jane)", "Jane Doe")]
    [InlineData("By Dr. Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe, CNN Business", "Jane Doe")]
    [InlineData("By Jane McDoe, MIKE O'ROE and John Roe Jr.", "Jane McDoe", "Mike O'Roe", "John Roe Jr.")]
    [InlineData("By JEAN-LUC DOE", "Jean-Luc Doe")]
    [InlineData("By JANE MCDOE", "Jane McDoe")]
    [InlineData("By Jane Doe, Halden, Skarn", "Jane Doe")]
    [InlineData("Jane Doe - Coast Tribune", "Jane Doe")]
    [InlineData("Jane Doe in Halden", "Jane Doe")]
    [InlineData("Opinion by Jane Doe", "Jane Doe")]
    [InlineData("Analysis by Jane Doe", "Jane Doe")]
    [InlineData("Interview by Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe with John Roe", "Jane Doe", "John Roe")]
    [InlineData("By Jane Doe Published", "Jane Doe")]
    [InlineData("by Jane Doe | Nov 6, 2024", "Jane Doe")]
    [InlineData("By Jane Doe · 5 min read", "Jane Doe")]
    [InlineData("By Staff Reporter")]
    [InlineData("By Coast Tribune Staff")]
    [InlineData("Staff reports")]
    [InlineData("By Web Desk")]
    [InlineData("By Editorial Board")]
    [InlineData("Special to the Tribune")]
    [InlineData("By Jane Doe\nSpecial to the Tribune", "Jane Doe")]
    [InlineData("Jane Doe [jane@coast.example]", "Jane Doe")]
    [InlineData("Posted by Jane Doe", "Jane Doe")]
    [InlineData("Contributed by Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe (AP)", "Jane Doe")]
    [InlineData("By Jane Doe and AP", "Jane Doe")]
    [InlineData("By Jane Doe and agencies", "Jane Doe")]
    [InlineData("By Jane Doe and Coast Wire", "Jane Doe")]
    public void A_byline_of_any_habit_gives_names_alone_and_is_no_text(string lines, params string[] names)
    {
        var article = Read.Markdown($"# T\n\n{lines}\n\nNov. 6, 2024\n\nA line of news about the harbour.\n");

        Assert.Equal(names, article.Authors);
        Assert.Equal("A line of news about the harbour.", article.Text);
    }

    [Theory]
    [InlineData("(Reporting by Jane Doe in Skarn and John Roe; Editing by Ann Poe)", "Jane Doe", "John Roe")]
    [InlineData("Reporting by Jane Doe; Writing by John Roe; Editing by Ann Poe and Jo Coe.", "Jane Doe", "John Roe")]
    [InlineData("Reporting by Jane Doe, additional reporting by Jo Coe, writing by John Roe", "Jane Doe", "Jo Coe")]
    public void A_credit_at_the_foot_names_the_authors_where_no_byline_does(string line, params string[] names)
    {
        var article = Read.Markdown($"# T\n\nNov. 6, 2024\n\nA line of news about the harbour.\n\n{line}\n");

        Assert.Equal(names[0], article.Authors[0]);
        Assert.DoesNotContain("Ann Poe", article.Authors);
        Assert.Equal("A line of news about the harbour.", article.Text);
        Assert.Equal("footer", article.Origins.Single(o => o.Field == NewsArchive.Extraction.Articles.ArticleField.Authors).Place);
    }

    [Theory]
    [InlineData("(Reporting by John Roe in Skarn; Editing by Ann Poe)")]
    [InlineData("*Jane Doe is a reporter at the Coast Tribune. Follow her on X @janedoe.*")]
    [InlineData("Contact Jane Doe at jane.doe@coast.example")]
    [InlineData("Follow Jane Doe on X @janedoe.")]
    public void Lines_about_the_authors_are_no_text_and_change_no_byline(string line)
    {
        var article = Read.Markdown($"# T\n\nBy Jane Doe\n\nNov. 6, 2024\n\nA line of news about the harbour.\n\n{line}\n");

        Assert.Equal(["Jane Doe"], article.Authors);
        Assert.Equal("A line of news about the harbour.", article.Text);
    }

    [Theory]
    [InlineData("*Jane Doe’s memoir, “The Tide,” was published last year.*")]
    [InlineData("Jane Doe is a ferry captain and has sailed for years.")]
    [InlineData("Reporting by the police suggests another cause.")]
    public void What_only_looks_like_such_a_line_stays(string line) =>
        Assert.EndsWith(line.Trim('*'), Read.Markdown($"# T\n\nBy Jane Doe\n\nNov. 6, 2024\n\nA line of news about the harbour.\n\n{line}\n").Text, StringComparison.Ordinal);
}
