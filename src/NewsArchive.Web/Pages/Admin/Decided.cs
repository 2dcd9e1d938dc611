using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Corrections;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>What was decided last, and the button that undoes it.</summary>
/// <param name="UndoAddress">Where the button sends the correction's id.</param>
/// <param name="Back">Where one goes on after the undoing; null where its address knows.</param>
public sealed record Decided(CorrectionRow Correction, string UndoAddress, string? Back)
{
    /// <summary>Null where there is no such correction.</summary>
    public static async Task<Decided?> FindAsync(ArchiveDbContext database, int? id, string undoAddress, string? back, CancellationToken cancellationToken) =>
        id is not null && await database.Corrections.Where(c => c.Id == id).Select(CorrectionRow.Projection).FirstOrDefaultAsync(cancellationToken) is { } correction
            ? new Decided(correction, undoAddress, back)
            : null;

    /// <summary>An address that tells the decision.</summary>
    public static string Telling(string address, int id) => QueryHelpers.AddQueryString(address, "decided", id.ToString(CultureInfo.InvariantCulture));

    /// <summary>"“John Brask, in sport” and “John Brask, in public life”", "Greta Holm", "nobody known → Greta Holm", "“the old one” is no quote".</summary>
    public string Value => Correction is { Field: CorrectedField.Existence, NewValue: null } ? $"“{Correction.OldValue}” is no quote"
        : Correction.IsAboutTwo ? $"“{Correction.OldValue}” and “{Correction.NewValue}”"
        : Correction.OldValue == Correction.NewValue ? Said(Correction.NewValue)
        : $"{Said(Correction.OldValue)} → {Said(Correction.NewValue)}";

    private static string Said(string? value) => value ?? "nobody knows";
}
