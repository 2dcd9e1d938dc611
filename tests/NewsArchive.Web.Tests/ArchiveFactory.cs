using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Time.Testing;
using NewsArchive.Store;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite;
using NewsArchive.Store.Tests;
using NewsArchive.Web.Hosting;
using Serilog.Core;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests;

/// <summary>
/// The real app on a fresh, migrated SQLite file and a seeds folder of its own in a temporary folder. Its clock stands still, its
/// logs go to the test's output, and nothing is imported unless a test asks for it. For a real port: <c>UseKestrel(0)</c>,
/// <c>StartServer()</c>, then <see cref="Address"/>.
/// </summary>
public sealed class ArchiveFactory : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string?> settings = [];
    private readonly List<Action<IServiceCollection>> services = [];
    private readonly TestLog log;

    public ArchiveFactory(ITestOutputHelper? output = null)
    {
        Folder = Directory.CreateTempSubdirectory("newsarchive-test-").FullName;
        SeedsPath = Directory.CreateDirectory(Path.Combine(Folder, "seeds")).FullName;
        log = new TestLog(output);
        MigratedDatabase.CopyTo(Database);
        ClientOptions.AllowAutoRedirect = false;
    }

    /// <summary>The seeds of the repository, copied beside the tests.</summary>
    public static string RealSeedsPath { get; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    /// <summary>Holds the database, its keys and the seeds; deleted at the end.</summary>
    public string Folder { get; }

    /// <summary>An empty folder of seeds unless the test sets another or writes into it.</summary>
    public string SeedsPath { get; set; }

    public bool ImportsAtStart { get; set; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 1, 15, 12, 0, 0, TimeSpan.Zero));

    public string Database => Path.Combine(Folder, "archive.db");

    /// <summary>What the app has logged so far, a line each.</summary>
    public IReadOnlyList<string> LoggedLines => log.Lines;

    /// <summary>What the app has asked its database so far.</summary>
    public QueryLog QueryLog { get; } = new();

    /// <summary>Where the app listens once it runs on a real port.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>Adds a setting, as an operator would.</summary>
    public ArchiveFactory With(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    /// <summary>Puts something of the framework's in place of what the app registers.</summary>
    public ArchiveFactory With(Action<IServiceCollection> register)
    {
        services.Add(register);
        return this;
    }

    /// <summary>Waits for what happens behind a request; a minute, after which it is taken not to happen.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!await condition())
        {
            await Task.Delay(20, deadline.Token);
        }
    }

    public static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()));

    /// <summary>Waits until the app has logged a line with these words.</summary>
    public async Task<string> LoggedAsync(string words)
    {
        string? line = null;
        await UntilAsync(() => (line = LoggedLines.FirstOrDefault(l => l.Contains(words, StringComparison.Ordinal))) is not null);
        return line!;
    }

    /// <summary>Puts rows into the archive and into its search index.</summary>
    public async Task<ArchiveFactory> HoldingAsync(params Store.Articles.Article[] articles)
    {
        await (Services.GetRequiredService<IndexBuilding>().ExecuteTask ?? Task.CompletedTask); // it would find the rows first, and ask among what a page asks
        await using var scope = Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        database.Articles.AddRange(articles);
        await database.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<Reindexing>().RunAsync(null, CancellationToken.None);
        return this;
    }

    /// <summary>Reads from the database that the app uses.</summary>
    public async Task<T> ReadAsync<T>(Func<ArchiveDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>());
    }

    /// <summary>Lets nobody else write to the database until the result is disposed.</summary>
    public async Task<IAsyncDisposable> LockAsync()
    {
        var writer = new SqliteConnection($"Data Source={Database};Pooling=False");
        await writer.OpenAsync();
        await using var begin = writer.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        await begin.ExecuteNonQueryAsync();
        return writer;
    }

    /// <summary>The steps by which the database answers a question, a line each; what its parameters hold does not matter.</summary>
    public Task<string> PlanAsync(string sql) => ReadAsync(database => database.PlanAsync(sql));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production"); // as readers meet it: no developer's error page
        builder.UseSetting("ConnectionStrings:Archive", $"Data Source={Database};Pooling=False");
        builder.UseSetting("Archive:SeedsPath", SeedsPath);
        builder.UseSetting("Archive:ImportAtStart", ImportsAtStart ? "true" : "false");
        foreach (var (setting, value) in settings)
        {
            builder.UseSetting(setting, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Time);
            services.AddSingleton<ILogEventSink>(log);
            services.ConfigureDbContext<SqliteArchiveDbContext>(options => options.AddInterceptors(QueryLog));
            services.ConfigureAll<HttpClientFactoryOptions>(options =>
                options.HttpMessageHandlerBuilderActions.Add(handler => handler.PrimaryHandler = new NoNetwork()));
        });
        services.ForEach(register => builder.ConfigureTestServices(register));
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        log.Detach();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class NoNetwork : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException($"A test tried to reach {request.RequestUri}.");
    }
}
