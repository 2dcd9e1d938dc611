using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using NewsArchive.Store.Importing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Hosting;

/// <summary>The faults of a start that an operator can mend, each as one line.</summary>
internal static class StartFault
{
    /// <summary>One line for the operator; null for a fault of our own, whose stack trace is wanted.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        DatabaseFault or AdministratorFault or ImportBrokenOffException => exception.Message,
        IOException { InnerException: AddressInUseException } => exception.Message, // "Failed to bind to address http://127.0.0.1:5080: address already in use."
        DirectoryNotFoundException => exception.Message, // "There is no seeds folder at /srv/seeds."
        IOException or SocketException or UnauthorizedAccessException => exception.Message, // also when nothing can be printed any more: "No space left on device"
        FormatException => $"cannot start: {exception.Message}", // "Invalid url: 'x'"
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" } => $"cannot start: {FirstLine(exception.Message)}", // an HTTPS address without a certificate, an address with a path
        ArgumentOutOfRangeException { ParamName: "port" } => "cannot start: a port lies between 0 and 65535.",
        _ => null,
    };

    private static string FirstLine(string text) => text.AsSpan().EnumerateLines() is var lines && lines.MoveNext() ? lines.Current.ToString() : text;
}

/// <summary>The database cannot be opened or brought up to date.</summary>
internal sealed class DatabaseFault(string connectionString, Exception reason)
    : Exception($"cannot open the database ({Place(connectionString)}): {reason.Message}", reason)
{
    // Only the place: a connection string may hold a password.
    private static string Place(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        return parts.TryGetValue("Data Source", out var place) || parts.TryGetValue("Host", out place) ? $"{place}" : "ConnectionStrings:Archive";
    }
}
