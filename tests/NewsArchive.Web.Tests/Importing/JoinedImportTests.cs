using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Importing;
using NewsArchive.Web.Tests.Admin;
using NewsArchive.Web.Tests.Commands;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Importing;

/// <summary>Whoever wants the whole seeds folder imported while a few seeds are: that import does not read the others.</summary>
public sealed class JoinedImportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_whole_folder_is_imported_after_the_few_seeds_that_are_and_once_however_many_ask()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 3);
        var client = await Administrator.SignInAsync(archive);
        var runner = archive.Services.GetRequiredService<ImportRunner>();
        var page = await client.GetPageAsync("/admin/import");
        await using (await archive.LockAsync())
        {
            runner.StartNext(FirstSeedOf(archive));
            await client.SubmitAsync(page, "/admin/import");
            await client.SubmitAsync(page, "/admin/import");
        }

        var end = await runner.StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", []));

        Assert.Equal(2, end.ImportId);
        Assert.Equal(["1 new, 0 unchanged", "2 new, 1 unchanged"], await ImportsAsync(archive));
    }

    [Fact]
    public async Task Who_waits_for_the_whole_folder_is_led_to_its_report_not_to_that_of_the_few()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 3);
        var client = await Administrator.SignInAsync(archive);
        var runner = archive.Services.GetRequiredService<ImportRunner>();
        var page = await client.GetPageAsync("/admin/import");
        Task<string> events;
        await using (await archive.LockAsync())
        {
            runner.StartNext(FirstSeedOf(archive));
            await client.SubmitAsync(page, "/admin/import");
            events = client.GetStringAsync("/admin/import/progress");
        }

        Assert.DoesNotContain("/admin/imports/1\"", await events);
        await ArchiveFactory.UntilAsync(() => runner.LastEnd?.ImportId == 2);
        Assert.Contains("\"next\":\"/admin/imports/2\"", await client.GetStringAsync("/admin/import/progress"));
    }

    [Fact]
    public async Task A_command_for_the_whole_folder_waits_for_the_few_seeds_that_the_server_imports()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        archive.CreateClient();
        NewsArchiveProcess command;
        await using (await archive.LockAsync())
        {
            archive.Services.GetRequiredService<ImportRunner>().StartNext(FirstSeedOf(archive));
            command = NewsArchiveProcess.Start(archive.Folder, SettingsOf(archive), "import");
            await command.ComplainedAsync("runs an import");
        }

        await using (command)
        {
            Assert.Equal(0, await command.ExitAsync());
            Assert.Contains("This command waits for its end.", command.Errors);
            Assert.Equal("1 new, 0 changed, 1 unchanged, 0 failed", command.Output);
        }
    }

    [Fact]
    public async Task The_server_imports_the_whole_folder_after_the_few_seeds_that_a_command_does()
    {
        await using var archive = new ArchiveFactory(output);
        Seeds.Write(archive.SeedsPath, 2);
        archive.CreateClient();
        var runner = archive.Services.GetRequiredService<ImportRunner>();
        var writer = await archive.LockAsync();
        await using var command = NewsArchiveProcess.Start(archive.Folder, SettingsOf(archive), "import", Path.Combine(archive.SeedsPath, "001.md"));
        await ArchiveFactory.UntilAsync(() => ImportLock.Find(new ArchiveFolder(archive.Folder, "archive.db")) is { ProcessId: > 0 });

        var end = runner.StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", []));
        await ArchiveFactory.UntilAsync(() => runner.Current!.Elsewhere is not null);
        await writer.DisposeAsync();

        Assert.Equal(2, (await end).ImportId);
        Assert.Equal(["1 new, 0 unchanged", "1 new, 1 unchanged"], await ImportsAsync(archive));
    }

    private static ImportRequest FirstSeedOf(ArchiveFactory archive) => new(archive.SeedsPath, "ada", [Path.Combine(archive.SeedsPath, "001.md")]);

    private static Task<List<string>> ImportsAsync(ArchiveFactory archive) =>
        archive.ReadAsync(database => database.Imports.OrderBy(i => i.Id).Select(i => $"{i.NewCount} new, {i.UnchangedCount} unchanged").ToListAsync());

    private static Dictionary<string, string> SettingsOf(ArchiveFactory archive) => new()
    {
        ["ConnectionStrings__Archive"] = $"Data Source={archive.Database}",
        ["Archive__SeedsPath"] = archive.SeedsPath,
    };
}
