using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Simulation;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>simulate</c>: writes the feeds of a made-up region with known trouble, and the outcomes.</summary>
internal sealed class SimulateCommand : ProgramCommand
{
    private readonly DescribedOption<long?> companies = DescribedOption.Of("--companies", new WholeNumberReader(1, RegionOptions.MostCompanies), OptionMessages.Companies);
    private readonly DescribedOption<long?> months = DescribedOption.Of("--months", new WholeNumberReader(RegionOptions.FewestMonths, RegionOptions.MostMonths), OptionMessages.Months);
    private readonly DescribedOption<long?> seed = DescribedOption.Of("--seed", new WholeNumberReader(long.MinValue, long.MaxValue), OptionMessages.Seed);
    private readonly DescribedOption<string?> output = DescribedOption.Text("--output", PlaceholderMessages.Folder, OptionMessages.EmptyFolder);
    private readonly DescribedOption<YearMonth?> lastMonth = DescribedOption.Of("--last-month", new MonthReader(), OptionMessages.LastMonth, OptionMessages.UsualLastMonth);
    private readonly DescribedOption<string?> county = new("--county", PlaceholderMessages.Code, OptionMessages.County)
    {
        Otherwise = OptionMessages.AllCounties,
        Check = code => RegionOptions.CountyCodes.Contains(code) ? null : TypingMessages.NoCounty(code, "--county", RegionOptions.CountyCodes),
    };

    private readonly DescribedOption<SimulationForm?> form = DescribedOption.Of("--form", new ChoiceReader<SimulationForm>(FormMessages.Of), OptionMessages.Form, OptionMessages.PlainForm);
    private readonly Terminal terminal;

    public SimulateCommand(Terminal terminal)
        : base("simulate", CommandMessages.Simulate, ExampleMessages.Simulate)
    {
        this.terminal = terminal;
        companies.Required = months.Required = seed.Required = output.Required = true;
        Add(companies);
        Add(months);
        Add(seed);
        Add(output);
        Add(lastMonth);
        Add(county);
        Add(form);
        SetAction((arguments, cancellationToken) => Task.Run(() => Run(arguments, cancellationToken), cancellationToken));
    }

    private int Run(ParseResult arguments, CancellationToken cancellationToken)
    {
        RegionOptions options = new()
        {
            Companies = (int)arguments.GetRequiredValue(companies)!.Value,
            Months = (int)arguments.GetRequiredValue(months)!.Value,
            Seed = arguments.GetRequiredValue(seed)!.Value,
            LastMonth = arguments.GetValue(lastMonth) ?? new RegionOptions().LastMonth,
            County = arguments.GetValue(county),
        };
        SimulationForm written = arguments.GetValue(form) ?? SimulationForm.Plain;
        SimulatedFeeds feeds;
        using (ProgressLine? progress = ProgressLine.On(terminal))
            feeds = SimulatedFeeds.Write(options, arguments.GetRequiredValue(output)!, written, progress, cancellationToken);
        LocalDate asOf = options.LastMonth.PlusMonths(1).OnDayOfMonth(1);
        terminal.Print(ReportMessages.Simulated(feeds.Companies, feeds.Troubled, feeds.Rows));
        if (written == SimulationForm.Office) terminal.Print(ReportMessages.DraftThem(arguments.GetRequiredValue(output)!));
        terminal.Print(ReportMessages.ScanThem(feeds.ScanFile, asOf));
        if (written != SimulationForm.Office) PrintReplay(options, feeds.ScanFile);
        return ExitCode.Done;
    }

    /// <summary>
    /// Names the last twelve months whose horizon of half a year ends within the simulated ones; nothing where the feeds are too short. Trouble that begins
    /// after the last month is not simulated, so that outcomes are complete up to its end alone.
    /// </summary>
    private void PrintReplay(RegionOptions options, string file)
    {
        YearMonth last = options.LastMonth.PlusMonths(-6), first = last.PlusMonths(-11), second = options.LastMonth.PlusMonths(2 - options.Months);
        if (first.CompareTo(second) < 0) first = second;
        if (first.CompareTo(last) > 0) return;
        string outcomes = Path.Combine(Path.GetDirectoryName(file)!, "outcomes.csv");
        LocalDate through = options.LastMonth.ToDateInterval().End;
        terminal.Print(ReportMessages.ReplayThem(file, outcomes, first.OnDayOfMonth(1), last.OnDayOfMonth(1), through));
    }
}
