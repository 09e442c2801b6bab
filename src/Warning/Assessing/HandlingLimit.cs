using System.Globalization;
using EarlyWarning.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A time within which work must go on: <c>4h</c>, <c>3d</c> or <c>2wd</c> (working days). Equal where length and unit are.</summary>
/// <param name="Length">The number of units, 1 or more.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct HandlingLimit(int Length, HandlingUnit Unit)
{
    /// <summary>The largest number of units.</summary>
    public const int MaxLength = 1_000;

    /// <summary>Parses a limit such as <c>4h</c>, <c>3d</c> or <c>2wd</c>.</summary>
    /// <param name="text">A whole number from 1 to <see cref="MaxLength"/>, followed directly by its unit.</param>
    /// <param name="limit">The limit read.</param>
    /// <returns>Whether <paramref name="text"/> is a limit.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out HandlingLimit limit)
    {
        limit = default;
        HandlingUnit unit;
        if (text.EndsWith("wd", StringComparison.Ordinal)) unit = HandlingUnit.WorkingDay;
        else if (text.EndsWith("d", StringComparison.Ordinal)) unit = HandlingUnit.Day;
        else if (text.EndsWith("h", StringComparison.Ordinal)) unit = HandlingUnit.Hour;
        else return false;
        text = text[..^(unit == HandlingUnit.WorkingDay ? 2 : 1)];
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length is < 1 or > MaxLength) return false;
        limit = new HandlingLimit(length, unit);
        return true;
    }

    /// <summary>Returns the form that <see cref="TryParse"/> parses.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Length}{Symbol}");

    /// <summary>Returns the length in words: <c>2 working days</c>, 2 个工作日.</summary>
    public Message InWords() => Unit switch
    {
        HandlingUnit.Hour => PeriodMessages.Hours(Length),
        HandlingUnit.Day => PeriodMessages.PeriodOf(Length, PeriodUnit.Day),
        HandlingUnit.WorkingDay => PeriodMessages.PeriodOf(Length, PeriodUnit.WorkingDay),
    };

    private string Symbol => Unit switch
    {
        HandlingUnit.Hour => "h",
        HandlingUnit.Day => "d",
        HandlingUnit.WorkingDay => "wd",
    };
}
