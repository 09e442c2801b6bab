using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Results;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// The list of referrals that goes to a body: a row for each that waits for an answer, with empty columns for it. It comes back filled in and is read by
/// <see cref="CaseLedger.ReadFilledAsync"/>.
/// </summary>
public static class ReferralSheet
{
    private const int FrozenColumns = 2;
    private const string Arrears = "wage-arrears", Money = "CNY";

    /// <summary>Writes the list to a file that is not there yet: a workbook if its name ends as those of the scan's format do, else CSV.</summary>
    /// <param name="path">The file.</param>
    /// <param name="scan">The scan file.</param>
    /// <param name="cases">The alerts, with the work on them; signals, workers and amounts are those of the results of the last scan, and empty without
    /// them.</param>
    /// <param name="body">The body.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not write it.</exception>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public static int Save(string path, ScanFile scan, CaseLedger cases, CaseBody body)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(cases);
        CaseState state = cases.State;
        MessageLanguage language = scan.Language;
        Dictionary<string, Alert> alerts = (ListedAlerts.Read(scan.Output, cases.LastScan?.AsOf) ?? [])
            .ToDictionary(alert => alert.Company.Id, StringComparer.Ordinal);
        FilledReferral[] open =
        [
            .. state.Alerts.Episodes.Where(episode => episode.IsOpen)
                .SelectMany(episode => (state.Handling.Find(episode.Id)?.Referrals ?? []).Select(referral => new FilledReferral(episode, referral)))
                .Where(one => one.Referral.IsOpen && one.Referral.To == body)
                .OrderBy(one => one.Referral.On).ThenBy(one => one.Referral.Number.Length).ThenBy(one => one.Referral.Number, StringComparer.Ordinal),
        ];
        HashSet<string> amounts =
            [.. scan.Pack.Catalog.Indicators.Where(indicator => indicator is { Record: Arrears, Unit: Money }).Select(indicator => indicator.Id)];
        WorkbookSheet sheet = new(
            ReferralSheetMessages.ReferralsName.ToString(language),
            [.. ColumnsOf(language)],
            open.Select(one => Row(one, alerts.GetValueOrDefault(one.Episode.Company), amounts, state.Alerts, language)))
        {
            FrozenColumns = FrozenColumns,
        };
        using FileStream file = PrivateFile.CreateNew(path);
        if (scan.Formats.Workbooks is { } write && path.EndsWith(scan.Formats.WorkbookExtension, StringComparison.OrdinalIgnoreCase))
        {
            Message title = ReferralSheetMessages.ReferralsTitle(scan.Issuer is { } union ? ReferralSheetMessages.OfUnion(union.Name) : null, body.InWords());
            write(new WorkbookDocument([sheet]) { Title = title.ToString(language), Language = language }, file);
        }
        else
        {
            CsvSheet.Write(file, language, sheet.Columns.Select(column => column.Header), sheet.Rows.Select(row => row.Cells));
        }

        return open.Length;
    }

    private static IEnumerable<WorkbookColumn> ColumnsOf(MessageLanguage language)
    {
        (Message Header, double Width, WorkbookColumnKind Kind)[] columns =
        [
            (ReferralSheetMessages.Number, 12, WorkbookColumnKind.Text),
            (SheetMessages.Name, 26, WorkbookColumnKind.Text),
            (SheetMessages.Company, 23, WorkbookColumnKind.Text),
            (SheetMessages.Town, 12, WorkbookColumnKind.Text),
            (ReferralSheetMessages.Signals, 40, WorkbookColumnKind.Text),
            (ReferralSheetMessages.Asked, 26, WorkbookColumnKind.Text),
            (SheetMessages.AffectedWorkers, 11, WorkbookColumnKind.Count),
            (ReferralSheetMessages.AmountOwed, 15, WorkbookColumnKind.Number),
            (ReferralSheetMessages.ReferredOn, 13, WorkbookColumnKind.Day),
            (ReferralSheetMessages.AnswerDue, 13, WorkbookColumnKind.Day),
        ];
        return columns.Select(column => new WorkbookColumn(column.Header.ToString(language), column.Width) { Kind = column.Kind })
            .Concat(ReferralsToFill.SheetOf(default).ToFill.Select(column => column.ToWorkbookColumn(language)));
    }

    private static WorkbookRow Row(FilledReferral one, Alert? alert, HashSet<string> amounts, AlertBook book, MessageLanguage language)
    {
        IEnumerable<string> rules = alert?.Assessment.Rules.Select(fired => fired.Rule.Title is { Length: > 0 } title ? title : fired.Rule.Id) ?? [];
        IEnumerable<string> warnings = book.WarningsOf(one.Episode.Company).Where(warning => warning.Counts)
            .Select(warning => WarnedBy(warning.Warning).ToString(language));
        return new WorkbookRow(
        [
            WorkbookCell.Of(one.Referral.Number),
            WorkbookCell.Of(one.Episode.Name),
            WorkbookCell.Of(one.Episode.Company),
            WorkbookCell.Of(alert?.Company.Town),
            WorkbookCell.Of(string.Join(ReferralSheetMessages.Between.ToString(language), rules.Concat(warnings).Distinct(StringComparer.Ordinal))),
            WorkbookCell.Of(one.Referral.Reason),
            WorkbookCell.Of(alert is { Assessment: { Rules.Count: > 0, AffectedWorkers: { } workers } } ? (decimal)workers : null),
            WorkbookCell.Of(alert is null ? null : OwedTo(alert, amounts)),
            WorkbookCell.Of(one.Referral.On),
            WorkbookCell.Of(one.Referral.Due),
            .. ReferralsToFill.SheetOf(default).ToFill.Select(_ => WorkbookCell.Empty),
        ]);
    }

    private static Message WarnedBy(BodyWarning warning) => warning.Category is { } category
        ? ReferralSheetMessages.WarnedOf(warning.Body, category)
        : ReferralSheetMessages.WarnedBy(warning.Body);

    /// <summary>The largest amount of arrears of pay on which a rule has fired; null where there is none.</summary>
    private static decimal? OwedTo(Alert alert, HashSet<string> amounts) => alert.Assessment.Rules
        .SelectMany(fired => fired.Evidence)
        .Where(evidence => amounts.Contains(evidence.Term))
        .Select(evidence => evidence.Value is double and >= 0 and < 1e15 ? (decimal?)decimal.Round((decimal)(double)evidence.Value, 2) : null)
        .Max();
}
