using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>A number of a rule, or a parameter, with the values to try. Immutable.</summary>
public sealed class ValueSweep
{
    private readonly RuleNumber? number;
    private readonly Parameter? parameter;
    private readonly IReadOnlyList<string> texts;
    private readonly IReadOnlyList<double> numbers;

    private ValueSweep(RuleNumber? number, Parameter? parameter, IReadOnlyList<string> texts, IReadOnlyList<double> numbers, string written)
    {
        this.number = number;
        this.parameter = parameter;
        this.texts = texts;
        this.numbers = numbers;
        Written = written;
    }

    /// <summary>The number as it is written, or the name of the parameter.</summary>
    public string Written { get; }

    /// <summary>Creates the sweep of a number.</summary>
    /// <param name="number">A number of a rule of the scan's pack, of <see cref="Rule.Numbers"/>.</param>
    /// <param name="values">The values as rules write them, at least one.</param>
    /// <returns>The sweep.</returns>
    public static ValueSweep Of(RuleNumber number, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(values);
        return new ValueSweep(number, null, values, [], number.Text);
    }

    /// <summary>Creates the sweep of a parameter.</summary>
    /// <param name="parameter">A parameter of the scan's pack.</param>
    /// <param name="values">The values in its unit, at least one; each holds on every date and for all companies.</param>
    /// <returns>The sweep.</returns>
    public static ValueSweep Of(Parameter parameter, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(values);
        return new ValueSweep(null, parameter, [], values, parameter.Name);
    }

    /// <summary>Returns the trials of all values; the first value that the number cannot have stops it.</summary>
    internal IReadOnlyList<RuleTrial> TrialsOf(RuleSet rules)
    {
        if (parameter is not null) return [.. numbers.Select(value => rules.Try(parameter, value))];
        List<RuleTrial> trials = [];
        foreach (string value in texts) trials.Add(rules.Try(number!, value, out Message? fault) ?? throw new ScanException([fault!]));
        return trials;
    }

    internal IReadOnlyList<WhatIfValue> Run(WhatIf whatIf, CancellationToken cancellationToken) =>
        parameter is not null ? whatIf.Sweep(parameter, numbers, cancellationToken) : whatIf.Sweep(number!, texts, cancellationToken);
}
