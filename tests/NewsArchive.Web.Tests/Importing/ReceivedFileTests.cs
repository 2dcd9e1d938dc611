using System.Text;
using NewsArchive.Web.Importing;

namespace NewsArchive.Web.Tests.Importing;

public sealed class ReceivedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsarchive-upload-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Of_two_files_that_take_one_name_at_the_same_time_one_gets_it()
    {
        for (var round = 0; round < 100; round++)
        {
            var (name, start) = ($"{round}.md", new Barrier(2));

            var named = await Task.WhenAll(Named("one"), Named("two"));

            Assert.Single(named, n => n);
            Assert.Equal(named[0] ? "one" : "two", await File.ReadAllTextAsync(Path.Combine(folder, name)));
            start.Dispose();

            Task<bool> Named(string content) => Task.Factory.StartNew(() => NamedAsync(content), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

            async Task<bool> NamedAsync(string content)
            {
                await using var file = new ReceivedFile(folder);
                await file.WriteAsync(Encoding.UTF8.GetBytes(content), CancellationToken.None);
                start.SignalAndWait();
                return await file.TryNameAsync(name, replaces: false, CancellationToken.None);
            }
        }
    }
}
