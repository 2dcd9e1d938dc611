using System.Globalization;
using System.Text.RegularExpressions;
using NewsArchive.Benchmarks;

namespace NewsArchive.Extraction.Tests;

/// <summary>The measures that README.md promises.</summary>
internal static class ReadmeFloor
{
    /// <summary>Fails where a measure is below the floor in its row of README.md.</summary>
    public static void Check(string measure, double value)
    {
        var row = Regex.Match(File.ReadAllText(RepositoryFolder.Of("README.md")), $@"^\| {measure} \| ([01]\.\d+) \|", RegexOptions.Multiline);
        Assert.True(row.Success, $"README.md has no row “{measure}”");
        var floor = double.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture);
        Assert.True(value >= floor, $"{measure} is {value:0.0000} and README.md promises {floor:0.000}; the benchmarks’ “accuracy 100” lists the mistakes");
    }
}
