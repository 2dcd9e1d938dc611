using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using NewsArchive.Benchmarks.Searching.Loading;

namespace NewsArchive.Benchmarks.Serving;

/// <summary>
/// <c>load FOLDER COUNT [--program=PATH]</c>: how many article pages a second the site serves under <c>wrk -t1 -c16</c>, from its cache and without it, beside a bare Kestrel
/// that returns the bytes of one of them, asked in turn; its memory, and how soon after its start the first page comes.
/// </summary>
internal static partial class LoadCommand
{
    private const int Rounds = 3;
    private const int Starts = 5;
    private const string Seconds = "5";

    private static readonly Uri Site = new("http://127.0.0.1:5391");
    private static readonly Uri Bare = new("http://127.0.0.1:5392");

    public static async Task<int> RunAsync(string folder, IReadOnlyList<string> rest)
    {
        var program = rest.FirstOrDefault(r => r.StartsWith("--program=", StringComparison.Ordinal))?[10..] ?? Path.Combine(AppContext.BaseDirectory, "newsarchive.dll");
        var count = int.Parse(rest.First(r => !r.StartsWith("--", StringComparison.Ordinal)), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        var archive = new CorpusArchive(folder, count);
        await archive.PrepareAsync(reindex: false);
        var paths = ReadPaths(archive.Path);
        var temporary = Directory.CreateTempSubdirectory("newsarchive-load-").FullName;
        try
        {
            await MeasureAsync(program, archive.Path, paths, temporary);
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(string program, string database, List<string> paths, string temporary)
    {
        var environment = new Dictionary<string, string>
        {
            ["ConnectionStrings__Archive"] = $"Data Source={database}",
            ["Archive__ImportAtStart"] = "false",
            ["Serilog__MinimumLevel"] = "Warning",
        };
        string[] serve = [.. program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program] : new[] { program }, "serve", "--urls", Site.ToString()];
        var page = Path.Combine(temporary, "page.html");
        string[] bare = ["dotnet", typeof(LoadCommand).Assembly.Location, "bare", page, Bare.ToString()];

        var (siteStarts, bareStarts) = (new List<double>(), new List<double>());
        for (var i = 0; i < Starts; i++)
        {
            using var one = await ServerProcess.StartAsync(Site, paths[0], environment, serve);
            siteStarts.Add(one.FirstPage.TotalMilliseconds);
            if (i == 0)
            {
                using var client = new HttpClient { BaseAddress = Site };
                await File.WriteAllBytesAsync(page, await client.GetByteArrayAsync(new Uri(paths[0], UriKind.Relative)));
            }

            using var other = await ServerProcess.StartAsync(Bare, "/", environment, bare);
            bareStarts.Add(other.FirstPage.TotalMilliseconds);
        }

        using var site = await ServerProcess.StartAsync(Site, paths[0], environment, serve);
        using var plain = await ServerProcess.StartAsync(Bare, "/", environment, bare);
        var cachedScript = await ScriptAsync(Path.Combine(temporary, "cached.lua"), paths, isFresh: false);
        var freshScript = await ScriptAsync(Path.Combine(temporary, "fresh.lua"), paths, isFresh: true);
        var (cached, fresh, least) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var script in new[] { cachedScript, freshScript, cachedScript })
        {
            await LoadAsync(Site, script); // warms up
        }

        for (var i = 0; i < Rounds; i++)
        {
            least.Add(await LoadAsync(Bare, cachedScript));
            cached.Add(await LoadAsync(Site, cachedScript));
            fresh.Add(await LoadAsync(Site, freshScript));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            page                 {new FileInfo(page).Length / 1024.0:F1} KB uncompressed, {paths.Count} articles in turn
            bare Kestrel         {Median(least):F0} requests a second
            from the cache       {Median(cached):F0} requests a second, {Median(cached) / Median(least):F2} of bare
            without the cache    {Median(fresh):F0} requests a second, {Median(fresh) / Median(least):F3} of bare
            memory at most       {site.PeakMegabytes:F0} MB, {site.FileMegabytes:F0} MB of it mapped files; bare {plain.PeakMegabytes:F0} MB, {plain.FileMegabytes:F0} MB of it mapped files
            first page           {Median(siteStarts):F0} ms after the start, {Median(siteStarts) / Median(bareStarts):F1} times bare
            """));
    }

    private static List<string> ReadPaths(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Path FROM Articles WHERE Id % (SELECT MAX(1, COUNT(*) / 200) FROM Articles) = 0";
        using var reader = command.ExecuteReader();
        var paths = new List<string>();
        while (reader.Read())
        {
            paths.Add("/" + reader.GetString(0));
        }

        return paths;
    }

    // An address that nobody asked for before comes from no cache.
    private static async Task<string> ScriptAsync(string file, List<string> paths, bool isFresh)
    {
        var list = string.Join(", ", paths.Select(p => $"\"{p}\""));
        var address = isFresh ? "paths[n % #paths + 1] .. '?fresh=' .. n .. '-' .. stamp" : "paths[n % #paths + 1]";
        await File.WriteAllTextAsync(file, $$"""
            local paths = { {{list}} }
            local n = 0
            local stamp = os.time()
            request = function()
              n = n + 1
              return wrk.format("GET", {{address}})
            end
            """);
        return file;
    }

    private static async Task<double> LoadAsync(Uri address, string script)
    {
        using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", $"-d{Seconds}", "-s", script, address.ToString()]) { RedirectStandardOutput = true })!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        if (output.Contains("Non-2xx", StringComparison.Ordinal) || !Rate().IsMatch(output))
        {
            throw new InvalidOperationException($"wrk on {address}:\n{output}");
        }

        return double.Parse(Rate().Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    [GeneratedRegex(@"Requests/sec:\s*([\d.]+)")]
    private static partial Regex Rate();
}
