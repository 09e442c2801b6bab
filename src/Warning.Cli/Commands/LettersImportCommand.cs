using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters import FILE</c>: shows which letters of a register on paper would be taken over, and with <c>--record</c> takes them over.</summary>
internal sealed class LettersImportCommand : CaseCommand
{
    private readonly DescribedArgument list = new("FILE", PlaceholderMessages.File, OptionMessages.PaperRegister);
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<bool> record = DescribedOption.Flag("--record", OptionMessages.Record);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public LettersImportCommand(Terminal terminal)
        : base(terminal, "import", CommandMessages.LettersImport, [ExampleMessages.LettersImport, ExampleMessages.LettersImportRecord])
    {
        Add(list);
        Add(by);
        Add(record);
        AddScanAnd(format);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        (string path, string who) = (arguments.GetRequiredValue(list)!, Who(file, arguments.GetValue(by)));
        bool records = arguments.GetValue(record);
        Task<FilledSheet<IReadOnlyList<LedgerEntry>>> reading = records
            ? cases.RecordPaperRegisterAsync(path, who, cancellationToken)
            : cases.ReadPaperRegisterAsync(path, who, cancellationToken);
        FilledListText<IReadOnlyList<LedgerEntry>> text = new(await reading.ConfigureAwait(false), records, ColumnMessages.Number, "number", number => number);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, text.Write);
        else text.Print(Terminal);
        return text.IsSound ? ExitCode.Done : ExitCode.Faults;
    }
}
