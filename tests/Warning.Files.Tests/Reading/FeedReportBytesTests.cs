using System.Collections;
using System.Reflection;
using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

public sealed class FeedReportBytesTests
{
    /// <summary>Set when the panel is read, or when a feed has a source, of which nothing is kept, or they depend on the as-of date.</summary>
    private static readonly string[] LeftOut =
        [nameof(FeedSummary.Source), nameof(FeedSummary.CoversFrom), nameof(FeedSummary.CoversThrough), nameof(FeedSummary.Months)];

    private static Reject Bad(int number) =>
        new($"a-{number}.csv", number, "金额", "x", CellMessages.OfAllRows(CellMessages.Blank)) { Looks = CellMessages.LooksLikeIdentity };

    private static FeedSummary Full
    {
        get
        {
            FeedSummary summary = new()
            {
                Id = "power",
                Files = [new FeedFileSummary("a.csv", 3, "ab"), new FeedFileSummary("b.csv", 4, "cd")],
                Rows = 1,
                RejectedRows = 2,
                Rejects = 3,
                Unmatched = 4,
                Companies = 5,
                Indicators =
                [
                    new IndicatorSummary("power_kwh", 6, 7, "2026-01", "2026-10")
                    {
                        First = CalendarPeriod.Of(Cadence.Monthly, new(2026, 1, 1)),
                        Last = CalendarPeriod.Of(Cadence.Monthly, new(2026, 10, 1)),
                    },
                    new IndicatorSummary("water_m3", 0, 0, null, null),
                ],
                RejectGroups = [new RejectGroup("金额", CellMessages.Blank, 9, [Bad(1), Bad(2)]) { IsUniform = false }],
                LostCodes = new LostCodes(8, "9.14408E+17", "b.csv", 2),
                Crosswalk = new CrosswalkSummary(new FeedFileSummary("x.csv", 5, "ef"), 1, 2, 3),
            };
            int next = 10;
            foreach (PropertyInfo property in Properties().Where(property => property.PropertyType == typeof(long) || property.PropertyType == typeof(int)))
            {
                next++;
                property.SetValue(summary, property.PropertyType == typeof(long) ? (object)(long)next : next);
            }

            return summary;
        }
    }

    [Fact]
    public void A_report_is_read_as_it_was_written()
    {
        FeedReport report = new(
            Full,
            [Bad(3), Bad(4) with { Looks = null }],
            [new UnmatchedRow("a.csv", 7, "某公司", MatchingMessages.NameUnknown, ["某某公司"])],
            Fault: null)
        {
            Skipped = [("a.xlsx", FeedMessages.ForeignSheet("说明"))],
        };
        FeedReport again = Again(report);

        Assert.Equal(report.Summary, again.Summary);
        Assert.Equal(report.Rejects, again.Rejects);
        Assert.Equal(report.Unmatched, again.Unmatched);
        Assert.Equal(report.Skipped, again.Skipped);
        Assert.Equal(report.Skipped[0].Skipped.Values, again.Skipped[0].Skipped.Values);
    }

    /// <summary>Whatever a summary has more one day is either kept or named here.</summary>
    [Fact]
    public void Each_member_of_a_summary_is_kept()
    {
        FeedSummary again = Again(new FeedReport(Full, [], [], Fault: null)).Summary;
        Assert.All(Properties().Where(property => !LeftOut.Contains(property.Name)), property =>
        {
            object? value = property.GetValue(again);
            Assert.False(value is null or 0 or 0L or "" or ICollection { Count: 0 }, property.Name);
        });

        // A feed of warnings is read anew each time.
        Assert.Equal(
            [
                nameof(FeedReport.Fault), nameof(FeedReport.Rejects), nameof(FeedReport.Skipped), nameof(FeedReport.Summary), nameof(FeedReport.Unmatched),
                nameof(FeedReport.Warnings),
            ],
            typeof(FeedReport).GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    private static FeedReport Again(FeedReport report)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true)) FeedReportBytes.Write(writer, report);
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        FeedReport again = FeedReportBytes.Read(reader);
        Assert.Equal(stream.Length, stream.Position);
        return again;
    }

    private static PropertyInfo[] Properties() =>
        [.. typeof(FeedSummary).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(property => property.CanWrite)];
}
