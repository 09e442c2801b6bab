using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command that scans dates of the past again, with the options that all of them share.</summary>
internal abstract class ReplayCommand : ProgramCommand
{
    private static readonly CalendarSpan OneMonth = new(1, SpanUnit.Month);
    private static readonly CalendarSpan SixMonths = new(6, SpanUnit.Month);

    protected ReplayCommand(Terminal terminal, string name, Message about, params Message[] examples)
        : base(name, about, examples) => Terminal = terminal;

    protected Terminal Terminal { get; }

    protected DescribedArgument Scan { get; } = ScanOptionSet.ScanFile();

    protected DescribedOption<CalendarSpan?> Every { get; } = DescribedOption.Of("--every", new SpanReader(), OptionMessages.Every, OptionMessages.OneMonth);

    protected DescribedOption<CalendarSpan?> Horizon { get; } =
        DescribedOption.Of("--horizon", new SpanReader(), OptionMessages.Horizon, OptionMessages.SixMonths);

    protected DescribedOption<string?> Rules { get; } =
        DescribedOption.Text("--rules", PlaceholderMessages.Rules, OptionMessages.RulesOption, OptionMessages.AsScanFileSays);

    protected DescribedOption<bool> Effective { get; } = DescribedOption.Flag("--effective", OptionMessages.EffectiveOnly);

    protected DescribedOption<string?> State { get; } = ScanOptionSet.State();

    protected DescribedOption<long?> Threads { get; } = ScanOptionSet.Threads();

    protected DescribedOption<ResultFormat?> Format { get; } = FormatOption();

    public override MessageLanguage? LanguageOf(ParseResult arguments) => TextOf(arguments.GetResult(Scan)) is { } path ? FileLanguage.OfScan(path) : null;

    /// <summary>Loads the scan file, with the rules that are named.</summary>
    protected ScanFile LoadScan(ParseResult arguments)
    {
        RulePack? named = arguments.GetValue(Rules) is { } names ? RulePack.Compile(ReadLayers(names)) : null;
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(Scan)!, OfficeFormats.All, named);
        return file.With(Tried(arguments, file.Pack));
    }

    /// <summary>Returns the rules as they are tried: on dates before their <c>effective</c> too, unless only those in force are wanted.</summary>
    protected RulePack Tried(ParseResult arguments, RulePack pack) => arguments.GetValue(Effective) ? pack : pack.InForceBefore();

    protected CalendarSpan EveryOf(ParseResult arguments) => arguments.GetValue(Every) ?? OneMonth;

    protected CalendarSpan HorizonOf(ParseResult arguments) => arguments.GetValue(Horizon) ?? SixMonths;

    /// <summary>Returns how the feeds are read.</summary>
    protected ScanOptions ScanningOf(ParseResult arguments, ProgressLine? progress) => new()
    {
        Threads = ScanOptionSet.ThreadsOf(arguments.GetValue(Threads)),
        State = arguments.GetValue(State),
        Progress = new CollectingProgress(progress),
        Clock = Terminal.Clock,
    };
}
