using System.Globalization;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>
/// Reads a number as people write it, such as <c>45%</c>, <c>1,000</c>, <c>４５</c> or <c>5万元</c>, to say how JSON writes it. Nothing is converted by it.
/// </summary>
internal sealed class WrittenNumber
{
    private const string Durations = "dwmqy";

    private readonly string number;
    private readonly string share;
    private readonly Habit habit;

    private WrittenNumber(decimal number, Habit habit)
    {
        this.number = TextOf(number);
        share = TextOf(number / 100);
        this.habit = habit;
    }

    private enum Habit
    {
        None,
        FullWidth,
        Thousands,
        Unit,
        Percent,
    }

    /// <summary>Returns what a value that begins like a number should be, or null where that is not plain.</summary>
    /// <param name="written">The value, up to the next sign of JSON.</param>
    public static Message? Advise(string written)
    {
        string text = WrittenDate.Narrow(written);
        if (WrittenDate.Iso(text) is { } date && !text.All(char.IsAsciiDigit)) return NumberMessages.DateInQuotes(date);
        if (IsDuration(text)) return NumberMessages.DurationInQuotes(text);
        if (Read(written) is not { } read) return null;
        return read.Why ?? NumberMessages.NoJsonNumber(NumberMessages.WriteNumber(read.number));
    }

    /// <summary>Returns the end of a message about a text where a number is wanted, or null if the text is none.</summary>
    public static Message? AdviseQuoted(string written) =>
        Read(written) is not { } read ? null : read.Why is { } why ? NumberMessages.Also(why) : NumberMessages.WithoutQuotes(read.number);

    private Message? Why => habit switch
    {
        Habit.None => null,
        Habit.FullWidth => NumberMessages.FullWidth(number),
        Habit.Thousands => NumberMessages.Thousands(number),
        Habit.Unit => NumberMessages.NumberWithUnit(number),
        Habit.Percent => NumberMessages.Percent(number, share),
    };

    private static WrittenNumber? Read(string written)
    {
        string text = WrittenDate.Narrow(written).TrimStart('+', '¥', '$');
        int end = text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        if (end > 0 && end < text.Length && text[end] == '.') end++;
        string digits = text[..end], unit = text[end..].Trim();
        Habit habit = string.Equals(text, written.Trim().TrimStart('+'), StringComparison.Ordinal) ? Habit.None : Habit.FullWidth;
        if (digits.Contains(',', StringComparison.Ordinal))
        {
            if (!AreThousands(digits)) return null;
            digits = digits.Replace(",", "", StringComparison.Ordinal);
            habit = Habit.Thousands;
        }

        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)) return null;
        if (unit.Length > 0)
        {
            if (FactorOf(unit) is not { } factor || Math.Abs(number) > decimal.MaxValue / factor) return null;
            number *= factor;
            habit = unit == "%" ? Habit.Percent : Habit.Unit;
        }

        return new WrittenNumber(number, habit);
    }

    // A unit is a word; signs and further digits are no number at all.
    private static decimal? FactorOf(string unit) => unit[0] switch
    {
        '%' when unit.Length == 1 => 1,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => unit.All(char.IsLetter) ? 1 : null,
    };

    private static bool AreThousands(string digits)
    {
        string[] groups = digits.Split('.')[0].TrimStart('-').Split(',');
        return groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit));
    }

    private static bool IsDuration(string text) =>
        text.Length > 1 && Durations.Contains(text[^1], StringComparison.Ordinal) && text[..^1].All(char.IsAsciiDigit);

    private static string TextOf(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);
}
