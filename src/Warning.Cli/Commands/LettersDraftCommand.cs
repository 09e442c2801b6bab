using System.CommandLine;
using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters draft LETTER</c>: writes a Word file to edit.</summary>
internal sealed class LettersDraftCommand : CaseCommand
{
    private readonly DescribedArgument letter = LetterActCommand.LetterArgument();
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<string?> to = DescribedOption.Text("--to", PlaceholderMessages.Name, OptionMessages.Addressee, OptionMessages.UsualAddressee);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public LettersDraftCommand(Terminal terminal)
        : base(terminal, "draft", CommandMessages.LettersDraft, [ExampleMessages.LettersDraft])
    {
        Add(letter);
        Add(by);
        Add(to);
        AddScanAnd(format);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LetterDraft draft = await cases.DraftAsync(LetterReference.Read(arguments.GetRequiredValue(letter)!), Who(file, arguments.GetValue(by)), arguments.GetValue(to), cancellationToken).ConfigureAwait(false);
        if (cases.ProceedingsUnread is { } unread) Terminal.PrintError(LetterScreenMessages.ProceedingsUnread(unread));
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, json => Write(json, draft));
        else LetterText.Print(Terminal, draft, isAsked: true);
        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter json, LetterDraft draft)
    {
        json.WriteStartObject();
        json.WriteString("id", draft.Letter.Id);
        json.WriteString("file", draft.Path);
        json.WriteString("checklist", draft.Checklist);
        json.WriteBoolean("isNew", draft.IsNew);
        json.WriteBoolean("isRewritten", draft.IsRewritten);
        json.WriteBoolean("isEdited", draft.IsEdited);
        json.WriteStartArray("differences");
        foreach (Message difference in draft.Differences) json.WriteStringValue(difference.ToString());
        json.WriteEndArray();
        json.WriteStartArray("setAside");
        foreach (string aside in draft.SetAside) json.WriteStringValue(aside);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
