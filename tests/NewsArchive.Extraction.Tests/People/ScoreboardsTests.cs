namespace NewsArchive.Extraction.Tests.People;

public class ScoreboardsTests
{
    [Theory]
    [InlineData("Summaries of matches played on Saturday:\n\nNorr 2 (Asanovich 12, Sturridge-Cole 58) Varn 0. 1-0. 17,692.", "Asanovich")]
    [InlineData("Dusan Litmanov scored.\n\nNorr 1 (Konterman-Smit 52) Varn 1 (Litmanov 30). 0-1. 12,600", "Konterman-Smit")]
    [InlineData("Norr 1st innings\n\nM. Lathwaite lbw b Thomas 14\n\nP. Bowlerton c Murrayville b Cuffin 77", "Cuffin")]
    [InlineData("Norr 1st innings\n\nM. Lathwaite lbw b Ridgeley 14\n\nI. Harveyson run out (sub Daly) 0", "I. Harveyson")]
    [InlineData("Norr 1st innings\n\nM. Lathwaite lbw b Ridgeley 14\n\nI. Harveyson run out (sub Daly) 0", "Daly")]
    [InlineData("Extras 9\n\nBowling: Millerton 12-3-31-0, Ridgeley 16-4-47-2.", "Millerton")]
    public void A_list_of_results_shows_by_its_form_who_is_a_player(string text, string mention) => Assert.Contains(mention, new Found(text).Mentions);

    [Fact]
    public void What_stands_behind_the_brackets_is_a_side() =>
        Assert.DoesNotContain("Norrshire", new Found("Close of play scores in matches on Saturday:\n\nAt Varn: Varnshire 363 (V. Dralow 61; I. Austow 3-28), Norrshire 203-7 (W. Heggow 48)").Mentions);

    [Fact]
    public void A_town_in_brackets_is_no_player() => Assert.DoesNotContain("Hamburg", new Found("Results of matches played on Saturday:\n\nNorr 2 (Sturridge-Cole 58, Hamburg 12) Varn 0").Mentions);
}
