using System.CommandLine;
using System.Text.Json;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters draft LETTER</c>: a Word file to edit.</summary>
internal sealed class LettersDraftCommand : ProgramCommand
{
    private readonly Argument<string> letter = new("LETTER") { Description = "The letter's id or number, or the id or name of a company, with #opinion and the like behind it where more than one of its letters is open" };
    private readonly Option<string> by = new("--by") { Description = "Who does it", HelpName = "WHO", Required = true };
    private readonly Option<string?> to = new("--to") { Description = "To whom [default: the employer; of a suggestion the authority by its usual name]", HelpName = "NAME" };
    private readonly Option<string> scan = ScanOptionSet.Scan();
    private readonly Option<string?> state = ScanOptionSet.State();
    private readonly Option<string> format = FormatOption();
    private readonly Terminal terminal;

    public LettersDraftCommand(Terminal terminal)
        : base("draft", "Draws up a letter as a Word file, once: a draft that is there is yours, and never overwritten.", "early-warning letters draft 鹤山市甲家具有限公司 --by 李某")
    {
        this.terminal = terminal;
        Add(letter);
        Add(by);
        Add(to);
        Add(scan);
        Add(state);
        Add(format);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan));
        using CaseLedger cases = await CaseLedger.OpenAsync(file, arguments.GetValue(state), cancellationToken: cancellationToken).ConfigureAwait(false);
        LetterDraft draft = await cases.DraftAsync(arguments.GetRequiredValue(letter), arguments.GetRequiredValue(by), arguments.GetValue(to), cancellationToken).ConfigureAwait(false);
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(terminal.Out, json => Write(json, draft));
        else terminal.Out.WriteLine(draft.IsNew ? $"drafted: {FolderName.Of(draft.Path)}" : $"there is a draft already, and it stays as it is: {FolderName.Of(draft.Path)}");
        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json, LetterDraft draft)
    {
        json.WriteStartObject();
        json.WriteString("id", draft.Letter.Id);
        json.WriteString("file", draft.Path);
        json.WriteBoolean("isNew", draft.IsNew);
        json.WriteEndObject();
    }
}
