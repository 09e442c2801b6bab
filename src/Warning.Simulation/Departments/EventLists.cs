using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Writing;

namespace EarlyWarning.Simulation.Departments;

/// <summary>
/// Delivers the events of the other departments by credit code and record number. Some rows appear twice, as in overlapping exports, and a few
/// belong to companies that are not in the company list.
/// </summary>
internal sealed class EventLists : Department
{
    private readonly Dictionary<string, (SimulatedEventFeed Feed, CsvOutput Output)> lists;

    public EventLists(SimulationFolder folder)
        : base(folder) => lists = SimulatedEventFeed.All
            .Where(feed => feed.Kind is not (EventKind.HotlineCall or EventKind.HotlineWageCall))
            .ToDictionary(feed => SimulatedIndicators.NameOf(feed.Kind), feed => (feed, Open(folder, feed)), StringComparer.Ordinal);

    public override IEnumerable<string> FeedLines => lists.Select(list =>
        $$"""{ "id": "{{list.Value.Feed.Id}}", "file": "events/{{list.Value.Feed.Id}}.csv", "company": "信用代码", "date": "日期", "key": "编号",""" +
        $$""" "from": "{{Folder.Begin}}", "through": "{{Folder.End}}", "events": { "{{list.Key}}": """ +
        list.Value.Feed.Mapping + " } }");

    public override void Write(SimulatedCompany company, int number, RandomStream chance)
    {
        foreach (SimulatedEvent happened in company.Events)
        {
            if (!lists.TryGetValue(happened.Indicator, out (SimulatedEventFeed Feed, CsvOutput Output) list)) continue;
            long key = list.Output.Rows + 1;
            Row(list, key, company.Id, happened);
            if (chance.Chance(0.06)) Row(list, key, company.Id, happened);
            if (key % 40 == 25) Row(list, list.Output.Rows + 1, Stranger(number), happened);
        }
    }

    private static CsvOutput Open(SimulationFolder folder, SimulatedEventFeed feed) => folder.Open(
        $"events/{feed.Id}.csv", ["编号", "信用代码", "日期", .. feed.Columns]);

    // The code is valid, but of a number beyond the largest region.
    private static string Stranger(int number) => CreditCodes.Of("440799", RegionOptions.MostCompanies + number);

    private static void Row((SimulatedEventFeed Feed, CsvOutput Output) list, long key, string company, SimulatedEvent happened)
    {
        list.Output.Cell($"{list.Feed.Id.ToUpperInvariant()}-{key:00000}");
        list.Output.Cell(company);
        list.Output.Cell(SimulationFolder.Iso(happened.Day));
        if (list.Feed.Value is not null) list.Output.Cell(happened.Value);
        if (list.Feed.Matter is { } matter) list.Output.Cell(matter);
        list.Output.EndRow();
    }
}
