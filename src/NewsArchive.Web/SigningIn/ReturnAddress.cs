using Microsoft.AspNetCore.Mvc;

namespace NewsArchive.Web.SigningIn;

/// <summary>Where a sign-in leads to.</summary>
internal static class ReturnAddress
{
    private const string Home = "/admin";

    /// <summary>The page that was asked for, or the administration's first one. Only a page of ours: a foreign address here is a trap.</summary>
    public static string Of(IUrlHelper url, string? asked) => url.IsLocalUrl(asked) ? Encoded(asked!) : Home;

    // A header takes ASCII alone; "/search?q=міст" is how people write and keep an address.
    private static string Encoded(string address) => string.Concat(address.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}
