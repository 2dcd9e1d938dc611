using NewsArchive.Web.Commands;

namespace NewsArchive.Web.Tests.Commands;

public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("a \u001b[31mred\u001b[0m bridge", "a \uFFFD[31mred\uFFFD[0m bridge")]
    [InlineData("two\r\nlines\tand a tab", "two  lines and a tab")]
    [InlineData("exe.\u202Etxt", "exe.\uFFFDtxt")]
    [InlineData("Зеленский – “ü”", "Зеленский – “ü”")]
    public void What_a_terminal_would_obey_is_taken_out(string text, string safe) => Assert.Equal(safe, TerminalText.Safe(text));
}
