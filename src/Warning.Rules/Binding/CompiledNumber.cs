using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules;

/// <summary>
/// A number over the indicators of a catalog, compiled by <see cref="RuleSetCompiler.CompileNumber"/>: the rule set of the same compiler evaluates it for every
/// company beside its rules. Missing is null, or NaN in columns. Immutable and thread-safe.
/// </summary>
public sealed class CompiledNumber
{
    internal CompiledNumber(string text, BoundExpression expression) => (Text, Expression) = (text, expression);

    /// <summary>The expression as it is written.</summary>
    public string Text { get; }

    /// <summary>The indicators that it reads, each once, in the order in which they are written.</summary>
    public IEnumerable<Indicator> Indicators => BoundWalk.Indicators(Expression);

    /// <summary>The unit of the number, such as <c>people</c>; null for a plain ratio, and if it is unknown.</summary>
    public string? Unit => Term.UnitOf(Expression);

    internal BoundExpression Expression { get; }

    /// <summary>Returns the place of a number among those of a rule set, which are few.</summary>
    internal static int PlaceOf(CompiledNumber number, IReadOnlyList<CompiledNumber> numbers)
    {
        ArgumentNullException.ThrowIfNull(number);
        for (int place = 0; place < numbers.Count; place++)
        {
            if (ReferenceEquals(numbers[place], number)) return place;
        }

        throw new ArgumentException("The rule set does not evaluate this number; it is of another compiler.", nameof(number));
    }
}
