using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Sqlite;

namespace NewsArchive.Store.Tests.Sqlite;

public class PlaceOfArchiveTests
{
    [Theory]
    [InlineData("Data Source=", "its Data Source is empty")]
    [InlineData("Data Source=:memory:", "what is only held in memory is lost when the program ends")]
    [InlineData("Data Source=archive.db;Mode=Memory;Cache=Shared", "what is only held in memory is lost when the program ends")]
    [InlineData("Data Source=file:archive.db?mode=rwc", "write the path alone, without \"file:\" (file:archive.db?mode=rwc)")]
    [InlineData("Data Source=.", ". is a folder")]
    public void An_archive_lies_in_a_file(string connectionString, string reason)
    {
        var fault = Assert.Throws<FormatException>(() => new ServiceCollection().AddSqliteArchive(connectionString));

        Assert.Equal($"The archive's connection string names no file: {reason}", fault.Message);
    }

    [Fact]
    public void A_file_need_not_be_there_yet()
    {
        using var services = new ServiceCollection().AddSqliteArchive("Data Source=not-yet/archive.db").BuildServiceProvider();

        Assert.Equal(Path.GetFullPath("not-yet"), services.GetRequiredService<ArchiveFolder>().Path);
    }
}
