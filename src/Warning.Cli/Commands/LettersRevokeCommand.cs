using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters revoke LETTER</c>: takes back, by a letter of its own, one that was served and should not have been.</summary>
internal sealed class LettersRevokeCommand : CaseCommand
{
    private readonly DescribedArgument letter = LetterActCommand.LetterArgument();
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.DayOfRevocation);
    private readonly DescribedOption<string?> signedBy = RequiredText("--signed-by", PlaceholderMessages.Names, OptionMessages.SignedBy);
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.WhyRevoked);
    private readonly DescribedOption<string?> number =
        DescribedOption.Text("--number", PlaceholderMessages.Text, OptionMessages.LetterNumber, OptionMessages.NextNumber);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public LettersRevokeCommand(Terminal terminal)
        : base(terminal, "revoke", CommandMessages.LettersRevoke, [ExampleMessages.LettersRevoke])
    {
        Add(letter);
        Add(by);
        Add(on);
        Add(signedBy);
        Add(why);
        Add(number);
        AddScanAnd(format);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LetterDraft revocation = await cases.RevokeAsync(
            LetterReference.Read(arguments.GetRequiredValue(letter)!),
            Who(file, arguments.GetValue(by)),
            arguments.GetRequiredValue(on)!.Value.NearestTo(Terminal.Today(file.TimeZone)),
            arguments.GetRequiredValue(signedBy)!,
            arguments.GetRequiredValue(why)!,
            arguments.GetValue(number),
            cancellationToken).ConfigureAwait(false);
        if (arguments.GetValue(format) == ResultFormat.Json)
        {
            JsonText.Print(Terminal.Out, json => LetterJson.Write(json, revocation.Letter, cases.Letters));
            return ExitCode.Done;
        }

        LetterText.Print(Terminal, revocation.Letter, cases.Letters, cases.Drafts, showsProceedings: false);
        Terminal.Print(LetterScreenMessages.RevokedBy(revocation.Letter.RevokedAs!, FolderName.Of(revocation.Path)));
        return ExitCode.Done;
    }
}
