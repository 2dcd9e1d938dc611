using NewsArchive.Store.Sqlite;

namespace NewsArchive.Store.Tests.Sqlite;

public sealed class ModelAheadTests : IAsyncDisposable
{
    private readonly TestArchive archive = new();

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    [Fact]
    public async Task The_model_that_is_built_ahead_is_the_one_that_contexts_use()
    {
        var model = await SqliteArchive.BuildModelAheadAsync();

        Assert.Same(model, await archive.ReadAsync(db => Task.FromResult(db.Model)));
    }
}
