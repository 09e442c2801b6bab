using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Results;

/// <summary>
/// The results of a scan as an office opens them: the alerts, which are filled in and come back; the alerts of each town; the data to ask departments for; the
/// letters that are due.
/// </summary>
internal static class AlertWorkbook
{
    /// <summary>The largest number of alerts in a sheet; the text file has all of them.</summary>
    private const int MostListed = 100_000;

    /// <summary>The largest number of other reasons in a cell, so that a row is not higher than it is read.</summary>
    private const int MostReasons = 3;

    private const int FrozenColumns = 3;
    private const int DaysAhead = 7;

    public static WorkbookDocument Of(ScanResult result, ScanPanel panel)
    {
        ScanFile scan = panel.Scan;
        AlertTable table = new(scan, "\n", MostReasons);
        List<WorkbookSheet> sheets = [Alerts(table, result.Alerts, scan.Language)];
        if (scan.Register.Town is not null) sheets.Add(ByTown(table, result.Alerts, scan.Language));
        sheets.Add(GapsByDepartment(result.Missing, scan));
        sheets.Add(Letters(result, panel));
        if (result.Deadlines.Count > 0) sheets.Add(DeadlineSheet.Of(result.Deadlines, scan.Language));
        return new WorkbookDocument(sheets) { Title = TitleOf(scan, result.Summary.AsOf).ToString(scan.Language), Language = scan.Language };
    }

    private static Message TitleOf(ScanFile scan, LocalDate asOf) =>
        scan.Issuer is { } union ? SheetMessages.TitleOfUnion(union.Name, asOf) : SheetMessages.WorkbookTitle(asOf);

    private static WorkbookSheet Alerts(AlertTable table, IReadOnlyList<Alert> alerts, MessageLanguage language)
    {
        IEnumerable<WorkbookRow> rows = alerts.Take(MostListed).Select(alert => Row(table.InWorkbook, alert));
        if (alerts.Count - MostListed is > 0 and var more)
            rows = rows.Append(new WorkbookRow([WorkbookCell.Empty, WorkbookCell.Empty, Cell(SheetMessages.MoreAlerts(more), language)]));
        return new WorkbookSheet(SheetMessages.AlertsName.ToString(language), Columns(table.InWorkbook, language), rows)
        {
            FrozenColumns = FrozenColumns,
            PrintedColumns = table.ToPrint.Count,
        };
    }

    /// <summary>The alerts of each town below a line that counts them; the town with the most urgent one comes first, companies without a town last.</summary>
    private static WorkbookSheet ByTown(AlertTable table, IReadOnlyList<Alert> alerts, MessageLanguage language)
    {
        IEnumerable<WorkbookRow> rows = alerts.Take(MostListed)
            .GroupBy(alert => alert.Company.Town ?? "", StringComparer.Ordinal)
            .OrderBy(town => town.Key.Length == 0)
            .SelectMany(town => town.Select(alert => Row(table.OfTown, alert)).Prepend(Heading(town, language)));
        return new WorkbookSheet(SheetMessages.ByTown.ToString(language), Columns(table.OfTown, language), rows) { HasFilter = false };
    }

    private static WorkbookRow Heading(IGrouping<string, Alert> town, MessageLanguage language)
    {
        Message name = town.Key.Length == 0 ? SheetMessages.NoTown : SheetMessages.To(town.Key);
        Message[] levels =
        [
            .. town.GroupBy(alert => alert.Level)
                .OrderByDescending(level => level.Key)
                .Select(level => SheetMessages.LevelOfCompanies(level.Key.InWords(), level.Count())),
        ];
        return new WorkbookRow([Cell(SheetMessages.TownHeading(name, town.Count(), levels), language)]) { IsHeading = true };
    }

    /// <summary>The missing indicators, those of one department together.</summary>
    private static WorkbookSheet GapsByDepartment(IReadOnlyList<MissingIndicator> missing, ScanFile scan)
    {
        MissingIndicator[] ordered = [.. missing.GroupBy(one => DepartmentGapSheet.DepartmentOf(one, scan.Pack.Catalog)).SelectMany(department => department)];
        return DepartmentGapSheet.Of(ordered, scan.Pack.Catalog, scan.Language, "\n");
    }

    private static WorkbookSheet Letters(ScanResult result, ScanPanel panel)
    {
        MessageLanguage language = panel.Scan.Language;
        bool hasTowns = panel.Scan.Register.Town is not null;
        LocalDate asOf = result.Summary.AsOf;
        WorkbookColumn[] columns =
        [
            Column(SheetMessages.Name, 28, WorkbookColumnKind.Text),
            .. hasTowns ? (WorkbookColumn[])[Column(SheetMessages.Town, 12, WorkbookColumnKind.Text)] : [],
            Column(SheetMessages.LetterKind, 10, WorkbookColumnKind.Word),
            Column(SheetMessages.LetterStateHeader, 10, WorkbookColumnKind.Word),
            Column(SheetMessages.LetterNumber, 26, WorkbookColumnKind.Text),
            Column(SheetMessages.ProposedOn, 12, WorkbookColumnKind.Day),
            Column(SheetMessages.IssuedOn, 12, WorkbookColumnKind.Day),
            Column(SheetMessages.ServedOn, 12, WorkbookColumnKind.Day),
            Column(SheetMessages.DueDay, 12, WorkbookColumnKind.Day),
            Column(SheetMessages.DaysLeft, 10, WorkbookColumnKind.Number),
            Column(SheetMessages.DaysIdle, 10, WorkbookColumnKind.Count),
            Column(SheetMessages.Company, 23, WorkbookColumnKind.Text),
        ];
        return new WorkbookSheet(SheetMessages.LettersDue.ToString(language), columns, result.Letters.Select(Row)) { FrozenColumns = 1 };

        WorkbookColumn Column(Message header, double width, WorkbookColumnKind kind) => new(header.ToString(language), width) { Kind = kind };

        WorkbookRow Row(Letter letter)
        {
            WorkbookCell[] town = hasTowns ? [WorkbookCell.Of(panel.Panel.TryFind(letter.Company, out int row) ? panel.Companies[row].Town : null)] : [];
            int? left = letter.Due is { } due && letter.State is LetterState.Served or LetterState.Overdue ? Period.DaysBetween(asOf, due) : null;
            return new WorkbookRow(
            [
                WorkbookCell.Of(letter.Name),
                .. town,
                Cell(letter.Step.InWords(), language),
                Cell(letter.State.InWords(), language) with { Colour = UrgencyOf(letter, left) },
                WorkbookCell.Of(letter.Number),
                WorkbookCell.Of(letter.Since),
                WorkbookCell.Of(letter.Issued),
                WorkbookCell.Of(letter.Served),
                WorkbookCell.Of(letter.Due),
                WorkbookCell.Of(left),
                WorkbookCell.Of(letter.DaysIdle(asOf)),
                WorkbookCell.Of(letter.Company),
            ]);
        }
    }

    /// <summary>Red for a letter that is overdue, yellow for one that is due within a week.</summary>
    private static Level UrgencyOf(Letter letter, int? daysLeft) =>
        letter.State == LetterState.Overdue || daysLeft < 0 ? Level.Red : daysLeft <= DaysAhead ? Level.Yellow : Level.None;

    private static WorkbookRow Row(IReadOnlyList<AlertColumn> columns, Alert alert) => new([.. columns.Select(column => column.Cell(alert))]);

    private static IReadOnlyList<WorkbookColumn> Columns(IReadOnlyList<AlertColumn> columns, MessageLanguage language) =>
        [.. columns.Select(column => column.ToWorkbookColumn(language))];

    private static WorkbookCell Cell(Message text, MessageLanguage language) => WorkbookCell.Of(text.ToString(language));
}
