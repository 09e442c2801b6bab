using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Finds who reports what a rule was decided on for one company, and of which time, for its sentence in a letter. What was told in confidence is not among it.
/// </summary>
internal sealed class LetterSources(Interpreter interpreter, int row)
{
    private readonly Origin origin = new(interpreter);

    /// <summary>Returns the departments, each once, in the order in which the rule reads them; empty if none is declared.</summary>
    public IReadOnlyList<string> Departments(Rule rule) => [.. Told(rule)
        .SelectMany(BoundWalk.Indicators)
        .Where(indicator => indicator is { Confidential: false, Kind: not IndicatorKind.Attribute })
        .Select(indicator => indicator.Source)
        .OfType<string>()
        .SelectMany(source => source.Split('、'))
        .Distinct(StringComparer.Ordinal)];

    /// <summary>Returns the period of the first measure of the sentence that is known, or else of the condition; null if there is none.</summary>
    public string? Period(Rule rule) => Expressions(rule)
        .SelectMany(Term.PartsOf)
        .Where(term => term is BoundMeasure or BoundMeasureWindow && IsPublic(term))
        .Select(term => origin.PeriodOf(term, row))
        .FirstOrDefault(period => period is not null);

    private static IEnumerable<BoundExpression> Expressions(Rule rule) => [.. rule.LetterText?.Expressions ?? [], rule.When];

    /// <summary>Returns the terms that decided: a condition of several feeds may be true by one.</summary>
    private IEnumerable<BoundExpression> Told(Rule rule) =>
        new DecidingParts(interpreter, row).Of(rule.When).SelectMany(Term.PartsOf)
            .Where(term => origin.FeedOf(term) is not null && interpreter.Evaluate(term, row).IsKnown);

    private static bool IsPublic(BoundExpression term) => BoundWalk.Indicators(term).All(indicator => !indicator.Confidential);
}
