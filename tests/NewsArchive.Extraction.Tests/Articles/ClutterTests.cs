namespace NewsArchive.Extraction.Tests.Articles;

/// <summary>What savers of pages keep around an article: boxes, controls, lists of links; and prose that begins like them.</summary>
public class ClutterTests
{
    private const string First = "The harbour at Halden reopened on Monday after eleven years, the port authority said.";
    private const string Second = "The first ferry left at noon with forty passengers aboard, and the last returned after dark.";

    [Theory]
    [InlineData("5 min read")]
    [InlineData("Reading time: 5 minutes")]
    [InlineData("Listen to this article\n\n4 min")]
    [InlineData("Listen (4 min)\n\nShare\n\nSave\n\nComments")]
    [InlineData("Share  Tweet  Email  Print")]
    [InlineData("[Facebook](https://f.example) [Twitter](https://t.example) [Print](#)")]
    [InlineData("## Table of contents\n\n- [First](#first)\n- [Second](#second)")]
    [InlineData("Gift this article\n\nAdd to bookmarks\n\nSave for later")]
    [InlineData("Follow us on Google News")]
    [InlineData("We use cookies to improve your experience. Accept all cookies\n\nAccept")]
    public void Controls_between_date_and_text_are_no_text(string lines) => Assert.Equal(First + "\n\n" + Second, Text($"{lines}\n\n{First}\n\n{Second}"));

    [Theory]
    [InlineData("* * *\n\n**_The Coast Times needs your help._**\n\n_Dear reader, we face threats. The state has called our paper undesirable. We refuse to be silenced, but without your help we cannot continue. Your support, no matter how small, makes a difference._\n\n[Donate](https://coasttimes.example/donate)\n\n* * *")]
    [InlineData("---\n\n**A Message from The Coast Times:**\n\n*Dear readers,*\n\n*We are facing unprecedented challenges. Our work is called unfair by the authorities.*\n\n*Your support, no matter how small, makes a world of difference. If you can, please support us monthly starting from just $2.*\n\n[Support The Coast Times](https://coasttimes.example/support)\n\n---")]
    [InlineData("**Support our journalism**\n\nIndependent news needs readers like you. Consider making a donation today.\n\n[Donate now](https://coasttimes.example/donate)")]
    [InlineData("Advertisement\n\nArticle continues below advertisement\n\nADVERTISEMENT - CONTINUE READING BELOW\n\nStory continues below")]
    [InlineData("**Read more:** [Bridge to close](/a)")]
    [InlineData("[READ: Bridge to close](/a)")]
    [InlineData("*[Read more: Bridge to close](/a)*")]
    [InlineData("Related: [Bridge to close](/a)")]
    [InlineData("> **Related:** [Bridge to close](/a)")]
    [InlineData("Sign up for Morning Tide, our free daily newsletter\n\nEnter your email\n\nSubscribe")]
    [InlineData("Follow Coast Tribune on Google News and add us as a preferred source to get our expert news, reviews, and opinion in your feeds.")]
    [InlineData("For the latest breaking news and stories from across the coast from the Coast Star, sign up for our newsletters .")]
    [InlineData("Check out more of the Coast Star’s latest travel stories by signing up to our free weekly newsletter")]
    [InlineData("*Sign up for our weekly newsletter to get the best of the coast in your inbox.*")]
    public void A_box_inside_the_text_is_no_text(string lines) => Assert.Equal(First + "\n\n" + Second, Text($"{First}\n\n{lines}\n\n{Second}"));

    [Theory]
    [InlineData("Tags: harbour, halden, ferries")]
    [InlineData("#halden #harbour")]
    [InlineData("Filed under: Ports, Ferries")]
    [InlineData("Topics: [Ports](/t/ports), [Ferries](/t/ferries)")]
    [InlineData("Topics\n\n- [Ports](/t/ports)\n- [Ferries](/t/ferries)")]
    [InlineData("**Tags**\n\n[Ports](/tag/ports) [Ferries](/tag/ferries)")]
    [InlineData("## Read more\n\n- [Bridge to close](/a)\n- [Quay sold](/b)")]
    [InlineData("### Related articles\n\n[Bridge to close](/a)\n\n[Quay sold](/b)")]
    [InlineData("## Recommended\n\n### [Bridge to close](/a)\n\nNov 5, 2024\n\n### [Quay sold](/b)\n\nNov 4, 2024")]
    [InlineData("More from Coast Tribune\n\n- Bridge to close\n- Quay sold")]
    [InlineData("**ALSO READ |** [Bridge to close](/a)")]
    [InlineData("Also Read: [Bridge to close](/a)")]
    [InlineData("READ MORE: Bridge to close")]
    [InlineData("## Most Read\n\n1. [Bridge to close](/a)\n2. [Quay sold](/b)")]
    [InlineData("## Latest News\n\n[Bridge to close](/a)\n\n[Quay sold](/b)")]
    [InlineData("This story was originally published November 6, 2024, 5:00 AM.")]
    [InlineData("© 2024 Coast Tribune. All rights reserved.\n\nCopyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.")]
    [InlineData("Our Standards: [The Coast Trust Principles.](https://t.example/p)")]
    [InlineData("## Comments\n\nLeave a comment\n\nBe the first to comment")]
    [InlineData("3 Comments\n\n[Log in](/login) to comment")]
    [InlineData("Share this: [Facebook](https://f.example) [X](https://x.example) [Email](mailto:a@b.example)")]
    [InlineData("- [Facebook](https://f.example/s)\n- [Twitter](https://t.example/s)\n- [WhatsApp](https://w.example/s)\n- [Copy link](#)")]
    [InlineData("Share\n\nFacebook\n\nTwitter\n\nCopy link")]
    [InlineData("**Get the Tide newsletter**\n\nSign up to receive our best stories every Friday.\n\nBy signing up, you agree to our Terms and Privacy Policy.")]
    [InlineData("Follow Coast Tribune on [Facebook](https://f.example), [X](https://x.example) and [Instagram](https://i.example).")]
    [InlineData("Download our app\n\nGet the latest news on WhatsApp. [Join our channel](https://w.example)")]
    public void What_follows_the_text_is_no_text(string lines) => Assert.Equal(First + "\n\n" + Second, Text($"{First}\n\n{Second}\n\n{lines}"));

    [Theory]
    [InlineData("This article was originally published by Coast Light on Nov. 5, 2024 at https://coastlight.example/a/b.", "https://coastlight.example/a/b")]
    [InlineData("*This article was first published on [Coast Light](https://coastlight.example/a/b).*", "https://coastlight.example/a/b")]
    [InlineData("*This article is republished from [The Quay](https://thequay.example) under a Creative Commons license. Read the [original article](https://thequay.example/a/b).*", "https://thequay.example/a/b")]
    [InlineData("Retrieved from https://coastlight.example/a/b on Nov. 9, 2024", "https://coastlight.example/a/b")]
    [InlineData("Source: <https://coastlight.example/a/b>", "https://coastlight.example/a/b")]
    [InlineData("Saved from https://coastlight.example/a/b\n\nClipped on 2024-12-01", "https://coastlight.example/a/b")]
    [InlineData("Article URL: https://coastlight.example/a/b\n\nDownloaded: 2024-12-01", "https://coastlight.example/a/b")]
    public void The_original_is_found_at_the_foot(string lines, string url)
    {
        var article = Read.Markdown($"# T\n\nBy Jane Doe\n\nNov. 6, 2024\n\n{First}\n\n{Second}\n\n{lines}\n");

        Assert.Equal((url, First + "\n\n" + Second, new DateOnly(2024, 11, 6)), (article.Url?.ToString(), article.Text, article.PublishedOn));
    }

    [Theory]
    [InlineData("Updated plans for the quay were shown on Tuesday.")]
    [InlineData("By Tuesday evening the ferries were full again.")]
    [InlineData("By Nov. 5, 2024, the quay had been repaired.")]
    [InlineData("Share of the profits will go to the town, he said.")]
    [InlineData("Share prices of Halden Ferries rose by a tenth.")]
    [InlineData("Source close to the port said the crane had failed.")]
    [InlineData("Sources: nobody would say.")]
    [InlineData("Subscribe to the theory or not, the harbour is open.")]
    [InlineData("Tags on the containers were missing, inspectors said.")]
    [InlineData("Topics for the talks include fares and fees.")]
    [InlineData("Listen to this, she told the crowd.")]
    [InlineData("Related charges were dropped on Friday.")]
    [InlineData("Support for the plan has grown.")]
    [InlineData("Follow the money, the old saying goes.")]
    [InlineData("Advertisement revenue fell by a third.")]
    [InlineData("Published in 1911, the book calls it a ruin.")]
    [InlineData("Reporting by the police suggests another cause.")]
    [InlineData("Jane Doe is a ferry captain and has sailed for years.")]
    [InlineData("Comments by the mayor drew applause.")]
    [InlineData("Home to forty families, the quay will be rebuilt.")]
    [InlineData("Accessed by a narrow stair, the vault held papers.")]
    [InlineData("Saved: forty jobs.")]
    [InlineData("Menu prices have doubled since spring.")]
    [InlineData("Read more carefully, the treaty says the opposite.")]
    [InlineData("Retrieved from the wreck were two bells.")]
    [InlineData("Photographs by the dozen hung on the wall.")]
    [InlineData("Cookies were served to the children.")]
    [InlineData("Donations reached 900 crowns on the first day.")]
    [InlineData("More from the region was promised.")]
    [InlineData("Created in 1911, the harbour was closed in 2013.")]
    [InlineData("First: the money. Second: the law.")]
    [InlineData("Comments were disabled.")]
    [InlineData("“Donate today,” the sign read.")]
    [InlineData("Von Hagen left the meeting early, he said.")]
    [InlineData("Di Marco resigned on Tuesday, the club said.")]
    [InlineData("Par for the course, said the mayor.")]
    [InlineData("Text messages were sent to all staff.")]
    [InlineData("Words failed him, he said.")]
    [InlineData("Save the harbour, read the banners.")]
    [InlineData("HALDEN ferries ran late on Tuesday.")]
    public void Prose_that_begins_like_clutter_stays_wherever_it_stands(string line)
    {
        Assert.Equal($"{line}\n\n{First}\n\n{Second}", Text($"{line}\n\n{First}\n\n{Second}"));
        Assert.Equal($"{First}\n\n{line}\n\n{Second}", Text($"{First}\n\n{line}\n\n{Second}"));
        Assert.Equal($"{First}\n\n{Second}\n\n{line}", Text($"{First}\n\n{Second}\n\n{line}"));
    }

    private static string Text(string body) => Read.Markdown($"# T\n\nBy Jane Doe\n\nNov. 6, 2024\n\n{body}\n").Text;
}
