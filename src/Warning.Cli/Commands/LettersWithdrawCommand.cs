using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters withdraw EVENT</c>: takes an earlier act on a letter back, or a correction of one.</summary>
internal sealed class LettersWithdrawCommand(Terminal terminal)
    : LetterCorrectionCommand(terminal, "withdraw", CommandMessages.LettersWithdraw, ExampleMessages.LettersWithdraw, ExampleMessages.LettersWithdrawByLine)
{
    protected override Task<Letter?> PutRightAsync(
        CaseLedger cases, string named, string who, string why, ParseResult arguments, LocalDate today, CancellationToken cancellationToken) =>
        cases.WithdrawLetterAsync(named, who, why, cancellationToken);
}
