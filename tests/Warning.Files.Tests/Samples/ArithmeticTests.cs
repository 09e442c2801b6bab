using EarlyWarning.Rules;

namespace EarlyWarning.Files.Samples;

/// <summary>The rules of <c>Data/arithmetic</c>: dates, rounding, decimal fractions and missing data as a person with a calculator expects them.</summary>
public sealed class ArithmeticTests
{
    [Fact]
    public void Everything_comes_out_as_on_a_calculator()
    {
        RuleTestReport report = RulePack.Load(RepositoryFolder.Combine("tests", "Warning.Files.Tests", "Data", "arithmetic")).Test().Rules;
        Assert.Equal(23, report.Results.Count);
        Assert.Empty(report.Results.Where(result => !result.Passed).Select(result => $"{result.Rule}: expected {result.Expected}, got {result.Got}\n{result.Explanation}"));
    }
}
