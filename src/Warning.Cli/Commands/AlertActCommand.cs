using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command that acts on one alert, which is named by its company or by an earlier act on it, and prints the alert afterwards.</summary>
internal abstract class AlertActCommand : CaseCommand
{
    private readonly DescribedArgument named;
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    protected AlertActCommand(Terminal terminal, string name, Message about, params Message[] examples)
        : this(terminal, name, new DescribedArgument("COMPANY", PlaceholderMessages.Company, OptionMessages.CompanyOrName), about, examples)
    {
    }

    protected AlertActCommand(Terminal terminal, string name, DescribedArgument named, Message about, params Message[] examples)
        : base(terminal, name, about, examples)
    {
        this.named = named;
        Add(named);
        Add(by);
        AddScanAnd(format);
    }

    /// <summary>Creates the argument that names an earlier act.</summary>
    protected static DescribedArgument EventArgument() => new("EVENT", PlaceholderMessages.Event, OptionMessages.Event);

    /// <summary>Does what the arguments ask for; returns the alert afterwards.</summary>
    protected abstract Task<Episode> ActAsync(CaseLedger cases, string named, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken);

    /// <summary>Returns what else is told after the act; null: nothing.</summary>
    protected virtual Message? MoreOf(CaseLedger cases, Episode episode) => null;

    protected sealed override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        LocalDate today = Terminal.Today(file.TimeZone);
        (string meant, string who) = (arguments.GetRequiredValue(named)!, Who(file, arguments.GetValue(by)));
        Episode after = await ActAsync(cases, meant, who, arguments, today, cancellationToken).ConfigureAwait(false);
        Action<System.Text.Json.Utf8JsonWriter> bodies = json => ReferralText.Write(
            json, cases.Alerts.WarningsOf(after.Company), cases.State.Handling.Find(after.Id)?.Referrals ?? [], today);
        ListedHandling? work = cases.WorkOn(after, Terminal.Clock.GetCurrentInstant());
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, json => EpisodeJson.Write(json, after, work, bodies));
        else Terminal.Print(EpisodeText.Of(after, work));
        if (arguments.GetValue(format) != ResultFormat.Json && MoreOf(cases, after) is { } more) Terminal.Print(more);
        return ExitCode.Done;
    }
}
