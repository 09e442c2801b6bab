using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Replaying;

/// <summary>Finds what a replay knows too early, since the files do not say when it became known.</summary>
internal static class LookAhead
{
    private const int RulesNamed = 3;

    public static IEnumerable<Message> Warnings(ScanPanel panel, IReadOnlyList<LocalDate> dates) => OfAttributes(panel.Scan, dates).Concat(OfRevisions(panel));

    /// <summary>Attributes of the company list have no date: what they are today they are on every date.</summary>
    private static IEnumerable<Message> OfAttributes(ScanFile scan, IReadOnlyList<LocalDate> dates)
    {
        Rule[] tried = [.. scan.Pack.Rules.Rules.Where(rule => dates.Any(rule.IsInForce))];
        foreach (Indicator attribute in scan.Register.Attributes.Select(attribute => attribute.Indicator))
        {
            string[] readers = [.. tried.Where(rule => Reads(scan.Pack.Catalog, rule, attribute)).Select(rule => rule.Id)];
            if (readers.Length > 0) yield return ReplayMessages.TimelessAttribute(attribute.Id, readers.Length, [.. readers.Take(RulesNamed)]);
        }
    }

    private static bool Reads(IndicatorCatalog catalog, Rule rule, Indicator attribute) =>
        rule.Indicators.Contains(attribute) || (rule.ComparesWithPeers && catalog.PeerGroup.Any(key => key.Attribute == attribute));

    /// <summary>A feed that was revised and has no column of known dates shows the newest value on every date.</summary>
    private static IEnumerable<Message> OfRevisions(ScanPanel panel) =>
        from feed in panel.Scan.Feeds
        join summary in panel.Feeds on feed.Id equals summary.Id
        where feed.Known is null && summary.Revised > 0
        select ReplayMessages.RevisedWithoutKnown(feed.Id, summary.Revised);
}
