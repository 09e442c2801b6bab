using EarlyWarning.Robustness.Areas;
using EarlyWarning.Robustness.Mutating;

namespace UnionApp.Robustness;

/// <summary>A small run of the mutations of <c>eng/robustness.sh mutate</c>: whatever the input, it ends in one of the documented ways.</summary>
public sealed class MutationTests
{
    private const int Inputs = 30_000;
    private const int Least = 400;
    private const ulong Seed = 20261127;

    public static TheoryData<string> Names => new(AllAreas.Shares.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void Mutated_inputs_end_as_is_documented(string name)
    {
        (Func<Area> make, double share) = AllAreas.Shares[name];
        Area area = make();
        using IDisposable? files = area as IDisposable;
        AreaReport report = new Campaign(area, Seed) { HoldsBounds = false }.Run(Math.Max(Least, (int)(Inputs * share)));
        Assert.True(report.Findings.Count == 0, string.Join("\n\n",
            report.Findings.Select(finding => $"{finding.What}, {finding.Input.File}: {Convert.ToBase64String(finding.Input.Bytes)}\n{finding.Cause}")));

        // The mutations are neither harmless nor hopeless.
        Assert.True(report.CountOf(Area.Taken) + report.CountOf(Area.Rejected) > report.Inputs / 200 && report.CountOf(Area.Rejected)
            + report.CountOf(Area.Refused) > report.Inputs / 4, report.ToString());
    }
}
