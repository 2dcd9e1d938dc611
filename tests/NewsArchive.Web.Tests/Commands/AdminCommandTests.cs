using NewsArchive.Web.Tests.Admin;

namespace NewsArchive.Web.Tests.Commands;

public sealed class AdminCommandTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_password_comes_from_standard_input_and_is_never_shown()
    {
        var (exitCode, output, errors) = await NewsArchiveProcess.RunAsync(folder.Path, [], $"{Administrator.Password}\n", "admin", "create", "ada");

        Assert.Equal(0, exitCode);
        Assert.Equal("Created the administrator ada", output);
        Assert.Equal("", errors);

        var again = await NewsArchiveProcess.RunAsync(folder.Path, [], $"{Administrator.Password}\n", "admin", "create", "ada");
        Assert.Equal((1, "", "newsarchive: There is a user called “ada” already."), again);
    }

    [Fact]
    public async Task The_password_may_come_from_the_environment()
    {
        var settings = new Dictionary<string, string> { ["Admin__Password"] = Administrator.Password };

        Assert.Equal(0, (await NewsArchiveProcess.RunAsync(folder.Path, settings, "", "admin", "create", "ada")).ExitCode);
    }

    [Theory]
    [InlineData("too short\n", "newsarchive: Passwords must be at least 12 characters.")]
    [InlineData("", "newsarchive: there is no password: give it as the first line of standard input")]
    public async Task A_short_or_missing_password_is_one_line_on_standard_error(string input, string reason)
    {
        Assert.Equal((1, "", reason), await NewsArchiveProcess.RunAsync(folder.Path, [], input, "admin", "create", "ada"));
    }
}
