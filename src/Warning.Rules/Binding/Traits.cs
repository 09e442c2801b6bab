namespace EarlyWarning.Rules.Binding;

/// <summary>What binder, planner and analyses know of a function over the periods of a measure; its arithmetic stands in kernel and interpreter.</summary>
/// <param name="Function">The function.</param>
internal sealed record MeasureTraits(MeasureWindowFunction Function)
{
    /// <summary>The type of the operand at each period: a number or a condition.</summary>
    public ValueType Operand { get; init; } = ValueType.Number;

    /// <summary>The type of the result.</summary>
    public ValueType Type { get; init; } = ValueType.Number;

    /// <summary>The unit of the result by that of the operand.</summary>
    public Func<Unit, Unit> Unit { get; init; } = Units.Same;

    /// <summary>Whether <c>known:</c> may follow.</summary>
    public bool TakesKnown { get; init; } = true;

    /// <summary>Whether <c>offset:</c> may follow.</summary>
    public bool TakesOffset { get; init; } = true;

    /// <summary>How many periods of a window must be known where <c>known:</c> does not say it.</summary>
    public Func<int, int> UsualKnown { get; init; } = static periods => (periods + 1) / 2;

    /// <summary>How many periods the result needs, counted from the newest of the window, by the window's length.</summary>
    public Func<int, Cadence, int> Needs { get; init; } = static (periods, _) => periods;

    /// <summary>Whether the result is computed, not one of the operand's values or a count; see <see cref="BoundExpression.IsComputed"/>.</summary>
    public bool Computes { get; init; }

    /// <summary>Whether the result can be missing though every value that it reads is known.</summary>
    public bool MayMiss { get; init; }

    /// <summary>Whether a period whose row could not be read makes the result missing; else it is a gap like any other.</summary>
    public bool StopsAtUnread { get; init; }

    /// <summary>The values that the result can have by those of the operand; null: never known.</summary>
    public Func<BoundMeasureWindow, ValueRange?, ValueRange?> Range { get; init; } = static (_, operand) => operand;
}

/// <summary>What is known of a function over the occurrences of an event.</summary>
/// <param name="Function">The function.</param>
internal sealed record EventTraits(EventWindowFunction Function)
{
    /// <summary>The type of the result.</summary>
    public ValueType Type { get; init; } = ValueType.Number;

    /// <summary>The unit of the result by that of the event's numbers.</summary>
    public Func<Unit, Unit> Unit { get; init; } = Units.Unknown;

    /// <summary>Whether the result is computed, not one of the event's numbers or a count.</summary>
    public bool Computes { get; init; }

    /// <summary>The values that the result can have by those of one occurrence.</summary>
    public Func<ValueRange, ValueRange> Range { get; init; } = static one => one;
}

/// <summary>What is known of a function of one number or date.</summary>
/// <param name="Function">The function.</param>
internal sealed record UnaryTraits(UnaryFunction Function)
{
    /// <summary>The sign of a number turned over, written <c>-x</c>.</summary>
    public static readonly UnaryTraits Negate = new(UnaryFunction.Negate) { Range = RangeArithmetic.Negated, Computes = null };

    /// <summary>The unit of the result by that of the operand.</summary>
    public Func<Unit, Unit> Unit { get; init; } = Units.Same;

    /// <summary>Whether the result is computed; null: if the operand is.</summary>
    public bool? Computes { get; init; } = false;

    /// <summary>Whether the result can be missing though the operand is known.</summary>
    public bool MayMiss { get; init; }

    /// <summary>The values that the result can have by those of the operand; null: never known.</summary>
    public required Func<ValueRange, ValueRange?> Range { get; init; }
}

/// <summary>What is known of a function or operator of two numbers or dates.</summary>
/// <param name="Function">The function.</param>
internal sealed record BinaryTraits(BinaryFunction Function)
{
    public static readonly BinaryTraits Add = new(BinaryFunction.Add) { Range = static (left, right) => new ValueRange(left.Low + right.Low, left.High + right.High) };

    public static readonly BinaryTraits Subtract = new(BinaryFunction.Subtract) { Range = static (left, right) => new ValueRange(left.Low - right.High, left.High - right.Low) };

    public static readonly BinaryTraits Multiply = new(BinaryFunction.Multiply) { Range = static (left, right) => RangeArithmetic.Product(left, right) };

    public static readonly BinaryTraits Divide = new(BinaryFunction.Divide) { Range = RangeArithmetic.Quotient, MissesAtZero = true };

    /// <summary>Whether the result is a new number: <c>least</c> and <c>greatest</c> give one of theirs, days are whole.</summary>
    public bool Computes { get; init; } = true;

    /// <summary>Whether the result is missing where the second is 0.</summary>
    public bool MissesAtZero { get; init; }

    /// <summary>The values that the result can have by those of both; null: never known.</summary>
    public required Func<ValueRange, ValueRange, ValueRange?> Range { get; init; }
}

/// <summary>The units that functions give.</summary>
internal static class Units
{
    public static Unit Same(Unit operand) => operand;

    public static Unit Ratio(Unit operand) => Unit.One;

    public static Unit Days(Unit operand) => Unit.Of("day");

    public static Unit Unknown(Unit operand) => Unit.Unknown;
}
