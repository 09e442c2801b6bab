using System.Globalization;
using EarlyWarning.Robustness.Areas;

namespace EarlyWarning.Robustness.Mutating;

/// <summary>What became of the inputs of an area.</summary>
/// <param name="Area">The name of the area.</param>
/// <param name="Inputs">How many were run.</param>
/// <param name="Ends">How they ended, with how many.</param>
/// <param name="LongestSeconds">The most that inputs run at once took of a processor.</param>
/// <param name="LargestBytes">The most that inputs run at once allocated.</param>
/// <param name="Findings">What ended in no documented way.</param>
internal sealed record AreaReport(string Area, long Inputs, IReadOnlyList<KeyValuePair<End, long>> Ends, double LongestSeconds, long LargestBytes,
    IReadOnlyList<Finding> Findings)
{
    /// <summary>The head of the table of which <see cref="ToString"/> is a row.</summary>
    public static string Head => """
        | area | inputs | taken | rejected in part | refused | kinds of end | longest, s | most allocated, MiB | findings |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|
        """;

    /// <summary>Returns how many inputs ended in a way.</summary>
    public long CountOf(string how) => Ends.Where(end => end.Key.How == how).Sum(end => end.Value);

    public override string ToString()
    {
        object[] cells =
        [
            Inputs, CountOf(Robustness.Areas.Area.Taken), CountOf(Robustness.Areas.Area.Rejected), CountOf(Robustness.Areas.Area.Refused), Ends.Count,
            LongestSeconds, LargestBytes / 1048576.0, Findings.Sum(finding => finding.Count),
        ];
        return $"| {Area} | {string.Format(CultureInfo.InvariantCulture, "{0:n0} | {1:n0} | {2:n0} | {3:n0} | {4:n0} | {5:0.00} | {6:0.0} | {7:n0}", cells)} |";
    }
}
