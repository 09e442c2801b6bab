using System.Globalization;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Checks numbers against the range of their indicator.</summary>
internal static class OutOfRange
{
    private static readonly Message Low = CellMessages.AtLeast("", "");
    private static readonly Message High = CellMessages.AtMost("", "");
    private static readonly Message Both = CellMessages.NotWithin("", "", "");

    /// <summary>Returns whether a number is outside the indicator's range.</summary>
    public static bool Holds(Indicator indicator, double value) => indicator.Range.IsBounded && !indicator.Range.Contains(value);

    /// <summary>Returns whether a value is a number outside the indicator's range.</summary>
    public static bool Holds(Indicator indicator, CellValue value) => value.Number is { } number && Holds(indicator, number);

    /// <summary>Returns the fault of a number outside a range: it names the number and the range.</summary>
    public static Message Fault(ValueRange range, double value)
    {
        if (double.IsNegativeInfinity(range.Low)) return CellMessages.AtMost(Text(value), Text(range.High));
        if (double.IsPositiveInfinity(range.High)) return CellMessages.AtLeast(Text(value), Text(range.Low));
        return CellMessages.NotWithin(Text(value), Text(range.Low), Text(range.High));
    }

    /// <summary>Returns a fault of the kind that numbers outside a range have, without a number; made once, since each row may have one.</summary>
    public static Message KindOf(ValueRange range) => double.IsNegativeInfinity(range.Low) ? High : double.IsPositiveInfinity(range.High) ? Low : Both;

    // A telephone number may stand where a number is expected.
    private static string Text(double number) => PersonalDigits.Mask(number.ToString(CultureInfo.InvariantCulture));
}
