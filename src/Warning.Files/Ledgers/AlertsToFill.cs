using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>The list of alerts as a sheet to fill: what was verified, what became of an alert, until when it is silenced.</summary>
internal static class AlertsToFill
{
    private const int LongText = 1_000;

    private static readonly char[] NameMarks = ['、', ',', '，', ';', '；', '/', '\n'];
    private static readonly char[] FactMarks = [';', '；', '\n'];

    public static readonly ValueColumn<LocalDate> VerifiedOn = ColumnToFill.Day(CaseSheetMessages.VerifiedOn, CaseSheetMessages.HowToVerify);

    public static readonly ValueColumn<string> Supervisors = ColumnToFill.Text(CaseSheetMessages.Supervisors, 16, hint: CaseSheetMessages.HowToName);

    public static readonly ValueColumn<Finding> FindingOf =
        ColumnToFill.Choice(CaseSheetMessages.Finding, 13, Enum.GetValues<Finding>(), finding => finding.InWords(), CaseSheetMessages.HowToFind);

    public static readonly ValueColumn<string> Facts = ColumnToFill.Text(CaseSheetMessages.Facts, 36, LongText, CaseSheetMessages.HowToState);

    public static readonly ValueColumn<bool> NotBeforeCourt = ColumnToFill.Flag(CaseSheetMessages.NotBeforeCourt, 16, CaseSheetMessages.HowToAskCourts);

    public static readonly ValueColumn<ClosedAs> Result =
        ColumnToFill.Choice(CaseSheetMessages.Result, 13, Enum.GetValues<ClosedAs>(), result => result.InWords(), CaseSheetMessages.HowToClose);

    public static readonly ValueColumn<CaseFinding> WhatWasFound =
        ColumnToFill.Choice(CaseSheetMessages.WhatWasFound, 16, Enum.GetValues<CaseFinding>(), finding => finding.InWords(), CaseSheetMessages.HowToSayFound);

    public static readonly ValueColumn<HandlingMethod> Method =
        ColumnToFill.Choice(CaseSheetMessages.Method, 11, Enum.GetValues<HandlingMethod>(), method => method.InWords());

    public static readonly ValueColumn<string> AtFault = ColumnToFill.Text(CaseSheetMessages.AtFault, 22, hint: CaseSheetMessages.HowToNameFault);

    public static readonly ValueColumn<int> WorkersHelped = ColumnToFill.Count(CaseSheetMessages.WorkersHelped, 15);

    public static readonly ValueColumn<decimal> YuanRecovered = ColumnToFill.Amount(CaseSheetMessages.YuanRecovered, 15);

    public static readonly ValueColumn<string> ResultNote = ColumnToFill.Text(CaseSheetMessages.ResultNote, 30, LongText);

    public static readonly ValueColumn<LocalDate> SilenceUntil = ColumnToFill.Day(CaseSheetMessages.SilenceUntil, CaseSheetMessages.HowToSilence);

    public static readonly ValueColumn<string> SilenceReason = ColumnToFill.Text(CaseSheetMessages.SilenceReason, 24, LongText);

    private static readonly StandingColumn<FilledCase> Since = StandingColumns.Day<FilledCase>(SheetMessages.Since, one => one.Episode.Since);

    private static readonly StandingColumn<FilledCase> Level = StandingColumns.Word<FilledCase>(SheetMessages.AlertLevel, one => InWords(one.Episode.Level));

    private static readonly StandingColumn<FilledCase> Silenced = StandingColumns.Day<FilledCase>(SheetMessages.SilencedTo, one => one.Episode.SilencedUntil);

    /// <summary>The sheet.</summary>
    public static SheetToFill<FilledCase, Func<CaseActing, LedgerEntry>> Sheet { get; } = new(
        SheetMessages.AlertsName,
        SheetMessages.Company,
        [
            new(CaseSheetMessages.Verification, Verify)
            {
                Needed = [VerifiedOn, Supervisors, FindingOf],
                Optional = [Facts, NotBeforeCourt],
                Standing = [Since, Level],
                Contradiction = FactsThatDoNotFit,
                IsRecorded = row => row.Item.Acts.OfType<LetterVerified>().Any(verified => IsSame(verified, FindingIn(row))),
            },
            new(CaseSheetMessages.Silencing, Silence)
            {
                Needed = [SilenceUntil, SilenceReason],
                Standing = [Since, Level, Silenced],
                IsRecorded = row => row.Item.Acts.OfType<CompanySilenced>().Any(silence => IsSame(silence, row)),
            },
            new(CaseSheetMessages.Closing, Close)
            {
                Needed = [Result],
                Optional = [WhatWasFound, Method, WorkersHelped, YuanRecovered, AtFault, ResultNote],
                Standing = [Since, Level],
                IsRecorded = row => (row.Item.Submitted ?? row.Item.Episode.Closing) is { } closing && IsSame(closing, row),
            },
        ]);

    /// <summary>Returns a level as the list has it: nothing for none.</summary>
    public static Message? InWords(Level level) => level == EarlyWarning.Level.None ? null : level.InWords();

    private static Func<CaseActing, LedgerEntry> Verify(FilledRow<FilledCase> row) => acting =>
        acting.State.Letters.CurrentOf(row.Item.Episode.Id, row.Item.Episode.Company) is { IsOpen: true } letter
        ? new LedgerEntry(acting.State.StampOf(acting.Who, acting.At), acting.Letters.Verify(letter, FindingIn(row)))
        : throw new LetterActionException(LetterActionReason.NoneOpen, CaseSheetMessages.NoLetterToVerify, row.Item.Episode.Id);

    private static Func<CaseActing, LedgerEntry> Silence(FilledRow<FilledCase> row) => acting =>
        acting.State.Alerts.Silence(row.Item.Episode.Company, row.Get(SilenceUntil), acting.Who, row.Get(SilenceReason), acting.At);

    private static Func<CaseActing, LedgerEntry> Close(FilledRow<FilledCase> row) =>
        acting => acting.Work.Close(row.Item.Episode.Company, ClosingIn(row), acting.Who, acting.At);

    private static CaseClosing ClosingIn(FilledRow<FilledCase> row) => new()
    {
        As = row.Get(Result),
        Finding = row.TryGet(WhatWasFound, out CaseFinding finding) ? finding : null,
        Method = row.TryGet(Method, out HandlingMethod method) ? method : null,
        Workers = row.TryGet(WorkersHelped, out int workers) ? workers : null,
        Yuan = row.TryGet(YuanRecovered, out decimal yuan) ? yuan : null,
        Fault = row.TryGet(AtFault, out string? fault) ? fault!.Trim() : null,
        Note = row.TryGet(ResultNote, out string? note) ? note : null,
    };

    private static LetterFinding FindingIn(FilledRow<FilledCase> row) => new(
        row.Get(VerifiedOn),
        Split(row.Get(Supervisors), NameMarks),
        row.TryGet(Facts, out string? facts) ? Split(facts!, FactMarks) : [])
    {
        NotBeforeCourt = row.TryGet(NotBeforeCourt, out bool isNot) && isNot,
    };

    private static Message? FactsThatDoNotFit(FilledRow<FilledCase> row) => (row.Get(FindingOf), row.IsFilled(Facts)) switch
    {
        (Finding.Breach, false) => CaseSheetMessages.BreachWithoutFacts,
        (Finding.NoBreach, true) => CaseSheetMessages.FactsWithoutBreach,
        _ => null,
    };

    private static bool IsSame(LetterVerified recorded, LetterFinding filled) =>
        recorded.On == filled.On
        && recorded.NotBeforeCourt == filled.NotBeforeCourt
        && recorded.Supervisors.SequenceEqual(filled.Supervisors.Distinct(StringComparer.Ordinal), StringComparer.Ordinal)
        && recorded.Facts.SequenceEqual(filled.Facts, StringComparer.Ordinal);

    private static bool IsSame(CompanySilenced recorded, FilledRow<FilledCase> row) =>
        recorded.Until == row.Get(SilenceUntil) && recorded.Why == row.Get(SilenceReason);

    private static bool IsSame(EpisodeClosed recorded, FilledRow<FilledCase> row) => ClosingIn(row) is var filled
        && (recorded.As, recorded.Finding, recorded.Method, recorded.Workers, recorded.Yuan) == (
            filled.As, filled.Finding, filled.Method, filled.Workers, filled.Yuan)
        && (recorded.Fault, recorded.Note) == (filled.Fault, filled.Note);

    private static string[] Split(string text, char[] marks) => text.Split(marks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
