using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command that acts on one letter and prints the letter afterwards.</summary>
internal abstract class LetterActCommand : CaseCommand
{
    private readonly DescribedArgument letter = LetterArgument();
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    protected LetterActCommand(Terminal terminal, string name, Message about, params Message[] examples)
        : base(terminal, name, about, examples)
    {
        Add(letter);
        Add(by);
        AddScanAnd(format);
    }

    public static DescribedArgument LetterArgument() => new("LETTER", PlaceholderMessages.Letter, OptionMessages.LetterOrCompany);

    /// <summary>Whether whoever acts says that no court has the matter, and is shown what the feeds have.</summary>
    protected virtual bool IsBeforeCourtAsked => false;

    /// <summary>Returns how the letter that a person names is found in the register.</summary>
    protected virtual string Find(string named, LetterRegister register) => named;

    /// <summary>Returns whether the office stands by an edited document though it says otherwise than the register.</summary>
    protected virtual bool IsStoodBy(ParseResult arguments) => false;

    /// <summary>Returns the path of the file in which an answer stands; null for none.</summary>
    protected virtual string? EvidenceIn(ParseResult arguments) => null;

    /// <summary>Makes the act that the arguments ask for.</summary>
    protected abstract LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today);

    protected sealed override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LocalDate today = Terminal.Today(file.TimeZone);
        string named = Find(LetterReference.Read(arguments.GetRequiredValue(letter)!), cases.Letters), who = Who(file, arguments.GetValue(by));
        Task<Letter> acting = cases.ActAsync(
            named, who, (actions, meant) => Act(actions, meant, arguments, today), IsStoodBy(arguments), EvidenceIn(arguments), cancellationToken);
        Letter after = await acting.ConfigureAwait(false);
        if (cases.ProceedingsUnread is { } unread) Terminal.PrintError(LetterScreenMessages.ProceedingsUnread(unread));
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, json => LetterJson.Write(json, after, cases.Letters));
        else LetterText.Print(Terminal, after, cases.Letters, cases.Drafts, IsBeforeCourtAsked);
        return ExitCode.Done;
    }
}
