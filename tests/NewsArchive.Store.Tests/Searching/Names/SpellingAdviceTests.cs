using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;

namespace NewsArchive.Store.Tests.Searching.Names;

/// <summary>What a query with a misspelt name may have meant.</summary>
public class SpellingAdviceTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("orlvsky harbour", "orlovsky harbour")] // a letter is missing
    [InlineData("orlovaisky harbour", "orlovsky harbour")] // one too many
    [InlineData("orlofsky", "orlovsky")] // a wrong one
    [InlineData("orlosvky", "orlovsky")] // two swapped
    [InlineData("olrofsky", "orlovsky")] // two mistakes
    [InlineData("erlovsky", "orlovsky")] // the first letter is wrong
    [InlineData("rlovsky", "orlovsky")] // or missing
    [InlineData("Orlvsky", "Orlovsky")]
    [InlineData("person:orlofsky", "person:\"orlovsky\"")]
    [InlineData("person:\"Dmitri Orlofsky\" harbour", "person:\"dmitri orlovsky\" harbour")]
    [InlineData("speaker:vaska -tram", "speaker:\"vasska\" -tram")]
    [InlineData("(harbour OR orlofsky) after:2024", "(harbour OR orlovsky) after:2024")]
    [InlineData("\"dmitri orlofsky\"", "\"dmitri orlovsky\"")]
    [InlineData("orlofsky vaska", "orlovsky vasska")]
    [InlineData("speaker:vassta", "speaker:\"vasska\"")] // Vassna, as near and better known, is never quoted
    public async Task A_misspelt_name_suggests_the_right_one_and_keeps_the_rest(string query, string meant)
    {
        await ImportAsync();

        var advice = await SuggestAsync(query);

        Assert.Equal(meant, Assert.Single(advice).Text);
    }

    [Theory]
    [InlineData("harbour")] // occurs, and is no name
    [InlineData("orlovsky")]
    [InlineData("person:orlovsky")]
    [InlineData("prann")] // occurs, near a name as it is
    [InlineData("orlxxxky")] // three mistakes
    [InlineData("vxxxka")]
    [InlineData("prnm")] // two mistakes in a short word
    [InlineData("pre")]
    [InlineData("orlofs*")]
    [InlineData("-orlofsky")]
    [InlineData("source:orlofsky")]
    [InlineData("person:\"ingrid orlofsky\"")] // nobody is called so
    [InlineData("")]
    [InlineData("orlofsky xyzzyq")] // would find nothing
    [InlineData("\"mr orlofsky\"")] // nobody calls him so
    [InlineData("prenm vasska")] // no article has both
    [InlineData("speaker:orlofsky")] // is never quoted
    public async Task What_is_right_or_like_no_name_suggests_nothing(string query)
    {
        await ImportAsync();

        Assert.Empty(await SuggestAsync(query));
    }

    [Theory]
    [InlineData("goverment", "government")]
    [InlineData("Goverment harbour", "Government harbour")]
    [InlineData("parlament elction", "parliament election")]
    [InlineData("refugess", "refugees")]
    [InlineData("goevrnment", "government")]
    [InlineData("hrabuor", "harbour")] // two mistakes
    [InlineData("\"parlament election\"", "\"parliament election\"")]
    [InlineData("seawall", "sea wall")]
    [InlineData("горад", "город")]
    [InlineData("(goverment OR refugess) -tram after:2020", "(government OR refugees) -tram after:2020")]
    public async Task A_misspelt_word_suggests_the_one_that_articles_have(string query, string meant)
    {
        archive.Seed("a.md", Some.Seed("A", body: "The government and the harbour: the parliament election came, and refugees, and the sea wall. Город велик."));
        archive.Seed("b.md", Some.Seed("B", body: "The government closed the harbour on Monday."));
        await archive.ImportAsync();

        Assert.Equal(meant, Assert.Single(await SuggestAsync(query)).Text);
    }

    [Theory]
    [InlineData("governments")]
    [InlineData("harbor")]
    [InlineData("wail")] // stands there, beside "wall"
    [InlineData("sae")] // too short to tell
    [InlineData("2034")]
    [InlineData("harxxxr")]
    [InlineData("goverment xyzzyq")]
    [InlineData("-goverment")]
    [InlineData("goverm*")]
    [InlineData("goverment: harbour")]
    [InlineData("東京")]
    public async Task Words_that_articles_have_and_what_is_like_none_of_them_stay(string query)
    {
        archive.Seed("a.md", Some.Seed("A", body: "The government and the harbour: a wail at the sea wall in 2024."));
        await archive.ImportAsync();

        Assert.Empty(await SuggestAsync(query));
    }

    [Fact]
    public async Task A_mistake_that_some_articles_make_too_suggests_the_word_of_very_many()
    {
        archive.Seed("typo.md", Some.Seed("Typo", body: "The goverment met, and the casual guest left."));
        for (var i = 0; i < 201; i++)
        {
            archive.Seed($"{i}.md", Some.Seed($"Day {i}", body: $"The government met on day {i}."));
        }

        await archive.ImportAsync();

        Assert.Equal("government", Assert.Single(await SuggestAsync("goverment", 1)).Text);
        Assert.Empty(await SuggestAsync("goverment", 4)); // finds enough
        Assert.Empty(await SuggestAsync("casual", 1));
    }

    [Fact]
    public async Task A_name_that_hardly_anybody_has_suggests_a_far_better_known_one()
    {
        archive.Seed("a.md", Some.Seed("A", body: "Mayor Olga Vaska spoke first. Later mayor Olga Vaska smiled."));
        archive.Seed("b.md", Some.Seed("B", body: "Minister Ivo Vasska-Brandt spoke of the seawall. Ivo Prenner smiled."));
        for (var i = 0; i < 70; i++)
        {
            archive.Seed($"{i}.md", Some.Seed($"Day {i}", body: $"Senator Ingrid Vasska spoke of the sea wall on day {i}. Ivo Prennar smiled{(i < 40 ? "" : ", and so did Ivo Prenner")}."));
        }

        await archive.ImportAsync();

        Assert.Equal(["vasska wall"], (await SuggestAsync("vaska wall")).Select(q => q.Text));
        Assert.Equal(["vasska"], (await SuggestAsync("vaska", 1)).Select(q => q.Text));
        Assert.Empty(await SuggestAsync("person:vaska", 1)); // is somebody's
        Assert.Empty(await SuggestAsync("prenner", 1)); // well enough known
        Assert.Equal(["sea wall"], (await SuggestAsync("seawall", 1)).Select(q => q.Text)); // what nearly all write apart
    }

    [Fact]
    public async Task Of_equally_near_names_the_best_known_comes_first()
    {
        archive.Seed("a.md", Some.Seed("A", body: "Mayor Aldous Prenn spoke first on the matter of the harbour."));
        archive.Seed("b.md", Some.Seed("B", body: "Mayor Ingrid Prann spoke first on the matter of the harbour. Later mayor Ingrid Prann smiled."));
        archive.Seed("c.md", Some.Seed("C", body: "Mayor Ingrid Prann spoke again on the matter of the harbour."));
        await archive.ImportAsync();

        Assert.Equal(["prann", "prenn"], (await SuggestAsync("prinn")).Select(q => q.Text));
    }

    [Fact]
    public async Task Of_the_spellings_of_one_name_one_is_suggested()
    {
        archive.Seed("a.md", Some.Seed("A", body: "President Volodymyr Zelensky spoke first on the matter of the harbour."));
        archive.Seed("b.md", Some.Seed("B", body: "President Volodymyr Zelenskyy spoke again on the matter of the harbour."));
        await archive.ImportAsync();

        Assert.Equal(["zelensky harbour"], (await SuggestAsync("zelensy harbour")).Select(q => q.Text));
        Assert.Empty(await SuggestAsync("zelensy xyzzyq"));
    }

    [Fact]
    public async Task Names_are_looked_up_by_their_beginning_and_end_a_bounded_number_of_each()
    {
        await ImportAsync();
        archive.CommandLog.Clear();

        await SuggestAsync("orlofsky");

        var reads = archive.CommandLog.Commands.Where(c => c.Contains("length(", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, reads.Count);
        foreach (var read in reads)
        {
            Assert.Contains("LIMIT", read);
            Assert.Matches(@"USING COVERING INDEX IX_NameWords_(Head|Tail)_Rank_\w+ \((Head|Tail)=\?\)", await archive.PlanAsync(read));
        }
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private async Task ImportAsync()
    {
        archive.Seed("a.md", Some.Seed("A", body: "Museum director Dmitri Orlovsky opened the harbour hall. “It is done,” said Ingrid Vasska, his deputy. The prann stood by."));
        archive.Seed("b.md", Some.Seed("B", body: "Mayor Aldous Prenn closed the harbour hall on Monday."));
        archive.Seed("c.md", Some.Seed("C", body: "Engineer Ottilie Vassna measured the sea on Monday."));
        archive.Seed("d.md", Some.Seed("D", body: "Engineer Ottilie Vassna measured the sea on Tuesday."));
        await archive.ImportAsync();
    }

    private Task<IReadOnlyList<SearchQuery>> SuggestAsync(string query, int articleCount = 0) => archive.ReadAsync(async (_, services) =>
    {
        var people = await services.GetRequiredService<PeopleSearch>().CountAsync(SearchQuery.Parse(query), CancellationToken.None);
        return await services.GetRequiredService<SpellingAdvice>().SuggestAsync(SearchQuery.Parse(query), new SearchCounts(articleCount, 0, people), CancellationToken.None);
    });
}
