using System.Text;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Corrections;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>Which entries of the log are wanted.</summary>
public sealed record LogFilter(string? User, AuditAction? Action, DateOnly? From, DateOnly? To)
{
    /// <summary>All kinds of actions as a form offers them.</summary>
    public static IReadOnlyList<(AuditAction Value, string Name, string Label)> Actions { get; } =
        [.. Enum.GetValues<AuditAction>().Select(a => (a, a.ToString(), Label(a)))];

    public string? FromText => From is { } day ? Wording.Iso(day) : null;

    public string? ToText => To is { } day ? Wording.Iso(day) : null;

    /// <summary>What of an address asks for the same.</summary>
    public (string Name, string? Value)[] Parameters => [("user", User), ("what", Action?.ToString()), ("from", FromText), ("to", ToText)];

    public static LogFilter Read(string? user, string? what, string? from, string? to) => new(
        string.IsNullOrWhiteSpace(user) ? null : user.Trim(),
        Enum.TryParse<AuditAction>(what, ignoreCase: true, out var action) && Enum.IsDefined(action) ? action : null,
        Day(from), Day(to));

    /// <summary>"sign in failed" of <see cref="AuditAction.SignInFailed"/>.</summary>
    public static string Label(AuditAction action)
    {
        var label = new StringBuilder();
        foreach (var c in action.ToString())
        {
            label.Append(char.IsUpper(c) && label.Length > 0 ? " " : "").Append(char.ToLowerInvariant(c));
        }

        return label.ToString();
    }

    /// <summary>The newest first; answered by the key or an index, whatever is wanted.</summary>
    public IQueryable<AuditEntry> Of(IQueryable<AuditEntry> entries)
    {
        if (User is { } user)
        {
            entries = entries.Where(e => e.UserName == user);
        }

        if (Action is { } action)
        {
            entries = entries.Where(e => e.Action == action);
        }

        if (From?.ToDateTime(default, DateTimeKind.Utc) is { } first)
        {
            entries = entries.Where(e => e.At >= first);
        }

        if (To?.AddDays(1).ToDateTime(default, DateTimeKind.Utc) is { } next)
        {
            entries = entries.Where(e => e.At < next);
        }

        return entries.OrderByDescending(e => e.Id);
    }

    private static DateOnly? Day(string? text) => FieldValue.Day(text) is { } day && day < DateOnly.MaxValue ? day : null;
}
