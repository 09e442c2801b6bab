using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Asking;

/// <summary>
/// The sheet that goes with a request for data, in Chinese as the letter is. The first sheets are to be filled in, and are read as a feed when they come back:
/// they have the columns of the feed that delivers the indicators, or the titles of these. The last one lists what is asked for.
/// </summary>
internal sealed class DataRequestWorkbook(ScanFile scan, DataRequest request)
{
    private const MessageLanguage Chinese = MessageLanguage.Chinese;

    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    public static WorkbookDocument Of(ScanFile scan, DataRequest request, string title) => new DataRequestWorkbook(scan, request).ToDocument(title);

    private WorkbookDocument ToDocument(string title) => new([.. Measures(), .. Attributes(), .. Events(), List()]) { Title = title, Language = Chinese };

    private IEnumerable<WorkbookSheet> Measures() => request.Rows
        .Where(row => row.Indicator.Kind == IndicatorKind.Measure)
        .GroupBy(row => (Feed: FeedOf(row.Indicator), row.Indicator.Cadence))
        .OrderByDescending(rows => rows.Sum(row => row.Periods.Count))
        .Select(rows => Measures(rows.Key.Feed, rows.Key.Cadence, [.. rows]));

    private WorkbookSheet Measures(FeedMapping? feed, Cadence cadence, IReadOnlyList<DataRequestRow> rows)
    {
        Indicator[] indicators = [.. rows.Select(row => row.Indicator).DistinctBy(indicator => indicator.Id)];
        string date = feed?.Date?.Column?.Value ?? PeriodHeader(cadence).ToString(Chinese);
        WorkbookColumn[] columns = [.. Company(feed), Text(date, 12), .. indicators.Select(indicator => ToFill(ColumnOf(feed, indicator)))];
        IEnumerable<WorkbookRow> lines = rows
            .SelectMany(row => row.Periods.Select(period => (row.Company, Period: period)))
            .DistinctBy(line => (line.Company.Id, line.Period))
            .Select(line => new WorkbookRow([WorkbookCell.Of(line.Company.Name), WorkbookCell.Of(line.Company.Id), WorkbookCell.Of(line.Period.ToString())]));
        return new WorkbookSheet(NameOf(PeriodHeader(cadence).ToString(Chinese)), columns, lines) { FrozenColumns = 1 };
    }

    private IEnumerable<WorkbookSheet> Attributes() => request.Rows
        .Where(row => row.Indicator.Kind == IndicatorKind.Attribute)
        .GroupBy(row => FeedOf(row.Indicator))
        .Select(rows =>
        {
            Indicator[] indicators = [.. rows.Select(row => row.Indicator).DistinctBy(indicator => indicator.Id)];
            WorkbookColumn[] columns =
                [.. Company(rows.Key), .. indicators.Select(indicator => ToFill(ColumnOf(rows.Key, indicator), WorkbookColumnKind.Text))];
            IEnumerable<WorkbookRow> lines = rows.DistinctBy(row => row.Company.Id)
                .Select(row => new WorkbookRow([WorkbookCell.Of(row.Company.Name), WorkbookCell.Of(row.Company.Id)]));
            return new WorkbookSheet(NameOf(AskingMessages.BasicFacts.ToString(Chinese)), columns, lines) { FrozenColumns = 1 };
        });

    /// <summary>Sheets of events are empty: a row is what happened, and a company without one had nothing.</summary>
    private IEnumerable<WorkbookSheet> Events() => request.Rows
        .Where(row => row.Indicator.Kind == IndicatorKind.Event)
        .Select(row => row.Indicator)
        .DistinctBy(indicator => indicator.Id)
        .Select(indicator =>
        {
            FeedMapping? feed = FeedOf(indicator);
            string date = feed?.Date?.Column?.Value ?? PeriodHeader(Cadence.Daily).ToString(Chinese);
            return new WorkbookSheet(
                NameOf(DataRequestDrafter.TitleOf(indicator)), [.. Company(feed).Select(Filled), Filled(Text(date, 14)), ToFill(ColumnOf(feed, indicator))],
                []);
        });

    private WorkbookSheet List() => new(
        NameOf(AskingMessages.ListOfData.ToString(Chinese)),
        [
            Text(SheetMessages.Rank.ToString(Chinese), 6), .. Company(null), Text(SheetMessages.IndicatorTitle.ToString(Chinese), 30),
            Text(AskingMessages.PeriodAsked.ToString(Chinese), 24), Text(AskingMessages.MissingFrom.ToString(Chinese), 13),
            new WorkbookColumn(AskingMessages.CouldDecide.ToString(Chinese), 16) { Kind = WorkbookColumnKind.Count },
        ],
        request.Rows.Select((row, place) => new WorkbookRow(
        [
            WorkbookCell.Of(place + 1), WorkbookCell.Of(row.Company.Name), WorkbookCell.Of(row.Company.Id),
            WorkbookCell.Of(DataRequestDrafter.TitleOf(row.Indicator)),
            WorkbookCell.Of(DataRequestDrafter.PeriodOf([row])), WorkbookCell.Of(row.Missing.Since), WorkbookCell.Of(row.Rules),
        ])))
    { FrozenColumns = 2 };

    private FeedMapping? FeedOf(Indicator indicator) => scan.Feeds.FirstOrDefault(feed => feed.Indicators.Contains(indicator.Id, StringComparer.Ordinal));

    /// <summary>The columns of name and code, with the headers that the feed has for them.</summary>
    private static WorkbookColumn[] Company(FeedMapping? feed)
    {
        string? name = feed?.Company is { Key: CompanyKey.Name } byName ? byName.Column.Value : feed?.Company.Name?.Value;
        string? code = feed?.Company is { Key: CompanyKey.Id } byId ? byId.Column.Value : null;
        return [Text(name ?? SheetMessages.Name.ToString(Chinese), 30), Text(code ?? SheetMessages.Company.ToString(Chinese), 23)];
    }

    private static string ColumnOf(FeedMapping? feed, Indicator indicator)
    {
        MappedCell? cell = feed?.Measures.FirstOrDefault(one => one.Indicator.Id == indicator.Id)?.Cell ??
            feed?.Events.FirstOrDefault(one => one.Indicator.Id == indicator.Id)?.Value ??
            feed?.Attributes.FirstOrDefault(one => one.Indicator.Id == indicator.Id)?.Cell;
        return feed?.Months is null && cell?.Column.Value is { Length: > 0 } column ? column : DataRequestDrafter.TitleOf(indicator);
    }

    private static WorkbookColumn Text(string header, double width) => new(header, width) { Kind = WorkbookColumnKind.Text };

    private static WorkbookColumn ToFill(string header) => ToFill(header, WorkbookColumnKind.Number);

    private static WorkbookColumn ToFill(string header, WorkbookColumnKind kind) =>
        new(header, Math.Max(14, (2 * header.Length) + 2)) { Kind = kind, IsToFill = true };

    private static WorkbookColumn Filled(WorkbookColumn column) => column with { IsToFill = true };

    private static Message PeriodHeader(Cadence cadence) => cadence switch
    {
        Cadence.Daily => AskingMessages.DayOfFigure,
        Cadence.Monthly => AskingMessages.MonthOfFigure,
        Cadence.Quarterly => AskingMessages.QuarterOfFigure,
        Cadence.Yearly => AskingMessages.YearOfFigure,
    };

    /// <summary>Returns a name that Excel takes for a sheet and that no other sheet has.</summary>
    private string NameOf(string wanted)
    {
        string plain = string.Concat(wanted.Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Trim();
        plain = plain[..Math.Min(plain.Length, 24)];
        string name = plain;
        for (int next = 2; !names.Add(name); next++) name = FormattableString.Invariant($"{plain} {next}");
        return name;
    }
}
