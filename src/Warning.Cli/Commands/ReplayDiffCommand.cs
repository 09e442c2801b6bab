using System.CommandLine;
using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>replay diff OLD NEW SCAN.json</c>: what one rule pack in place of another changes.</summary>
internal sealed class ReplayDiffCommand : ReplayCommand
{
    private readonly DescribedArgument older = new("OLD", PlaceholderMessages.OldRules, OptionMessages.OldRules);
    private readonly DescribedArgument newer = new("NEW", PlaceholderMessages.NewRules, OptionMessages.NewRules);
    private readonly DescribedOption<TypedDate?> asOf = ScanOptionSet.AsOf();
    private readonly DescribedOption<TypedDate?> from = DescribedOption.Of("--from", new DateReader(), OptionMessages.FirstOfSeveral);
    private readonly DescribedOption<TypedDate?> to = DescribedOption.Of("--to", new DateReader(), OptionMessages.LastOfSeveral);
    private readonly DescribedOption<double?> failOver = DescribedOption.Of("--fail-over", new PercentReader(), OptionMessages.FailOver);
    private readonly ReplayDates dates;

    public ReplayDiffCommand(Terminal terminal)
        : base(terminal, "diff", CommandMessages.ReplayDiff, ExampleMessages.ReplayDiff, ExampleMessages.ReplayDiffFails)
    {
        dates = new ReplayDates(asOf, from, to, Every);
        foreach (Argument argument in (Argument[])[older, newer, Scan]) Add(argument);
        foreach (Option option in (Option[])[asOf, from, to, Every, failOver, Effective, Threads, Format]) Add(option);
        SetAction(RunAsync);
    }

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
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(Scan)!, OfficeFormats.All, after);
        if (dates.Of(arguments, Terminal.Today(file.TimeZone), Terminal) is not { } asked) return ExitCode.Faults;
        ScanDifference found;
        using (ProgressLine? progress = ProgressLine.On(Terminal))
        {
            ScanOptions scanning = ScanningOf(arguments, progress);
            found = await ScanReplay.CompareAsync(file, before, after, asked, progress, scanning, cancellationToken).ConfigureAwait(false);
        }

        if (arguments.GetValue(Format) == ResultFormat.Json) JsonText.Print(Terminal.Out, json => DifferenceJson.Write(json, found, old, current));
        else new DifferenceText(Terminal, file, found, old, current).Print();
        return Judge(found.Difference, arguments.GetValue(failOver));
    }

    private int Judge(PackDifference difference, double? limit)
    {
        if (limit is not { } most || difference.LargestShare <= most) return ExitCode.Done;
        PackDifferenceDate date = difference.Largest;
        string share = Percent(difference.LargestShare), limited = Percent(most);
        Terminal.PrintError(DifferenceScreenMessages.TooMany(share, limited, date.LevelsChanged, difference.Companies, date.AsOf));
        return ExitCode.TooManyChange;
    }

    private RulePack PackOf(ParseResult arguments, string names) => Tried(arguments, RulePack.Compile(ReadLayers(names)));

    private static string[] PathsOf(string names) => [.. NamesOf(names).Select(name => name == DefaultRules ? name : Path.GetFullPath(name))];

    private static string Percent(double share) => (100 * share).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
