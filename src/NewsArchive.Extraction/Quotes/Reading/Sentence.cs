namespace NewsArchive.Extraction.Quotes.Reading;

/// <summary>A sentence of the reporter, whose quotations count as parts of it however many sentences they hold.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last.</param>
/// <param name="FirstRun">Its first quoted run; <paramref name="EndRun"/> is the one behind its last.</param>
internal sealed record Sentence(int First, int End, int Paragraph, int FirstRun, int EndRun)
{
    public bool HasRuns => EndRun > FirstRun;
}
