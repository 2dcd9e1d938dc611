using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>How far an import or a preview has come.</summary>
/// <param name="What">A sentence: "The import is running."</param>
/// <param name="Events">The address of the events that tell how it goes on.</param>
public sealed record RunProgress(string What, ImportProgress? Progress, string Events);
