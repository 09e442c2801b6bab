using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Asks the questions of a draft on a terminal: arrow keys and Enter choose, a text is typed, and every question may be left for later.</summary>
internal sealed class DraftPrompts(Terminal terminal, IAnsiConsoleInput keys)
{
    private const int ShownChoices = 12;

    private readonly PromptConsole console = new(terminal, keys);

    /// <summary>Asks until no question is open that was not put; returns the draft with the answers.</summary>
    public async Task<ScanFileDraft> AskAsync(ScanFileDraft draft, CancellationToken cancellationToken)
    {
        HashSet<string> put = new(StringComparer.Ordinal);
        while (draft.Questions.FirstOrDefault(question => !put.Contains(question.Id)) is { } question)
        {
            put.Add(question.Id);
            string? answer = question.Choices.Count == 0 ? await TypeAsync(question, cancellationToken).ConfigureAwait(false)
                : await ChooseAsync(question, cancellationToken).ConfigureAwait(false);
            if (answer is not null && question.Takes(answer)) draft = draft.Answer(question, answer);
        }

        return draft;
    }

    private async Task<string?> ChooseAsync(DraftQuestion question, CancellationToken cancellationToken)
    {
        DraftChoice later = new("", PromptMessages.Later);
        SelectionPrompt<DraftChoice> prompt = new()
        {
            Title = Shown(question.Text),
            PageSize = ShownChoices,
            MoreChoicesText = Shown(PromptMessages.MoreChoices),
            Converter = choice => Shown(choice.Text),
            WrapAround = true,
        };
        prompt.AddChoices([.. question.Choices.OrderByDescending(choice => choice.Value == question.Suggested), later]);
        DraftChoice chosen = await prompt.ShowAsync(this.console, cancellationToken).ConfigureAwait(false);
        this.console.MarkupLine($"{Shown(question.Text)} [green]{Shown(chosen.Text)}[/]");
        return chosen == later ? null : chosen.Value;
    }

    private async Task<string?> TypeAsync(DraftQuestion question, CancellationToken cancellationToken)
    {
        TextPrompt<string> prompt = new(Shown(question.Text)) { AllowEmpty = true };
        if (question.Suggested is { } suggested) prompt.DefaultValue(suggested);
        string typed = await prompt.ShowAsync(this.console, cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
    }

    private string Shown(Message text) => Printable.Of(text.ToString(terminal.Language)).EscapeMarkup();
}
