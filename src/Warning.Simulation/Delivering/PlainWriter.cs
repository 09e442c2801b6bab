using System.Text;
using EarlyWarning.Files;
using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Delivering;

/// <summary>Writes a region in <see cref="SimulationForm.Plain"/>.</summary>
internal sealed class PlainWriter : FeedWriter
{
    private const string Company = "信用代码";
    private const string Month = "月份";
    private const string Day = "日期";

    private readonly (SimulatedMeasureFeed Feed, CsvOutput Output)[] measures;
    private readonly CsvOutput[] events;
    private readonly byte[][] months;

    public PlainWriter(RegionOptions options, string folder)
        : base(options, folder)
    {
        this.measures = [.. SimulatedMeasureFeed.All.Select(feed =>
            (feed, Folder.Open($"{feed.Id}.csv", [Company, Month, .. feed.Columns.Select(column => column.Header)])))];
        this.events = [.. SimulatedEventFeed.All.Select(feed => Folder.Open($"events/{feed.Id}.csv", [Company, Day, .. feed.Columns]))];
        months = [.. Enumerable.Range(0, options.Months).Select(month =>
            Encoding.ASCII.GetBytes(NodaTime.Text.YearMonthPattern.Iso.Format(Folder.Calendar.MonthOf(month))))];
    }

    protected override void WriteFeeds(SimulatedCompany company)
    {
        Span<byte> id = stackalloc byte[CreditCode.Length];
        Encoding.ASCII.GetBytes(company.Id, id);
        foreach ((SimulatedMeasureFeed feed, CsvOutput output) in this.measures)
            WriteMonths(company, id, feed, output);
        foreach (SimulatedEvent happened in company.Events)
            WriteEvent(id, happened);
    }

    protected override IEnumerable<string> FeedLines() =>
        [.. SimulatedMeasureFeed.All.Select(feed => feed.FeedLine(Month, feed.IsList ? Folder.End : null)), .. SimulatedEventFeed.All.Select(EventLine)];

    private string EventLine(SimulatedEventFeed feed) =>
        $$"""{ "id": "{{feed.Id}}", "file": "events/{{feed.Id}}.csv", "company": "{{Company}}", "date": "{{Day}}", "from": "{{Folder.Begin}}",""" +
        $$""" "through": "{{Folder.End}}", "events": { "{{SimulatedIndicators.NameOf(feed.Kind)}}": {{feed.Mapping}} } }""";

    private void WriteMonths(SimulatedCompany company, ReadOnlySpan<byte> id, SimulatedMeasureFeed feed, CsvOutput output)
    {
        for (int month = 0; month < months.Length; month++)
        {
            if (!feed.HasRow(company, month)) continue;
            output.Cell(id);
            output.Cell(months[month]);
            foreach ((Series measure, _) in feed.Columns)
                output.Cell(company.Of(measure)[month]);
            output.EndRow();
        }
    }

    private void WriteEvent(ReadOnlySpan<byte> id, SimulatedEvent happened)
    {
        int kind = (int)SimulatedIndicators.KindOf(happened.Indicator);
        CsvOutput output = this.events[kind];
        output.Cell(id);
        output.Cell(SimulationFolder.Iso(happened.Day));
        if (SimulatedEventFeed.All[kind].Value is not null) output.Cell(happened.Value);
        if (SimulatedEventFeed.All[kind].Matter is { } matter) output.Cell(matter);
        output.EndRow();
    }
}
