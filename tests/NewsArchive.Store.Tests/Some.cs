namespace NewsArchive.Store.Tests;

/// <summary>Seeds of invented articles, each fact of which a test may set.</summary>
internal static class Some
{
    public static string Seed(
        string title = "Harbour Plan Approved",
        string? date = "6 November 2024",
        string body = "The council approved the harbour plan on Wednesday after a long debate about its price.",
        string? url = null) =>
        $"# {title}\n\n{(date is null ? "" : date + "\n\n")}{body}\n{(url is null ? "" : $"\nOriginal url:\n\n<{url}>\n")}";
}
