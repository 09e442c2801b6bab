using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Matching;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Sums up a feed's crosswalk or alias file: counts, rejects, and whether there are too many.</summary>
internal static class CrosswalkReport
{
    public static CrosswalkSummary Summarize(Crosswalk crosswalk, ScanFile scan) => new(
        crosswalk.Source is null ? new FeedFileSummary(scan.Name(crosswalk.Path), crosswalk.Lines, FileHash.Of(crosswalk.Path)) : null,
        crosswalk.UnknownCompanies,
        crosswalk.Contradictions,
        crosswalk.Faulty)
    {
        Source = crosswalk.Source,
    };

    public static IEnumerable<Reject> Rejects(Crosswalk? crosswalk, ScanFile scan) => crosswalk is null ? [] : crosswalk.FaultyLines
        .Take(RejectLog.Bound)
        .Select(line => new Reject(scan.Name(line.Path), line.Row, line.Column, RejectLog.Shown(line.Value), line.Fault)
        {
            Looks = CompanyCell.Looks(line.Fault),
        });

    /// <summary>The faulty lines that are kept, by column and kind of reason.</summary>
    public static IReadOnlyList<RejectGroup> Groups(Crosswalk crosswalk, ScanFile scan)
    {
        RejectGroups groups = new();
        foreach (Reject reject in Rejects(crosswalk, scan)) groups.Add(reject);
        return groups.All;
    }

    /// <summary>Says why the scan must stop: more faulty lines than the feed's limit allows. Null: it need not.</summary>
    public static Message? Fault(string feed, Crosswalk? crosswalk, double limit, ScanFile scan) => crosswalk is null ? null :
        RejectShare.Fault(feed, crosswalk.Lines, crosswalk.Faulty, limit, Groups(crosswalk, scan));
}
