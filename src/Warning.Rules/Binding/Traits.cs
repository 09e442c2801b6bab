namespace EarlyWarning.Rules.Binding;

/// <summary>The traits of a function over the periods of a measure, for binder, planner and analyses; kernel and interpreter hold its arithmetic.</summary>
/// <param name="Function">The function.</param>
internal sealed record MeasureTraits(MeasureWindowFunction Function)
{
    /// <summary>The type of the operand at each period: a number or a condition.</summary>
    public ValueType Operand { get; init; } = ValueType.Number;

    /// <summary>The type of the result.</summary>
    public ValueType Type { get; init; } = ValueType.Number;

    /// <summary>Returns the unit of the result from that of the operand.</summary>
    public Func<Unit, Unit> Unit { get; init; } = Units.Same;

    /// <summary>Whether <c>known:</c> is allowed.</summary>
    public bool TakesKnown { get; init; } = true;

    /// <summary>Whether <c>offset:</c> is allowed.</summary>
    public bool TakesOffset { get; init; } = true;

    /// <summary>Returns the least number of known periods, from the length of the window, without <c>known:</c>.</summary>
    public Func<int, int> UsualKnown { get; init; } = static periods => (periods + 1) / 2;

    /// <summary>Returns the number of periods that the result needs, counted from the newest of the window, from the length of the window.</summary>
    public Func<int, Cadence, int> Needs { get; init; } = static (periods, _) => periods;

    /// <summary>Whether the result is computed, rather than a value of the operand or a count; see <see cref="BoundExpression.IsComputed"/>.</summary>
    public bool Computes { get; init; }

    /// <summary>Whether the result can be missing although all values that it reads are known.</summary>
    public bool MayMiss { get; init; }

    /// <summary>Whether a period whose row could not be read makes the result missing; otherwise it is a gap like any other.</summary>
    public bool StopsAtUnread { get; init; }

    /// <summary>Returns the range of the result from that of the operand; null if it is always missing.</summary>
    public Func<BoundMeasureWindow, ValueRange?, ValueRange?> Range { get; init; } = static (_, operand) => operand;
}

/// <summary>The traits of a function over the occurrences of an event.</summary>
/// <param name="Function">The function.</param>
internal sealed record EventTraits(EventWindowFunction Function)
{
    /// <summary>The type of the result.</summary>
    public ValueType Type { get; init; } = ValueType.Number;

    /// <summary>Returns the unit of the result from that of the event's numbers.</summary>
    public Func<Unit, Unit> Unit { get; init; } = Units.Unknown;

    /// <summary>Whether the result is computed, rather than a number of an occurrence or a count.</summary>
    public bool Computes { get; init; }

    /// <summary>Returns the range of the result from that of the number of one occurrence.</summary>
    public Func<ValueRange, ValueRange> Range { get; init; } = static one => one;
}

/// <summary>The traits of a function of one number or date.</summary>
/// <param name="Function">The function.</param>
internal sealed record UnaryTraits(UnaryFunction Function)
{
    /// <summary>Negation, <c>-x</c>.</summary>
    public static readonly UnaryTraits Negate = new(UnaryFunction.Negate) { Range = RangeArithmetic.Negated, Computes = null };

    /// <summary>Returns the unit of the result from that of the operand.</summary>
    public Func<Unit, Unit> Unit { get; init; } = Units.Same;

    /// <summary>Whether the result is computed; null if that depends on the operand.</summary>
    public bool? Computes { get; init; } = false;

    /// <summary>Whether the result can be missing although the operand is known.</summary>
    public bool MayMiss { get; init; }

    /// <summary>Returns the range of the result from that of the operand; null if it is always missing.</summary>
    public required Func<ValueRange, ValueRange?> Range { get; init; }
}

/// <summary>The traits of a function or operator of two numbers or dates.</summary>
/// <param name="Function">The function.</param>
internal sealed record BinaryTraits(BinaryFunction Function)
{
    public static readonly BinaryTraits Add = new(BinaryFunction.Add) { Range = static (left, right) => new ValueRange(left.Low + right.Low, left.High + right.High) };

    public static readonly BinaryTraits Subtract = new(BinaryFunction.Subtract) { Range = static (left, right) => new ValueRange(left.Low - right.High, left.High - right.Low) };

    public static readonly BinaryTraits Multiply = new(BinaryFunction.Multiply) { Range = static (left, right) => RangeArithmetic.Product(left, right) };

    public static readonly BinaryTraits Divide = new(BinaryFunction.Divide) { Range = RangeArithmetic.Quotient, MissesAtZero = true };

    /// <summary>The greatest of the operands that are known.</summary>
    public static readonly BinaryTraits GreatestKnown = new(BinaryFunction.GreatestKnown)
    {
        Computes = false,
        OneIsEnough = true,
        Range = static (left, right) => RangeArithmetic.Union(left, right), // of either operand, where the other is missing
    };

    /// <summary>The least of the operands that are known.</summary>
    public static readonly BinaryTraits LeastKnown = GreatestKnown with { Function = BinaryFunction.LeastKnown };

    /// <summary>Whether the result is computed; not so for <c>least</c>, <c>greatest</c> and their kin, which return an operand, and for whole days.</summary>
    public bool Computes { get; init; } = true;

    /// <summary>Whether the result is missing if the second operand is 0.</summary>
    public bool MissesAtZero { get; init; }

    /// <summary>Whether one known operand is enough: the result is then that operand, and missing only if both are.</summary>
    public bool OneIsEnough { get; init; }

    /// <summary>Returns the range of the result from those of the operands; null if it is always missing.</summary>
    public required Func<ValueRange, ValueRange, ValueRange?> Range { get; init; }
}

/// <summary>Functions from the unit of an operand to that of a result.</summary>
internal static class Units
{
    public static Unit Same(Unit operand) => operand;

    public static Unit Ratio(Unit operand) => Unit.One;

    public static Unit Days(Unit operand) => Unit.Of("day");

    public static Unit Unknown(Unit operand) => Unit.Unknown;
}
