using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>replay whatif SCAN.json</c>: what values of a number or parameter would do; lists the numbers of a rule where none is named.</summary>
internal sealed class ReplayWhatifCommand : ReplayCommand
{
    private const int MostValues = 200;
    private const int MostNumbers = 1000;

    private readonly DescribedOption<string?> rule = DescribedOption.Text("--rule", PlaceholderMessages.RuleId, OptionMessages.WhatIfRule);
    private readonly DescribedOption<long?> number = DescribedOption.Of("--number", new WholeNumberReader(1, MostNumbers), OptionMessages.WhatIfNumber);
    private readonly DescribedOption<string?> parameter =
        DescribedOption.Text("--parameter", PlaceholderMessages.Parameter, OptionMessages.WhatIfParameter);
    private readonly DescribedOption<WrittenValue?> from = DescribedOption.Of("--from", new ValueReader(), OptionMessages.FirstValue);
    private readonly DescribedOption<WrittenValue?> to =
        DescribedOption.Of("--to", new ValueReader(), OptionMessages.LastValue, OptionMessages.FirstValueAlone);
    private readonly DescribedOption<WrittenValue?> step = DescribedOption.Of("--step", new ValueReader(), OptionMessages.ValueStep);
    private readonly DescribedOption<TypedDate?> asOf = ScanOptionSet.AsOf();
    private readonly DescribedOption<TypedDate?> since = DescribedOption.Of("--since", new DateReader(), OptionMessages.SinceDate);
    private readonly DescribedOption<TypedDate?> until = DescribedOption.Of("--until", new DateReader(), OptionMessages.UntilDate);
    private readonly DescribedOption<string?> outcomes = DescribedOption.Text("--outcomes", PlaceholderMessages.File, OptionMessages.OutcomesOfValues);
    private readonly ReplayDates dates;

    public ReplayWhatifCommand(Terminal terminal)
        : base(
            terminal, "whatif", CommandMessages.ReplayWhatif, ExampleMessages.ReplayWhatifNumbers, ExampleMessages.ReplayWhatif,
            ExampleMessages.ReplayWhatifOutcomes)
    {
        dates = new ReplayDates(asOf, since, until, Every);
        Add(Scan);
        foreach (Option option in (Option[])[rule, number, parameter, from, to, step, asOf, since, until, Every]) Add(option);
        foreach (Option option in (Option[])[outcomes, Horizon, Rules, Effective, Threads, Format]) Add(option);
        SetAction(RunAsync);
    }

    public override Message? FaultOf(ParseResult arguments)
    {
        bool ofRule = arguments.GetValue(rule) is not null, ofNumber = arguments.GetValue(number) is not null;
        bool ofParameter = arguments.GetValue(parameter) is not null;
        if (ofRule == ofParameter || (ofNumber && !ofRule)) return WhatIfScreenMessages.RuleOrParameter;
        return (ofNumber || ofParameter ? FaultOfValues(arguments) : null) ?? dates.FaultOf(arguments);
    }

    private Message? FaultOfValues(ParseResult arguments)
    {
        if (arguments.GetValue(from) is not { } first) return WhatIfScreenMessages.FromMissing;
        if (arguments.GetValue(to) is not { } last) return null;
        if (arguments.GetValue(step) is not { } by) return last == first ? null : WhatIfScreenMessages.StepMissing;
        if (first.Unit != last.Unit || first.Unit != by.Unit) return WhatIfScreenMessages.UnitsDiffer(first.Text, last.Text, by.Text);
        if (by.Number <= 0) return WhatIfScreenMessages.NoStep(by.Text);
        if (last.Number < first.Number) return WhatIfScreenMessages.EndsBelow(first.Text, last.Text);
        decimal values = decimal.Floor((last.Number - first.Number) / by.Number) + 1;
        return values > MostValues ? WhatIfScreenMessages.TooManyValues((long)decimal.Min(values, long.MaxValue), MostValues) : null;
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = LoadScan(arguments);
        Rule? tried = null;
        Parameter? named = null;
        Message? fault = arguments.GetValue(rule) is { } id
            ? FindRule(file.Pack, id, out tried)
            : FindParameter(file.Pack, arguments.GetValue(parameter)!, out named);
        long? place = arguments.GetValue(number);
        if (fault is null && tried is not null && place is null) return List(arguments, tried);
        if (fault is null && tried is not null && place > tried.Numbers.Count)
            fault = WhatIfScreenMessages.NoSuchNumber(tried.Id, place.Value, tried.Numbers.Count);
        List<WrittenValue> values = ValuesOf(arguments);
        if (fault is null && named is not null && values[0].IsDuration) fault = WhatIfScreenMessages.NotForParameter(values[0].Text);
        if (fault is not null)
        {
            Terminal.PrintError(fault);
            return ExitCode.Faults;
        }

        if (dates.Of(arguments, Terminal.Today(file.TimeZone), Terminal) is not { } asked) return ExitCode.Faults;
        RuleNumber? changed = tried?.Numbers[(int)place!.Value - 1];
        ValueSweep sweep = changed is not null
            ? ValueSweep.Of(changed, [.. values.Select(value => value.Text)])
            : ValueSweep.Of(named!, [.. values.Select(value => value.Size)]);
        string? table = arguments.GetValue(outcomes) is { } given ? Path.GetFullPath(given) : null;
        CalendarSpan ahead = HorizonOf(arguments);
        ScanWhatIf found;
        using (ProgressLine? progress = ProgressLine.On(Terminal))
        {
            ScanOptions scanning = ScanningOf(arguments, progress);
            found = await ScanReplay.TryAsync(file, sweep, asked, table, ahead, scanning, cancellationToken).ConfigureAwait(false);
        }

        List<WhatIfRow> rows = RowsOf(found, values, changed);
        if (arguments.GetValue(Format) == ResultFormat.Json)
        {
            JsonText.Print(Terminal.Out, json => WhatIfJson.Write(json, found, rows, asked, changed, named, table is null ? null : ahead));
            return ExitCode.Done;
        }

        Message what = changed is not null
            ? WhatIfScreenMessages.OfNumber(tried!.Id, tried.Title, changed.Place, RuleNumberList.Around(changed))
            : WhatIfScreenMessages.OfParameter(named!.Name, named.Title);
        new WhatIfText(Terminal, file, found, rows, asked, table is not null).Print(what, named is null ? null : WhatIfScreenMessages.ParameterEverywhere);
        return ExitCode.Done;
    }

    private static Message? FindRule(RulePack pack, string id, out Rule? found)
    {
        found = pack.Rules.Rules.FirstOrDefault(one => one.Id == id);
        return found is null ? WhatIfScreenMessages.NoSuchRule(id, Suggestion.Advice(id, pack.Rules.Rules.Select(one => one.Id))) : null;
    }

    private static Message? FindParameter(RulePack pack, string name, out Parameter? found)
    {
        if (!pack.Catalog.TryGetParameter(name, out found))
            return WhatIfScreenMessages.NoSuchParameter(name, Suggestion.Advice(name, pack.Catalog.Parameters.Select(one => one.Name)));
        return pack.Rules.Try(found, 0).Changed.Count == 0 ? WhatIfScreenMessages.UnreadParameter(found.Name) : null;
    }

    private List<WrittenValue> ValuesOf(ParseResult arguments)
    {
        if (arguments.GetValue(from) is not { } first) return [];
        if (arguments.GetValue(to) is not { } last || arguments.GetValue(step) is not { } by) return [first];
        List<WrittenValue> values = [];
        for (decimal value = first.Number; value <= last.Number; value += by.Number) values.Add(first with { Number = value });
        return values;
    }

    /// <summary>Puts the rules as they stand among the values, unless one of them is what the rules have now.</summary>
    private static List<WhatIfRow> RowsOf(ScanWhatIf found, List<WrittenValue> values, RuleNumber? number)
    {
        double? now = number is not null && WrittenValue.Read(number.Text) is { } written ? written.Size : null;
        List<WhatIfRow> rows = [.. found.Values.Select((value, place) => new WhatIfRow(value, values[place].Size.Equals(now)))];
        if (rows.Any(row => row.IsNow)) return rows;
        int before = now is { } size ? values.Count(value => value.Size < size) : 0;
        rows.Insert(before, new WhatIfRow(found.AsItStands, true));
        return rows;
    }

    private int List(ParseResult arguments, Rule one)
    {
        if (arguments.GetValue(Format) == ResultFormat.Json)
        {
            JsonText.Print(Terminal.Out, json => WhatIfJson.Write(json, one));
            return ExitCode.Done;
        }

        new RuleNumberList(Terminal, one).Print();
        return ExitCode.Done;
    }
}
