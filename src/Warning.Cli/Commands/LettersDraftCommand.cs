using System.CommandLine;
using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters draft LETTER</c>: writes a Word file to edit.</summary>
internal sealed class LettersDraftCommand : CaseCommand
{
    private readonly Argument<string> letter = LetterActCommand.LetterArgument();
    private readonly Option<string> by = By();
    private readonly Option<string?> to = new("--to") { Description = "To whom [default: the employer; of a suggestion the authority by its usual name]", HelpName = "NAME" };
    private readonly Option<string> format = FormatOption();

    public LettersDraftCommand(Terminal terminal)
        : base(
            terminal,
            "draft",
            "Draws up a letter as a Word file, once: a draft that is there is yours, and never overwritten.",
            ["early-warning letters draft 鹤山市甲家具有限公司 --by 李某"])
    {
        Add(letter);
        Add(by);
        Add(to);
        AddScanAnd(format);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LetterDraft draft = await cases.DraftAsync(arguments.GetRequiredValue(letter), arguments.GetRequiredValue(by), arguments.GetValue(to), cancellationToken).ConfigureAwait(false);
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(Terminal.Out, json => Write(json, draft));
        else Terminal.Print(draft.IsNew ? LetterScreenMessages.Drafted(FolderName.Of(draft.Path)) : LetterScreenMessages.DraftStands(FolderName.Of(draft.Path)));
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
