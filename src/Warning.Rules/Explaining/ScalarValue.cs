using System.Globalization;
using EarlyWarning.Rules.Time;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// The value of an expression for one company. Missing is NaN for numbers and dates (day numbers) and null for texts; unknown is null for conditions.
/// Equality is by bits: two missing numbers are equal, 0.0 and -0.0 are not, since engine and interpreter must agree on every bit.
/// </summary>
internal readonly struct ScalarValue : IEquatable<ScalarValue>
{
    private ScalarValue(ValueType type, double number, string? text, bool? truth)
    {
        Type = type;
        Number = number;
        Text = text;
        Truth = truth;
    }

    public ValueType Type { get; }

    /// <summary>The number, or the day number of a date; NaN if missing and for texts and conditions.</summary>
    public double Number { get; }

    public string? Text { get; }

    public bool? Truth { get; }

    public bool IsKnown => Type switch
    {
        ValueType.Text => Text is not null,
        ValueType.Condition => Truth is not null,
        ValueType.Number or ValueType.Date => !double.IsNaN(Number),
    };

    /// <summary>Creates a number; one that is not finite is missing.</summary>
    public static ScalarValue Of(double number) => new(ValueType.Number, Finite(number), null, null);

    public static ScalarValue OfDate(double day) => new(ValueType.Date, Finite(day), null, null);

    public static ScalarValue Of(string? text) => new(ValueType.Text, double.NaN, text, null);

    public static ScalarValue Of(bool? truth) => new(ValueType.Condition, double.NaN, null, truth);

    public static ScalarValue MissingOf(ValueType type) => new(type, double.NaN, null, null);

    public static bool operator ==(ScalarValue left, ScalarValue right) => left.Equals(right);

    public static bool operator !=(ScalarValue left, ScalarValue right) => !left.Equals(right);

    public bool Equals(ScalarValue other) =>
        Type == other.Type && BitsOf(Number) == BitsOf(other.Number) && string.Equals(Text, other.Text, StringComparison.Ordinal) && Truth == other.Truth;

    public override bool Equals(object? obj) => obj is ScalarValue other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Type, BitsOf(Number), Text, Truth);

    /// <summary>Returns the value as the language writes it: the shortest exact number, an ISO date, a quoted text.</summary>
    public override string ToString()
    {
        if (!IsKnown) return Type == ValueType.Condition ? "unknown" : "missing";
        return Type switch
        {
            ValueType.Text => $"'{Text!.Replace("'", "''", StringComparison.Ordinal)}'",
            ValueType.Condition => Truth == true ? "true" : "false",
            ValueType.Date => DayNumber.TextOf((int)Number),
            ValueType.Number => Number.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static double Finite(double number) => double.IsFinite(number) ? number : double.NaN;

    private static long BitsOf(double number) => BitConverter.DoubleToInt64Bits(double.IsNaN(number) ? double.NaN : number);
}
