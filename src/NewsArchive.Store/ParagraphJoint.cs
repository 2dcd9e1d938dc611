namespace NewsArchive.Store;

/// <summary>Parts paragraphs that are shown on one line: headings and items of lists end without a sign.</summary>
public static class ParagraphJoint
{
    private const string Signs = ".!?…:;,—–-|·。！？：；、，،؛؟।”\"’'»";

    /// <summary>What stands between a paragraph that ends so and the next one.</summary>
    public static string Behind(char last) => Signs.Contains(last, StringComparison.Ordinal) ? " " : " · ";
}
