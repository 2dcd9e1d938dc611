using NewsArchive.Store;
using NewsArchive.Store.Auditing;

namespace NewsArchive.Web.Auditing;

/// <summary>Writes down what administrators and editors do, in the name of whoever sent the request.</summary>
public sealed class AuditLog(ArchiveDbContext database, AuditQueue queue, IHttpContextAccessor contexts, TimeProvider time)
{
    private const string CommandLine = "command line";

    /// <summary>Adds an entry, once the change is made or within its transaction.</summary>
    /// <param name="subject">What it was done to: "article 12", a user's name.</param>
    /// <param name="detail">What of it changed, and why.</param>
    /// <param name="userName">Whoever did it, where they are not signed in.</param>
    public async Task WriteAsync(AuditAction action, string? subject = null, string? detail = null, string? userName = null)
    {
        database.AuditEntries.Add(EntryOf(action, subject, detail, userName));
        await database.SaveChangesAsync(CancellationToken.None); // what was done is written down, even if its sender has gone away
    }

    /// <summary>The same for what is done without the database, and must not wait until that is free.</summary>
    public void WriteSoon(AuditAction action, string? subject = null, string? detail = null) => queue.Add(EntryOf(action, subject, detail, null));

    private AuditEntry EntryOf(AuditAction action, string? subject, string? detail, string? userName)
    {
        var context = contexts.HttpContext;
        return new AuditEntry
        {
            At = time.GetUtcNow().UtcDateTime,
            UserName = Cut(userName ?? context?.User.Identity?.Name ?? CommandLine, AuditEntry.MaxNameLength)!,
            Address = context?.Connection.RemoteIpAddress?.ToString(),
            Action = action,
            Subject = Cut(subject, AuditEntry.MaxDetailLength),
            Detail = Cut(detail, AuditEntry.MaxDetailLength),
        };
    }

    private static string? Cut(string? text, int maxLength) => text?.Length > maxLength ? text[..maxLength] : text;
}
