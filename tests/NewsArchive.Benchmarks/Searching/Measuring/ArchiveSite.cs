using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store;
using NewsArchive.Store.Sqlite;
using NewsArchive.Web.Pages.Search;
using SQLitePCL;

namespace NewsArchive.Benchmarks.Searching.Measuring;

/// <summary>The real app over an archive, in this process: the whole stack but the network.</summary>
internal sealed class ArchiveSite : WebApplicationFactory<SearchModel>
{
    private readonly string connectionString;
    private readonly StatementLog? log;
    private readonly Lazy<HttpClient> client;

    /// <param name="log">Where every statement goes that the app sends to its database; null, as for measuring, keeps none.</param>
    public ArchiveSite(string connectionString, StatementLog? log = null)
    {
        this.connectionString = connectionString;
        this.log = log;
        client = new(() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
    }

    /// <summary>Requests an address and reads the whole answer.</summary>
    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string address)
    {
        using var response = await client.Value.GetAsync(new Uri(address, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>As <see cref="GetAsync"/>, of a page that is there.</summary>
    public async Task<string> GetPageAsync(string address)
    {
        var (status, body) = await GetAsync(address);
        return status == HttpStatusCode.OK ? body : throw new InvalidOperationException($"{address} answered {status}");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:Archive", connectionString);
        builder.UseSetting("Archive:ImportAtStart", "false");
        builder.UseSetting("Serilog:MinimumLevel", "Warning");
        builder.ConfigureTestServices(services => services.AddSingleton<IArchiveVersion, EverAnotherVersion>());
        if (log is not null)
        {
            builder.ConfigureServices(services => services.ConfigureDbContext<SqliteArchiveDbContext>(options => options.AddInterceptors(log)));
        }
    }
}

/// <summary>An archive that seems to change between any two requests, so that no page comes from the cache.</summary>
internal sealed class EverAnotherVersion : IArchiveVersion
{
    private long version;

    public long Read() => Interlocked.Increment(ref version);
}

/// <summary>Keeps each statement that runs on a connection, with its values, whoever sends it.</summary>
internal sealed class StatementLog : DbConnectionInterceptor
{
    private readonly List<string> statements = [];

    public IReadOnlyList<string> Statements => statements;

    public void Clear() => statements.Clear();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Listen(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Listen(connection);
        return Task.CompletedTask;
    }

    private void Listen(DbConnection connection) => raw.sqlite3_trace(((SqliteConnection)connection).Handle, (_, sql) => statements.Add(sql), null);
}
