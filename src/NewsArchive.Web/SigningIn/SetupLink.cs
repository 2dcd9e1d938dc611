using System.Security.Cryptography;
using System.Text;

namespace NewsArchive.Web.SigningIn;

/// <summary>The one-time link that creates the first administrator: written to the log at a start without one, gone once used or with the process.</summary>
public sealed class SetupLink
{
    public const string Path = "/admin/setup";

    private volatile string? token;

    /// <summary>Makes a link, which takes the place of an earlier one; gives its token.</summary>
    public string Make() => token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24));

    public bool Opens(string? given) =>
        token is { } right && given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(given));

    public void Expire() => token = null;
}
