using NewsArchive.Store.Searching.Names;

namespace NewsArchive.Store.Tests.Searching.Names;

public class EditDistanceTests
{
    [Theory]
    [InlineData("prenn", "prenn", 0)]
    [InlineData("prenn", "pren", 1)]
    [InlineData("prenn", "prennn", 1)]
    [InlineData("prenn", "prann", 1)]
    [InlineData("prenn", "rpenn", 1)]
    [InlineData("prenn", "prnen", 1)]
    [InlineData("prenn", "rpnen", 2)]
    [InlineData("prenn", "brann", 2)]
    [InlineData("prenn", "pn", null)]
    [InlineData("prenn", "vasska", null)]
    [InlineData("", "ab", 2)]
    public void Letters_changed_missing_too_many_or_swapped_are_counted(string a, string b, int? distance)
    {
        Assert.Equal(distance, EditDistance.Within(a, b, 2));
        Assert.Equal(distance, EditDistance.Within(b, a, 2));
    }
}
