using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary>A replay of several dates beside what came of the companies.</summary>
internal abstract class OutcomeReplayCommand : ReplayCommand
{
    /// <summary>The word for the outcomes that persons found when they closed cases.</summary>
    private const string Ledger = "ledger";

    private readonly DescribedOption<TypedDate?> from = DescribedOption.Of("--from", new DateReader(), OptionMessages.FirstAsOf);
    private readonly DescribedOption<TypedDate?> to = DescribedOption.Of("--to", new DateReader(), OptionMessages.LastAsOf);
    private readonly DescribedOption<string?> outcomes = DescribedOption.Text("--outcomes", PlaceholderMessages.FileOrLedger, OptionMessages.Outcomes);
    private readonly DescribedOption<TypedDate?> through =
        DescribedOption.Of("--through", new DateReader(), OptionMessages.OutcomesThrough, OptionMessages.LatestOutcome);

    protected OutcomeReplayCommand(Terminal terminal, string name, Message about, params Message[] examples)
        : base(terminal, name, about, examples)
    {
        from.Required = to.Required = outcomes.Required = true;
        Add(Scan);
        foreach (Option option in (Option[])[from, to, Every, outcomes, Horizon, through, Rules]) Add(option);
    }

    /// <summary>Returns the dates and the horizon; null, and says why, where the last date is before the first.</summary>
    protected BacktestOptions? OptionsOf(ParseResult arguments, ScanFile file)
    {
        LocalDate today = Terminal.Today(file.TimeZone), last = arguments.GetRequiredValue(to)!.Value.UpTo(today);
        LocalDate first = arguments.GetRequiredValue(from)!.Value.UpTo(last);
        if (last < first)
        {
            Terminal.PrintError(AlertScreenMessages.EndsBeforeItBegins(first, last));
            return null;
        }

        return new BacktestOptions
        {
            From = first,
            To = last,
            Every = EveryOf(arguments),
            Horizon = HorizonOf(arguments),
            Through = arguments.GetValue(through)?.UpTo(today),
        };
    }

    /// <summary>Returns the table of outcomes; null for those of the ledger.</summary>
    protected string? TableOf(ParseResult arguments) => arguments.GetRequiredValue(outcomes)! is not Ledger and var table ? Path.GetFullPath(table) : null;
}
