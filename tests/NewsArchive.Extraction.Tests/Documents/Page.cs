using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Tests.Documents;

/// <summary>Small pages to read: an article of three paragraphs, and what a test puts around it.</summary>
internal static class Page
{
    public const string Paragraphs =
        """
        <p>The ferry between Port Halden and Skarn stopped on Tuesday morning, and by noon the island's only grocer had sold her last bag of flour.</p>
        <p>“We have tins for a week and patience for two,” said Gudrun Eiderby, who has run the shop on the north shore for thirty-five years.</p>
        <p>The company said that talks would go on through the night. Residents said that they had heard that before, and went to look for candles.</p>
        """;

    public static Document Read(string body, string head = "", string language = "en") =>
        HtmlReader.Read($"<!DOCTYPE html><html lang=\"{language}\"><head>{head}</head><body>{body}</body></html>");

    public static DocumentMetadata Metadata(string head, string body = "<h1>Ferries Stop</h1>", string language = "en") => Read($"<article>{body}{Paragraphs}</article>", head, language).Metadata;

    public static string JsonLd(string json) => $"<script type=\"application/ld+json\">{json}</script>";

    public static string Text(this Document document) => string.Join('\n', document.Blocks.Select(b => b.Text));

    /// <summary>What a page's body holds beside the three paragraphs.</summary>
    public static string Beside(string body)
    {
        var plain = Read($"<main><article>{Paragraphs}</article></main>").Blocks.Select(b => b.Text).ToHashSet();
        return string.Join('\n', Read(body).Blocks.Select(b => b.Text).Where(t => !plain.Contains(t)));
    }
}
