using System.CommandLine;
using EarlyWarning.Cli.Printing;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters</c>: lists the register of letters, and records what persons do about them.</summary>
internal sealed class LettersCommand : Command
{
    public LettersCommand(Terminal terminal)
        : base("letters", "The register of letters: what is proposed, what is out, what is overdue, and what persons do about it.")
    {
        Add(new LettersListCommand(terminal));
        Add(new LettersDraftCommand(terminal));
        Add(new LettersVerifyCommand(terminal));
        Add(new LettersIssueCommand(terminal));
        Add(new LettersServeCommand(terminal));
        Add(new LettersReplyCommand(terminal));
        Add(new LettersAcceptCommand(terminal));
        Add(new LettersEscalateCommand(terminal));
        Add(new LettersVoidCommand(terminal));
        Add(new LettersCloseCommand(terminal));
    }
}
