namespace NewsArchive.Store.Tests.Searching;

/// <summary>A small labelled set: for each query the articles that answer it, the best first.</summary>
public sealed class RankingTests : IAsyncLifetime
{
    private const string Filler = "The town met again and spoke of many things that it had spoken of before, and the evening went by as it does in that season.";

    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("dredger", "Dredger Arrives", "Men Speak", "Winter Notes")] // headline, then what was said, then a mention
    [InlineData("storm surge", "Barrier Tested", "Weather of the Year")] // side by side before scattered
    [InlineData("salt tax ferry", "Town Fights Over Salt Tax on the Ferry", "Council Votes", "Salt Tax in Sight")] // all in the headline, then side by side
    [InlineData("lantern", "Lanterns of 2024", "Lanterns of 2004")] // else equal: the younger one
    [InlineData("orchard", "Diary", "Market Day")] // more often in as many words
    public async Task Best_answers_come_first(string query, params string[] titles) =>
        Assert.Equal(titles, (await archive.SearchAsync(query)).Articles.Items.Select(h => h.Article.Title));

    public async Task InitializeAsync()
    {
        Add("Dredger Arrives", "3 May 2024", $"It came into the harbour at noon. {Filler} {Filler}");
        Add("Men Speak", "3 May 2024", $"“The dredger is old,” said Aldous Prenn. {Filler} {Filler}");
        Add("Winter Notes", "3 May 2024", $"A dredger was seen. {Filler} {Filler}");
        Add("Barrier Tested", "4 May 2024", $"The barrier held against a storm surge on Monday. {Filler} {Filler}");
        Add("Weather of the Year", "4 May 2024", $"A surge came in March. {Filler} The storm of May was mild. {Filler}");
        Add("Lanterns of 2024", "5 May 2024", Filler);
        Add("Lanterns of 2004", "5 May 2004", Filler);
        Add("Diary", "6 May 2024", $"In the orchard grew pears. The orchard was sold, and another orchard bought. {Filler}");
        Add("Market Day", "6 May 2024", $"Pears of an orchard were sold, and some other fruit was bought and carried home again. {Filler}");
        Add("Town Fights Over Salt Tax on the Ferry", "7 May 2024", Filler);
        Add("Council Votes", "7 May 2024", $"A salt tax, the salt tax ferry and salt tax ferry people: a tax on salt for the ferry. {Filler}");
        Add("Salt Tax in Sight", "7 May 2024", $"{Filler} The ferry is to pay it. {Filler}");
        Assert.Equal(12, (await archive.ImportAsync()).Counts.New);
    }

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private void Add(string name, string date, string body) => archive.Seed($"{name}.md", Some.Seed(name, date, body));
}
