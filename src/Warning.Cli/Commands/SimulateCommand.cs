using System.CommandLine;
using System.CommandLine.Parsing;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Simulation;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>simulate</c>: writes the feeds of a made-up region with known trouble, and the outcomes.</summary>
internal sealed class SimulateCommand : ProgramCommand
{
    private readonly Option<int> companies = NumberOf("--companies", "How many companies", 1, RegionOptions.MostCompanies);
    private readonly Option<int> months = NumberOf("--months", "How many months; rules that compare with the year before want 16 or more", RegionOptions.FewestMonths, RegionOptions.MostMonths);
    private readonly Option<long> seed = new("--seed") { Description = "Where the chance begins: the same seed, the same region", HelpName = "S", Required = true };
    private readonly Option<string> output = new("--output") { Description = "The folder to write, absent or empty", HelpName = "DIR", Required = true };
    private readonly Option<YearMonth?> lastMonth = new("--last-month") { Description = "The last month with figures [default: 2026-10]", HelpName = "MONTH", CustomParser = ReadMonth };

    private readonly Option<string?> county = new("--county") { Description = "The one county of all companies, such as 440784 [default: all seven]", HelpName = "CODE" };
    private readonly Option<string> form = new("--form")
    {
        Description = "Clean CSV, or as departments deliver: encodings, meters, a workbook, unreadable cells",
        HelpName = "plain|departments",
        DefaultValueFactory = _ => "plain",
    };

    private readonly Terminal terminal;

    public SimulateCommand(Terminal terminal)
        : base("simulate", "Makes up a region's feeds with known trouble in them, for demonstrations and load tests.", "early-warning simulate --companies 1000 --months 24 --seed 1 --output region")
    {
        this.terminal = terminal;
        OneOf(county, RegionOptions.CountyCodes);
        OneOf(form, ["plain", "departments"]);
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
            Companies = arguments.GetRequiredValue(companies),
            Months = arguments.GetRequiredValue(months),
            Seed = arguments.GetRequiredValue(seed),
            LastMonth = arguments.GetValue(lastMonth) ?? new RegionOptions().LastMonth,
            County = arguments.GetValue(county),
        };
        SimulationForm written = arguments.GetRequiredValue(form) == "departments" ? SimulationForm.Departments : SimulationForm.Plain;
        SimulatedFeeds feeds;
        using (ProgressLine? progress = ProgressLine.On(terminal))
            feeds = SimulatedFeeds.Write(options, arguments.GetRequiredValue(output), written, progress, cancellationToken);
        LocalDate asOf = options.LastMonth.PlusMonths(1).OnDayOfMonth(1);
        terminal.Out.WriteLine($"{Count.Of(feeds.Companies, "made-up company", "made-up companies")}, {Count.Number(feeds.Troubled)} with trouble, {Count.Of(feeds.Rows, "row")} of feeds");
        terminal.Out.WriteLine($"Scan them: early-warning scan {feeds.ScanFile} --as-of {LocalDatePattern.Iso.Format(asOf)}");
        return ExitCode.Done;
    }

    private static Option<int> NumberOf(string name, string description, int least, int most)
    {
        Option<int> option = new(name) { Description = description, HelpName = "N", Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ } token] && !(int.TryParse(token.Value, out int number) && number >= least && number <= most))
                result.AddError($"'{token.Value}' is out of bounds; {name} is {Count.Number(least)} to {Count.Number(most)}.");
        });
        return option;
    }

    private static void OneOf<T>(Option<T> option, IReadOnlyList<string> choices) => option.Validators.Add(result =>
    {
        if (result.Tokens is [{ } token] && !choices.Contains(token.Value))
            result.AddError($"'{token.Value}' is no {option.Name[2..]}; {option.Name} is one of {string.Join(", ", choices)}.");
    });

    private static YearMonth? ReadMonth(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        ParseResult<YearMonth> month = YearMonthPattern.Iso.Parse(text);
        if (month.Success && month.Value.Year is >= 2000 and <= 2099) return month.Value;
        result.AddError($"'{text}' is no month from 2000 to 2099; --last-month is written as 2026-10.");
        return null;
    }
}
