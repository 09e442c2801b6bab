using System.Globalization;
using System.Text.RegularExpressions;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Results;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// Writes the register of letters as an office keeps it (台账): a row for each number, void ones included, by year, kind and serial, as a CSV file for
/// spreadsheets or as a workbook.
/// </summary>
public static partial class LetterRegisterSheet
{
    private const int FrozenColumns = 2;

    /// <summary>Writes the register to a file that is not there yet: a workbook if its name ends as those of the scan's format do, else CSV.</summary>
    /// <param name="path">The file.</param>
    /// <param name="scan">The scan file, which gives the union, the language of the headers and the format of workbooks.</param>
    /// <param name="register">The letters.</param>
    /// <param name="year">The year of the numbers; null for all.</param>
    /// <param name="kind">The kind of letter; null for all.</param>
    /// <param name="deadlines">The deadlines that are running, which a workbook lists on a second sheet; null or none for no such sheet.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not write it.</exception>
    public static int Save(
        string path, ScanFile scan, LetterRegister register, int? year = null, LetterKind? kind = null, IReadOnlyList<LetterDeadline>? deadlines = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(register);
        RegisteredLetter[] letters = [.. LettersOf(register, year, kind)];
        WorkbookSheet sheet = SheetOf(letters, scan.Language);
        using FileStream file = PrivateFile.CreateNew(path);
        if (scan.Formats.Workbooks is { } write && path.EndsWith(scan.Formats.WorkbookExtension, StringComparison.OrdinalIgnoreCase))
        {
            WorkbookSheet[] sheets = deadlines is { Count: > 0 } ? [sheet, DeadlineSheet.Of(deadlines, scan.Language)] : [sheet];
            write(new WorkbookDocument(sheets) { Title = TitleOf(scan, year).ToString(scan.Language), Language = scan.Language }, file);
        }
        else
        {
            CsvSheet.Write(file, scan.Language, sheet.Columns.Select(column => column.Header), sheet.Rows.Select(row => row.Cells));
        }

        return letters.Length;
    }

    private static IEnumerable<RegisteredLetter> LettersOf(LetterRegister register, int? year, LetterKind? kind) => register.Letters
        .SelectMany(letter => letter.VoidNumbers.Select(number => Registered(letter, number, isVoid: true))
            .Concat(letter.Number is { } own ? [Registered(letter, own, isVoid: false)] : [])
            .Concat(letter.RevokedAs is { } revocation ? [Registered(letter, revocation, isVoid: false) with { IsRevocation = true }] : []))
        .Where(one => (year is null || one.Year == year) && (kind is null || one.Letter.Kind == kind))
        .OrderBy(one => one.Year).ThenBy(one => one.Letter.Kind).ThenBy(one => one.Serial).ThenBy(one => one.Number, StringComparer.Ordinal);

    private static RegisteredLetter Registered(Letter letter, string number, bool isVoid) => new(letter, number, isVoid)
    {
        Year = YearIn().Match(number) is { Success: true } year ? Number(year.Groups["year"].Value) : letter.Issued?.Year ?? letter.Since.Year,
        Serial = SerialIn().Match(number) is { Success: true } serial ? Number(serial.Groups["serial"].Value) : 0,
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static WorkbookSheet SheetOf(RegisteredLetter[] letters, MessageLanguage language)
    {
        (Message Header, double Width, WorkbookColumnKind Kind)[] columns =
        [
            (LetterRegisterMessages.Place, 6, WorkbookColumnKind.Count),
            (SheetMessages.LetterNumber, 26, WorkbookColumnKind.Text),
            (LetterRegisterMessages.KindOfLetter, 10, WorkbookColumnKind.Word),
            (LetterRegisterMessages.DayOfLetter, 12, WorkbookColumnKind.Day),
            (SheetMessages.Name, 28, WorkbookColumnKind.Text),
            (SheetMessages.Company, 23, WorkbookColumnKind.Text),
            (LetterRegisterMessages.SignedBy, 14, WorkbookColumnKind.Text),
            (SheetMessages.ServedOn, 12, WorkbookColumnKind.Day),
            (LetterRegisterMessages.ServedHow, 12, WorkbookColumnKind.Word),
            (LetterRegisterMessages.SignedFor, 16, WorkbookColumnKind.Text),
            (SheetMessages.DueDay, 12, WorkbookColumnKind.Day),
            (LetterRegisterMessages.AnsweredOn, 12, WorkbookColumnKind.Day),
            (LetterRegisterMessages.Outcome, 12, WorkbookColumnKind.Word),
            (SheetMessages.LetterStateHeader, 12, WorkbookColumnKind.Word),
        ];
        IEnumerable<WorkbookRow> rows = letters.Select((one, place) => Row(one, place + 1, language));
        return new WorkbookSheet(
            LetterRegisterMessages.Name.ToString(language),
            [.. columns.Select(column => new WorkbookColumn(column.Header.ToString(language), column.Width) { Kind = column.Kind })],
            rows)
        { FrozenColumns = FrozenColumns };
    }

    private static WorkbookRow Row(RegisteredLetter one, int place, MessageLanguage language)
    {
        (Letter letter, bool stands) = (one.Letter, !one.IsVoid && !one.IsRevocation);
        Message state = one switch
        {
            { IsVoid: true } => LetterRegisterMessages.Void,
            { IsRevocation: false, Letter.Revoked: not null } => LetterRegisterMessages.RevokedLetter,
            _ => letter.State.InWords(),
        };
        return new WorkbookRow(
        [
            WorkbookCell.Of(place),
            WorkbookCell.Of(one.Number),
            Word(one.IsRevocation ? LetterRegisterMessages.RevocationLetter : letter.Step.InWords()),
            WorkbookCell.Of(one.IsRevocation ? letter.Revoked : stands ? letter.Issued : null),
            WorkbookCell.Of(letter.Name),
            WorkbookCell.Of(letter.Company),
            Word(stands ? SignatoryOf(letter) : null),
            WorkbookCell.Of(stands ? letter.Served : null),
            Word(stands ? letter.Form?.InWords() : null),
            Word(stands ? SignedFor(letter.Proof) : null),
            WorkbookCell.Of(stands ? letter.Due : null),
            WorkbookCell.Of(stands ? letter.Replied : null),
            Word(stands ? OutcomeOf(letter) : null),
            Word(state),
        ]);

        WorkbookCell Word(Message? word) => WorkbookCell.Of(word?.ToString(language));
    }

    /// <summary>Returns who signed for a letter, or why nobody did.</summary>
    private static Message? SignedFor(ServiceProof? proof) => proof switch
    {
        { ReceivedBy: { } by } => LetterRegisterMessages.Person(by),
        { Refusal: { } refusal } => LetterRegisterMessages.RefusedFor(refusal),
        _ => null,
    };

    private static Message? SignatoryOf(Letter letter) => letter.SignedBy is not { } name ? null
        : letter.SignedAs is { } role ? LetterRegisterMessages.SignedAs(role.InWords(), name)
        : LetterRegisterMessages.Person(name);

    /// <summary>Returns what was answered, and of an objection what the union answered.</summary>
    private static Message? OutcomeOf(Letter letter) => letter switch
    {
        { Outcome: { } outcome, Objection: { Outcome: { } answer } } => LetterRegisterMessages.ObjectionWith(outcome.InWords(), answer.InWords()),
        { Outcome: { } outcome, HasOpenObjection: true } => LetterRegisterMessages.ObjectionWith(outcome.InWords(), LetterRegisterMessages.NotAnswered),
        _ => letter.Outcome?.InWords(),
    };

    private static Message TitleOf(ScanFile scan, int? year) => LetterRegisterMessages.Title(
        scan.Issuer is { } union ? LetterRegisterMessages.OfUnion(union.Name) : null,
        year is { } one ? LetterRegisterMessages.OfYear(one) : null);

    [GeneratedRegex("〔(?<year>[0-9]{4})〕", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearIn();

    [GeneratedRegex("(?<serial>[0-9]{1,9})[^0-9]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SerialIn();

    /// <summary>A number that a letter has or had.</summary>
    private sealed record RegisteredLetter(Letter Letter, string Number, bool IsVoid)
    {
        public required int Year { get; init; }

        public required int Serial { get; init; }

        /// <summary>Whether it is the number of the letter that took the letter back.</summary>
        public bool IsRevocation { get; init; }
    }
}
