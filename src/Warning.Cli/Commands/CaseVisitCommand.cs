using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>case visit COMPANY</c>: records a visit of a company.</summary>
internal sealed class CaseVisitCommand : CaseFileCommand
{
    private readonly DescribedArgument company;
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.VisitedOn);
    private readonly DescribedOption<string?> with = DescribedOption.Text("--with", PlaceholderMessages.Names, OptionMessages.VisitedWith);
    private readonly DescribedOption<string?> found = RequiredText("--found", PlaceholderMessages.Text, OptionMessages.VisitFound);

    public CaseVisitCommand(Terminal terminal)
        : this(terminal, CompanyArgument())
    {
    }

    private CaseVisitCommand(Terminal terminal, DescribedArgument company)
        : base(terminal, "visit", company, CommandMessages.CaseVisit, ExampleMessages.CaseVisit)
    {
        this.company = company;
        Add(on);
        Add(with);
        Add(found);
        AddScanAnd();
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LocalDate day = arguments.GetRequiredValue(on)!.Value.NearestTo(Terminal.Today(file.TimeZone));
        string[] persons = (arguments.GetValue(with) ?? "").Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        (string named, string told) = (arguments.GetRequiredValue(company)!, arguments.GetRequiredValue(found)!);
        string id = await cases.RecordVisitAsync(named, day, persons, told, Who(file, arguments.GetValue(Doer)), cancellationToken).ConfigureAwait(false);
        Terminal.Print(CaseScreenMessages.VisitRecorded(id, day));
        return ExitCode.Done;
    }
}
