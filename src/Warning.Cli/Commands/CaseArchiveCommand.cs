using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>case archive COMPANY</c>: archives a case of which nothing is open.</summary>
internal sealed class CaseArchiveCommand : CaseFileCommand
{
    private const int MostYears = 100;

    private readonly DescribedArgument company;
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.ArchivedOn);
    private readonly DescribedOption<string?> number = RequiredText("--number", PlaceholderMessages.Text, OptionMessages.ArchiveNumber);
    private readonly DescribedOption<long?> years =
        DescribedOption.Of("--years", new WholeNumberReader(1, MostYears, "年"), OptionMessages.ArchiveYears, OptionMessages.ForEver);
    private readonly DescribedOption<string?> output = RequiredText("--out", PlaceholderMessages.File, OptionMessages.CaseArchiveOut);

    public CaseArchiveCommand(Terminal terminal)
        : this(terminal, CompanyArgument())
    {
    }

    private CaseArchiveCommand(Terminal terminal, DescribedArgument company)
        : base(terminal, "archive", company, CommandMessages.CaseArchive, ExampleMessages.CaseArchive)
    {
        this.company = company;
        Add(on);
        Add(number);
        Add(years);
        AddScanAnd(output);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        string path = arguments.GetRequiredValue(output)!;
        if (SheetFile.IsThere(path, Terminal)) return ExitCode.Faults;
        LocalDate day = arguments.GetRequiredValue(on)!.Value.NearestTo(Terminal.Today(file.TimeZone));
        CaseArchiveOrder order = new(day, arguments.GetRequiredValue(number)!, (int?)arguments.GetValue(years));
        (string named, string who) = (arguments.GetRequiredValue(company)!, Who(file, arguments.GetValue(Doer)));
        ScanOptions options = new() { Clock = Terminal.Clock };
        CaseFile archived = await CaseExporter.ArchiveAsync(file, cases, named, order, who, path, options, cancellationToken).ConfigureAwait(false);
        Terminal.Print(CaseScreenMessages.CaseIsArchived(archived.Name, order.Number));
        CaseArchiveText.Print(Terminal, archived, path, CaseArchiveVerification.Of(path));
        return ExitCode.Done;
    }
}
