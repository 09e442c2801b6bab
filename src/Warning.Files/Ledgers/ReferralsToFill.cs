using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>The list of referrals as a sheet to fill: when the body received each, and what it answers.</summary>
internal static class ReferralsToFill
{
    private const int LongText = 1_000;

    public static readonly ValueColumn<LocalDate> ReceivedOn = ColumnToFill.Day(ReferralSheetMessages.ReferralReceivedOn, ReferralSheetMessages.HowToReceive);

    public static readonly ValueColumn<BodyFinding> Found = ColumnToFill.Choice(
        ReferralSheetMessages.BodyFound, 13, Enum.GetValues<BodyFinding>(), finding => finding.InWords(), ReferralSheetMessages.HowToAnswer);

    public static readonly ValueColumn<int> WorkersPaid = ColumnToFill.Count(ReferralSheetMessages.WorkersPaid, 15);

    public static readonly ValueColumn<decimal> YuanPaid = ColumnToFill.Amount(ReferralSheetMessages.YuanPaid, 15);

    public static readonly ValueColumn<string> Remark = ColumnToFill.Text(ReferralSheetMessages.Remark, 30, LongText);

    private static readonly StandingColumn<FilledReferral> Code = StandingColumns.Word<FilledReferral>(
        SheetMessages.Company, one => RuleSheetMessages.Text(one.Episode.Company));

    private static readonly StandingColumn<FilledReferral> ReferredOn = StandingColumns.Day<FilledReferral>(
        ReferralSheetMessages.ReferredOn, one => one.Referral.On);

    /// <summary>Returns the sheet.</summary>
    /// <param name="today">The day of answers, of which the sheet does not tell it.</param>
    public static SheetToFill<FilledReferral, Func<ReferralActs, string, Instant, LedgerEntry>> SheetOf(LocalDate today) => new(
        ReferralSheetMessages.ReferralsName,
        ReferralSheetMessages.Number,
        [
            new(ReferralSheetMessages.Receipt, Receive)
            {
                Needed = [ReceivedOn],
                Standing = [Code, ReferredOn],
                IsRecorded = row => row.Item.Referral.ReceivedOn == row.Get(ReceivedOn),
            },
            new(ReferralSheetMessages.Answer, row => Answer(row, today))
            {
                Needed = [Found],
                Optional = [WorkersPaid, YuanPaid, Remark],
                Standing = [Code, ReferredOn],
                IsRecorded = row => IsSame(row.Item.Referral, AnswerIn(row, today)),
                Contradiction = row => row.Item.Referral.IsOpen || IsSame(row.Item.Referral, AnswerIn(row, today)) ? null : OtherwiseOf(row.Item.Referral),
            },
        ]);

    /// <summary>Returns whether a file is such a sheet, by the headers that no other has.</summary>
    /// <exception cref="FeedException">The file cannot be read.</exception>
    public static bool IsIn(string path, FileFormats formats)
    {
        Message[] own = [ReferralSheetMessages.Number, ReferralSheetMessages.ReferredOn, Found.Header];
        string[] keys = [.. own.SelectMany(header => new[] { header.ToString(MessageLanguage.Chinese), header.ToString(MessageLanguage.English) })];
        IReadOnlyList<string> tables = formats.Of(path).Sheets?.Invoke(path) ?? [];
        Message name = ReferralSheetMessages.ReferralsName;
        string[] names = [name.ToString(MessageLanguage.Chinese), name.ToString(MessageLanguage.English)];
        if (tables.Any(names.Contains)) return true;
        using RecordReader reader = formats.OpenByAny(path, RecordFormat.Found, keys, out _);
        return keys.Any(key => reader.Column(key) >= 0);
    }

    private static Func<ReferralActs, string, Instant, LedgerEntry> Receive(FilledRow<FilledReferral> row) =>
        (acts, who, at) => acts.Receive(row.Item.Episode.Company, row.Item.Referral.Number, row.Get(ReceivedOn), who, at);

    private static Func<ReferralActs, string, Instant, LedgerEntry> Answer(FilledRow<FilledReferral> row, LocalDate today) =>
        (acts, who, at) => acts.Answer(row.Item.Episode.Company, row.Item.Referral.Number, AnswerIn(row, today), who, at);

    private static ReferralAnswer AnswerIn(FilledRow<FilledReferral> row, LocalDate today) => new(today, row.Get(Found))
    {
        Workers = row.TryGet(WorkersPaid, out int workers) ? workers : null,
        Yuan = row.TryGet(YuanPaid, out decimal yuan) ? yuan : null,
        Remark = row.TryGet(Remark, out string? remark) ? remark : null,
    };

    private static bool IsSame(CaseReferral known, ReferralAnswer filled) =>
        (known.Finding, known.Workers, known.Yuan, known.Remark) == (filled.Finding, filled.Workers, filled.Yuan, filled.Remark?.Trim());

    private static Message OtherwiseOf(CaseReferral known) =>
        ReferralSheetMessages.AnsweredOtherwise(known.Number, known.AnsweredOn, known.Finding!.Value.InWords());
}
