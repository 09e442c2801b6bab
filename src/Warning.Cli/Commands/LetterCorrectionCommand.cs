using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command that puts an earlier act on a letter right, and prints the letter afterwards and what went with the act.</summary>
internal abstract class LetterCorrectionCommand : CaseCommand
{
    private readonly DescribedArgument named = new("EVENT", PlaceholderMessages.EventOrLetter, OptionMessages.LetterEvent);
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.WhyCorrected);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    protected LetterCorrectionCommand(Terminal terminal, string name, Message about, params Message[] examples)
        : base(terminal, name, about, examples)
    {
        Add(named);
        Add(by);
        AddScanAnd(format);
        Add(why);
    }

    /// <summary>Does what the arguments ask for; returns the letter afterwards, or null if nothing is left of it.</summary>
    protected abstract Task<Letter?> PutRightAsync(
        CaseLedger cases, string named, string who, string why, ParseResult arguments, LocalDate today, CancellationToken cancellationToken);

    protected sealed override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LetterRegister before = cases.Letters;
        LocalDate today = Terminal.Today(file.TimeZone);
        string text = LetterReference.Read(arguments.GetRequiredValue(named)!);
        string who = Who(file, arguments.GetValue(by)), said = arguments.GetRequiredValue(why)!;
        Letter? after = await PutRightAsync(cases, text, who, said, arguments, today, cancellationToken).ConfigureAwait(false);
        Letter[] gone = [.. before.Letters.Where(letter => cases.Letters.Find(letter.Id) is null)];
        if (arguments.GetValue(format) == ResultFormat.Json)
        {
            JsonText.Print(Terminal.Out, json =>
            {
                json.WriteStartObject();
                json.WritePropertyName("letter");
                if (after is null) json.WriteNullValue();
                else LetterJson.Write(json, after, cases.Letters);
                json.WriteStartArray("gone");
                foreach (Letter letter in gone) json.WriteStringValue(letter.Id);
                json.WriteEndArray();
                json.WriteEndObject();
            });
        }
        else
        {
            if (after is not null) LetterText.Print(Terminal, after, cases.Letters, cases.Drafts, showsProceedings: false);
            foreach (Letter letter in gone) Terminal.Print(LetterScreenMessages.Gone(LetterText.Typed(letter)));
        }

        return ExitCode.Done;
    }
}
