using System.CommandLine;
using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>replay diff OLD NEW SCAN.json</c>: what one rule pack in place of another changes.</summary>
internal sealed class ReplayDiffCommand : ProgramCommand
{
    private readonly DescribedArgument older = new("OLD", PlaceholderMessages.OldRules, OptionMessages.OldRules);
    private readonly DescribedArgument newer = new("NEW", PlaceholderMessages.NewRules, OptionMessages.NewRules);
    private readonly DescribedArgument scan = ScanOptionSet.ScanFile();
    private readonly DescribedOption<TypedDate?> asOf = ScanOptionSet.AsOf();
    private readonly DescribedOption<TypedDate?> from = DescribedOption.Of("--from", new DateReader(), OptionMessages.FirstOfSeveral);
    private readonly DescribedOption<TypedDate?> to = DescribedOption.Of("--to", new DateReader(), OptionMessages.LastOfSeveral);
    private readonly DescribedOption<CalendarSpan?> every = DescribedOption.Of("--every", new SpanReader(), OptionMessages.Every, OptionMessages.OneMonth);
    private readonly DescribedOption<double?> failOver = DescribedOption.Of("--fail-over", new PercentReader(), OptionMessages.FailOver);
    private readonly DescribedOption<bool> effective = DescribedOption.Flag("--effective", OptionMessages.EffectiveOnly);
    private readonly DescribedOption<long?> threads = ScanOptionSet.Threads();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly ReplayDates dates;
    private readonly Terminal terminal;

    public ReplayDiffCommand(Terminal terminal)
        : base("diff", CommandMessages.ReplayDiff, ExampleMessages.ReplayDiff, ExampleMessages.ReplayDiffFails)
    {
        this.terminal = terminal;
        dates = new ReplayDates(asOf, from, to, every);
        foreach (Argument argument in (Argument[])[older, newer, scan]) Add(argument);
        foreach (Option option in (Option[])[asOf, from, to, every, failOver, effective, threads, format]) Add(option);
        SetAction(RunAsync);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => TextOf(arguments.GetResult(scan)) is { } path ? FileLanguage.OfScan(path) : null;

    public override Message? FaultOf(ParseResult arguments)
    {
        string old = arguments.GetRequiredValue(older)!;
        bool areSame = PathsOf(old).SequenceEqual(PathsOf(arguments.GetRequiredValue(newer)!), StringComparer.Ordinal);
        return areSame ? DifferenceScreenMessages.SamePath(old) : dates.FaultOf(arguments);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string old = arguments.GetRequiredValue(older)!, current = arguments.GetRequiredValue(newer)!;
        RulePack before = PackOf(arguments, old), after = PackOf(arguments, current);
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan)!, OfficeFormats.All, after);
        if (dates.Of(arguments, terminal.Today(file.TimeZone), terminal) is not { } asked) return ExitCode.Faults;
        ScanDifference found;
        using (ProgressLine? progress = ProgressLine.On(terminal))
        {
            ScanOptions scanning = new()
            {
                Threads = (int?)arguments.GetValue(threads) ?? Environment.ProcessorCount,
                Progress = new CollectingProgress(progress),
                Clock = terminal.Clock,
            };
            found = await ScanReplay.CompareAsync(file, before, after, asked, progress, scanning, cancellationToken).ConfigureAwait(false);
        }

        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(terminal.Out, json => DifferenceJson.Write(json, found, old, current));
        else new DifferenceText(terminal, file, found, old, current).Print();
        return Judge(found.Difference, arguments.GetValue(failOver));
    }

    private int Judge(PackDifference difference, double? limit)
    {
        if (limit is not { } most || difference.LargestShare <= most) return ExitCode.Done;
        PackDifferenceDate date = difference.Largest;
        string share = Percent(difference.LargestShare), limited = Percent(most);
        terminal.PrintError(DifferenceScreenMessages.TooMany(share, limited, date.LevelsChanged, difference.Companies, date.AsOf));
        return ExitCode.TooManyChange;
    }

    private RulePack PackOf(ParseResult arguments, string names)
    {
        RulePack pack = RulePack.Compile(ReadLayers(names));
        return arguments.GetValue(effective) ? pack : pack.InForceBefore();
    }

    private static string[] PathsOf(string names) => [.. NamesOf(names).Select(name => name == DefaultRules ? name : Path.GetFullPath(name))];

    private static string Percent(double share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
