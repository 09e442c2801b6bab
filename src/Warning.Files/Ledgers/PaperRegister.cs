using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Reads a register of letters that was kept on paper as the entries that take it over, each made for the state that those before it leave.</summary>
/// <param name="state">The current state.</param>
/// <param name="register">The companies.</param>
/// <param name="stamp">The stamp of the entries.</param>
/// <param name="today">The last day on which something can have been done.</param>
/// <param name="place">The place whose law letters rest on; null if none is named.</param>
/// <param name="language">The language of what is recorded.</param>
internal sealed class PaperRegister(
    CaseState state, RegisterReader register, EventStamp stamp, LocalDate today, Jurisdiction? place, MessageLanguage language)
{
    private static readonly ValueColumn<LocalDate> Date = ColumnToFill.Day(LetterRegisterMessages.DayOfLetter);

    private static readonly ValueColumn<LetterKind> Kind =
        ColumnToFill.Choice(LetterRegisterMessages.KindOfLetter, 10, Enum.GetValues<LetterKind>(), kind => kind.InWords());

    private static readonly ValueColumn<string> CompanyOfRow = ColumnToFill.Text(SheetMessages.Name, 28);

    private static readonly ValueColumn<string> SignedBy = ColumnToFill.Text(LetterRegisterMessages.SignedBy, 14);

    private static readonly ValueColumn<LocalDate> AnsweredOn = ColumnToFill.Day(LetterRegisterMessages.AnsweredOn);

    private static readonly ValueColumn<ReplyOutcome> Outcome =
        ColumnToFill.Choice(LetterRegisterMessages.Outcome, 12, Enum.GetValues<ReplyOutcome>(), outcome => outcome.InWords());

    private readonly IReadOnlyList<Company> companies = register.Register.Companies;

    /// <summary>Reads the sheet; records nothing.</summary>
    /// <exception cref="FeedException">The file cannot be read, or is no such sheet.</exception>
    public FilledSheet<IReadOnlyList<LedgerEntry>> Read(string path, FileFormats formats, CancellationToken cancellationToken)
    {
        SheetAct<string, Func<PaperLetter>> letter = new(LetterRegisterMessages.TakenOver, row => () => LetterOf(row))
        {
            Needed = [Date, Kind, CompanyOfRow],
            Optional = [SignedBy, AnsweredOn, Outcome],
            Contradiction = row => row.IsFilled(AnsweredOn) == row.IsFilled(Outcome) ? null : LetterRegisterMessages.OutcomeAndDay,
            IsRecorded = IsRecorded,
        };
        SheetToFill<string, Func<PaperLetter>> sheet = new(LetterRegisterMessages.Name, SheetMessages.LetterNumber, [letter]);
        return Made(sheet.Read(path, number => number, LetterRegisterMessages.NumberOfNoLetter, formats, cancellationToken));
    }

    private FilledSheet<IReadOnlyList<LedgerEntry>> Made(FilledSheet<Func<PaperLetter>> sheet)
    {
        List<FilledAct<IReadOnlyList<LedgerEntry>>> made = [];
        List<SheetReject> rejects = [.. sheet.Rejects];
        CaseState now = state;
        foreach (FilledAct<Func<PaperLetter>> act in sheet.Acts)
        {
            try
            {
                string why = LetterRegisterMessages.FromPaper.ToString(language);
                LedgerEntry[] entries = [.. act.Act().TakeOver(now.Letters, why, today, place).Select(taken => new LedgerEntry(stamp, taken))];
                now = now.With(entries)!;
                made.Add(new FilledAct<IReadOnlyList<LedgerEntry>>(act.Row, act.Key, act.Name, entries) { Cells = act.Cells });
            }
            catch (LetterActionException refused)
            {
                rejects.AddRange(refused.Refusals.Select(one => new SheetReject(act.Row, act.Key, null, null, one.Text)));
            }
        }

        return new FilledSheet<IReadOnlyList<LedgerEntry>>
        {
            File = sheet.File,
            Rows = sheet.Rows,
            Acts = made,
            Rejects = [.. rejects.OrderBy(reject => reject.Row)],
            Recorded = sheet.Recorded,
        };
    }

    private PaperLetter LetterOf(FilledRow<string> row) => LetterOf(row, CompanyOf(row.Get(CompanyOfRow)));

    private PaperLetter LetterOf(FilledRow<string> row, Company company) => new(row.Item, row.Get(Date), row.Get(Kind), company)
    {
        County = register.CountyOf(company.Id),
        SignedBy = row.TryGet(SignedBy, out string? signed) ? signed! : "",
        Replied = row.TryGet(AnsweredOn, out LocalDate day) ? day : null,
        Outcome = row.TryGet(Outcome, out ReplyOutcome outcome) ? outcome : null,
    };

    /// <summary>Whether the letter is in the register, of this day, kind and company: the list came back once more.</summary>
    private bool IsRecorded(FilledRow<string> row) =>
        state.Letters.FindNumber(row.Item) is { Number: not null } known && known.Issued == row.Get(Date) && known.Kind == row.Get(Kind)
        && Company.Named(companies, row.Get(CompanyOfRow)) is [var company] && company.Id == known.Company;

    /// <summary>Finds the company by its code or its whole name: a part of a name may be that of another company today.</summary>
    private Company CompanyOf(string text)
    {
        Company[] named = [.. Company.Named(companies, text).Where(company => company.IsNamed(text))];
        return named switch
        {
            [var one] => one,
            [] => throw new LetterActionException(LetterActionReason.UnknownLetter, LetterRegisterMessages.NotInRegister(text)),
            _ => throw Several(text, named),
        };
    }

    private static LetterActionException Several(string text, Company[] named) =>
        new(LetterActionReason.Ambiguous, LetterRegisterMessages.SeveralInRegister(text, [.. named.Select(one => one.Id)]));
}
