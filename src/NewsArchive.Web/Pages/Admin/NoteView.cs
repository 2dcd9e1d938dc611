using NewsArchive.Extraction;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>A line of a seed as a field or a note names it.</summary>
/// <param name="IsShown">Whether the page shows the line, so that a link can lead to it.</param>
public sealed record LinePlace(int Number, bool IsShown);

/// <summary>A note on an article as a page shows it.</summary>
public sealed record NoteView(string Message, LinePlace? Line)
{
    /// <param name="shows">Whether the page shows a line; null where it shows none.</param>
    public static IReadOnlyList<NoteView> Of(IEnumerable<ExtractionNote> notes, Func<int, bool>? shows = null) =>
        [.. notes.Select(n => new NoteView(n.Message, n.Line is { } line ? new LinePlace(line, shows?.Invoke(line) == true) : null))];
}
