using System.Globalization;
using System.Text;

namespace EarlyWarning.Rules.Tests.Pages.Conformance;

/// <summary>
/// The public vectors on <c>docs/conformance.md</c>, counted by running them: <c>EARLYWARNING_UPDATE_GOLDEN=1 EARLYWARNING_VECTORS=folder dotnet test
/// tests/Warning.Rules.Tests</c> writes the page anew.
/// </summary>
public sealed class ConformancePageTests
{
    private const string Opening = "<!-- vectors -->\n\n", Closing = "\n\n<!-- end -->";

    [VectorsFact]
    public void Every_vector_passes_or_differs_for_a_reason_that_the_page_gives()
    {
        string folder = VectorsFactAttribute.Folder!;
        (Vector Vector, string? Judged)[] all =
        [
            .. JsonLogicVectors.Read(folder).Concat(CelVectors.Read(folder)).Concat(FeelVectors.Read(folder))
                .Select(vector => (vector, vector.Expression is null ? null : Judgement.Of(vector))),
        ];
        string[] unexplained = [.. all.Where(one => one.Judged?[0] == '?').Select(one => $"{one.Vector.Suite} {one.Vector.Name}: {one.Judged}")];
        Assert.True(unexplained.Length == 0, string.Join('\n', unexplained.Take(60)));
        string path = RepositoryFolder.Combine("docs", "conformance.md"), page = File.ReadAllText(path), expected = Table(all);
        int start = page.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length, end = page.IndexOf(Closing, start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1") File.WriteAllText(path, page[..start] + expected + page[end..]);
        else Assert.Equal(expected, page[start..end]);
    }

    [Theory]
    [InlineData("true and null", null, true)]
    [InlineData("false and null", "false", true)]
    [InlineData("1 + 1", "2", true)]
    [InlineData("1 + 1", "3", false)]
    [InlineData("if 1 > 2 then 3 else 4", "4", true)]
    [InlineData("5 in (1, 5)", "true", true)]
    [InlineData("date(\"2026-02-28\").month = 2", "true", true)]
    public void A_vector_is_judged(string feel, string? expected, bool passes)
    {
        Node result = expected is null ? Node.Null : expected is "true" or "false" ? Node.Truth(expected == "true") : Node.Number(expected);
        string judged = Judgement.Of(new Vector("made up", feel, InfixReader.Read(feel, isFeel: true), result));
        Assert.Equal(passes, judged == Judgement.Passed);
    }

    [Theory]
    [InlineData("true and 1", "true", Reasons.Types)]
    [InlineData("null = null", "true", Reasons.Nulls)]
    [InlineData("\"a\" < \"b\"", "true", Reasons.Order)]
    public void A_difference_has_its_reason(string feel, string expected, string reason) =>
        Assert.Equal(reason, Judgement.Of(new Vector("made up", feel, InfixReader.Read(feel, isFeel: true), Node.Truth(expected == "true"))));

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("for x in 1 return x")]
    [InlineData("1 ** 2")]
    [InlineData("time(\"10:00:00\")")]
    public void What_the_language_has_nothing_of_is_not_attempted(string feel) => Assert.Null(InfixReader.Read(feel, isFeel: true));

    private static string Table((Vector Vector, string? Judged)[] all)
    {
        StringBuilder page = new("| suite | vectors | attempted | passed | different on purpose |\n|---|---|---|---|---|\n");
        foreach (IGrouping<string, (Vector Vector, string? Judged)> suite in all.GroupBy(one => one.Vector.Suite, StringComparer.Ordinal))
        {
            int attempted = suite.Count(one => one.Judged is not null), passed = suite.Count(one => one.Judged == Judgement.Passed);
            page.Append(CultureInfo.InvariantCulture, $"| {suite.Key} | {suite.Count():N0} | {attempted:N0} | {passed:N0} | {attempted - passed:N0} |\n");
        }

        IEnumerable<(Vector Vector, string? Judged)> different = all.Where(one => one.Judged is not null && one.Judged != Judgement.Passed);
        foreach (IGrouping<string, (Vector Vector, string? Judged)> reason in different.GroupBy(one => one.Judged!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append('\n').Append(reason.Key).Append('\n');
            foreach (IGrouping<string, (Vector Vector, string? Judged)> suite in reason.GroupBy(one => one.Vector.Suite, StringComparer.Ordinal))
            {
                string names = string.Join(", ", suite.Select(one => $"`{one.Vector.Name}`"));
                page.Append(CultureInfo.InvariantCulture, $"\n- {suite.Key}, {suite.Count():N0}: {names}\n");
            }
        }

        return page.ToString().TrimEnd('\n');
    }
}
