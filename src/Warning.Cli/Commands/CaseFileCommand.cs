using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command that acts on the case file of a company.</summary>
internal abstract class CaseFileCommand : CaseCommand
{
    protected CaseFileCommand(Terminal terminal, string name, Argument named, Message about, params Message[] examples)
        : base(terminal, name, about, examples)
    {
        Add(named);
        Add(Doer);
    }

    protected DescribedOption<string?> Doer { get; } = By();

    public static DescribedArgument CompanyArgument() => new("COMPANY", PlaceholderMessages.Company, OptionMessages.CompanyOrName);
}
