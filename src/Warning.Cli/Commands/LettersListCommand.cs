using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters list</c>: prints the register of letters and the funnel, or writes the register of a year to a file.</summary>
internal sealed class LettersListCommand : CaseCommand
{
    private readonly DescribedOption<bool> all = DescribedOption.Flag("--all", OptionMessages.AllLetters);
    private readonly DescribedOption<long?> year =
        DescribedOption.Of("--year", new WholeNumberReader(1949, 9999, "年"), OptionMessages.LettersOfYear, OptionMessages.EveryYear);
    private readonly DescribedOption<LetterKind?> kind =
        DescribedOption.Of("--kind", new ChoiceReader<LetterKind>(CaseWords.InWords), OptionMessages.LettersOfKind, OptionMessages.EveryKind);
    private readonly DescribedOption<string?> output = SheetFile.Option(OptionMessages.RegisterFile, OptionMessages.NoFile);
    private readonly DescribedOption<TypedDate?> asOf = ScanOptionSet.AgesAsOf();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public LettersListCommand(Terminal terminal)
        : base(terminal, "list", CommandMessages.LettersList, [ExampleMessages.LettersList, ExampleMessages.LettersListAll, ExampleMessages.LettersListOut], isReader: true) =>
        AddScanAnd(all, year, kind, output, asOf, format);

    protected override Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        (int? ofYear, LetterKind? ofKind) = ((int?)arguments.GetValue(year), arguments.GetValue(kind));
        if (arguments.GetValue(output) is { } path) return Task.FromResult(Save(path, cases, file, ofYear, ofKind));
        LocalDate? day = arguments.GetValue(asOf)?.UpTo(Terminal.Today(file.TimeZone)) ?? cases.LastScan?.AsOf;
        LetterList list = new(cases.State, day, arguments.GetValue(all))
        {
            Deadlines = [.. cases.DeadlinesAsOf(day ?? Terminal.Today(file.TimeZone)).Where(deadline => IsOf(deadline.Letter, ofYear, ofKind))],
            Forms = FormsOf(cases, file),
            Year = ofYear,
            Kind = ofKind,
        };
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, list.Write);
        else list.Print(Terminal, file.Issuer);
        return Task.FromResult(ExitCode.Done);
    }

    private static bool IsOf(Letter letter, int? year, LetterKind? kind) =>
        (kind is null || letter.Kind == kind) && (year is null || (letter.Issued ?? letter.Since).Year == year);

    private static Message? FormsOf(CaseLedger cases, ScanFile file)
    {
        if (file.Jurisdiction is not { } id || !file.Pack.Jurisdictions.TryGetValue(id, out Jurisdiction? place) || place.FormsSetBy is not { } body) return null;
        return cases.Letters.Letters.Any(letter => letter is { IsOpen: true, Kind: not null, Number: null })
            ? DeadlineScreenMessages.PrescribedForms(body, place.Sources["formsSetBy"].Article is { } article ? DeadlineScreenMessages.InArticle(article) : null)
            : null;
    }

    private int Save(string path, CaseLedger cases, ScanFile file, int? ofYear, LetterKind? ofKind)
    {
        if (SheetFile.IsThere(path, Terminal)) return ExitCode.Faults;
        IReadOnlyList<LetterDeadline> deadlines = cases.DeadlinesAsOf(cases.LastScan?.AsOf ?? Terminal.Today(file.TimeZone));
        int rows = LetterRegisterSheet.Save(path, file, cases.Letters, ofYear, ofKind, [.. deadlines.Where(deadline => IsOf(deadline.Letter, ofYear, ofKind))]);
        Terminal.Print(LetterScreenMessages.RegisterWritten(path, rows));
        return ExitCode.Done;
    }
}
