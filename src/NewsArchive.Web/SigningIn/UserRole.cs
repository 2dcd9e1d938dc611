using System.Security.Claims;

namespace NewsArchive.Web.SigningIn;

/// <summary>What an account may do.</summary>
internal static class UserRole
{
    public const string Administrator = "administrator";

    /// <summary>Corrects, but neither imports nor manages users.</summary>
    public const string Editor = "editor";

    public static IReadOnlyList<string> All { get; } = [Administrator, Editor];

    public static bool IsAdministrator(this ClaimsPrincipal user) => user.IsInRole(Administrator);

    /// <summary>Whether someone who corrects is signed in: an editor or an administrator.</summary>
    public static bool MayCorrect(this ClaimsPrincipal user) => All.Any(user.IsInRole);
}
