using System.Globalization;
using System.Text;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>A department lists its companies in an order of its own, month by month or company by company: the panel does not depend on it.</summary>
public sealed class FeedOrderTests : IDisposable
{
    private static readonly string[] Months = ["2026-07", "2026-08", "2026-09", "2026-10"];

    // By id or by name, in several forms; X and 丁厂 are none of the register.
    private static readonly string[] Ids = ["A", "B", "C", "D", " B", "X", "C "];

    private static readonly string[] Names = ["示例市甲家具有限公司", "示例市乙电子有限公司", "丙制衣厂", "示例市丙制衣厂", "丁厂", " 丁物流有限公司"];

    private readonly SmallRegion region = new();

    public void Dispose() => region.Dispose();

    [Theory]
    [InlineData("id")]
    [InlineData("name")]
    public void Rows_in_any_order_come_to_the_same_panel(string key)
    {
        string[] cells = key == "name" ? Names : Ids;
        string company = key == "name" ? """{ "column": "企业", "by": "name" }""" : "\"企业\"";
        region.WithFeeds($$"""
            { "id": "use", "file": "use.csv", "company": {{company}}, "date": "月份", "maxRejects": 1,
              "measures": { "power_kwh": { "column": "电量", "combine": "sum" }, "arrears_cny": { "column": "税", "combine": "sum" } } }
            """);
        ScanFile scan = ScanFile.Load(region.ScanPath);
        Gen<string> row =
            from cell in Gen.Elements(cells)
            from month in Gen.Elements(Months)
            from power in Gen.Elements("", "1", "20", "300")
            from tax in Gen.Elements("0", "7", "1234567")
            select $"{cell},{month},{power},{tax}\n";
        Gen<(string[] Rows, string[] Shuffled, string[] List)> delivery =
            from rows in row.ArrayOf()
            from shuffled in Gen.Shuffle(rows)
            from list in Gen.Shuffle(cells)
            select (rows, shuffled, list);
        Prop.ForAll(delivery.ToArbitrary(), Gen.Choose(1, 3).ToArbitrary(), (given, threads) =>
        {
            string byCompany = OutcomeOf(given.Rows.OrderBy(one => one, StringComparer.Ordinal));
            string byMonth = OutcomeOf(
                given.Rows.OrderBy(one => one.Split(',')[1], StringComparer.Ordinal).ThenBy(one => Array.IndexOf(given.List, one.Split(',')[0])));
            string inNone = OutcomeOf(given.Shuffled);
            return (byCompany == byMonth && byCompany == inNone).Label($"{byCompany}\nbut\n{byMonth}\nand\n{inNone}");

            string OutcomeOf(IEnumerable<string> rows) => this.OutcomeOf(scan, string.Concat(rows), threads);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    private string OutcomeOf(ScanFile scan, string rows, int threads)
    {
        region.With("use.csv", "企业,月份,电量,税\n" + rows);
        ScanOptions options = new() { Threads = threads, ChunkLength = 64, Clock = StandingClock.Morning };
        ScanPanel panel = Scanner.ReadAsync(scan, SmallRegion.AsOf, options).GetAwaiter().GetResult();
        FeedSummary summary = panel.Feeds[1];
        PanelView view = panel.Panel.AsOf(SmallRegion.AsOf);
        StringBuilder outcome = new();
        outcome.AppendLine(CultureInfo.InvariantCulture, $"{summary.Rows} {summary.RejectedRows} {summary.Unmatched} {summary.Combined} {summary.Companies}");
        outcome.AppendJoin('\n', summary.Indicators).AppendLine();
        for (int company = 0; company < panel.Companies.Count; company++)
        {
            foreach (string measure in (string[])["power_kwh", "arrears_cny"])
            {
                foreach (string month in Months)
                {
                    CalendarPeriod period = CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, int.Parse(month[5..], CultureInfo.InvariantCulture), 1));
                    outcome.Append(CultureInfo.InvariantCulture, $"{view.ValueOf(company, measure, period)} ");
                }
            }

            outcome.AppendLine();
        }

        return outcome.ToString();
    }
}
