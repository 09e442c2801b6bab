using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters proof LETTER --out DOCX</c>: writes the proof of service of a letter, filled in with what the register has.</summary>
internal sealed class LettersProofCommand : CaseCommand
{
    private readonly DescribedArgument letter = LetterActCommand.LetterArgument();
    private readonly DescribedOption<string?> output = PaperFile.Option();

    public LettersProofCommand(Terminal terminal)
        : base(terminal, "proof", CommandMessages.LettersProof, [ExampleMessages.LettersProof], isReader: true)
    {
        Add(letter);
        AddScanAnd(output);
    }

    protected override Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        string path = arguments.GetRequiredValue(output)!;
        if (SheetFile.IsThere(path, Terminal)) return Task.FromResult(ExitCode.Faults);
        return Task.FromResult(PaperFile.Save(CasePapers.OfService(cases, LetterReference.Read(arguments.GetRequiredValue(letter)!)), path, Terminal));
    }
}
