using System.Globalization;

namespace EarlyWarning.Simulation.Tables;

/// <summary>A cell of a table: a text, a number, a day, or nothing.</summary>
internal readonly record struct TableCell
{
    // Excel's day 1 is 1900-01-01, and it counts a day 29 February 1900, which did not exist.
    private static readonly int SerialZero = new DateOnly(1899, 12, 30).DayNumber;

    private TableCell(string? text, double number, bool isDay) => (Text, Number, IsDay) = (text, number, isDay);

    /// <summary>The text; null for a number, a day or nothing.</summary>
    public string? Text { get; }

    /// <summary>The number, or the day as office programs count it; NaN for nothing.</summary>
    public double Number { get; }

    /// <summary>Whether the number is a day.</summary>
    public bool IsDay { get; }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsBlank => Text is null && double.IsNaN(Number);

    private static TableCell Blank { get; } = new(null, double.NaN, isDay: false);

    /// <summary>The cell as text, as a program shows it.</summary>
    public string Shown => Text
        ?? (IsBlank ? "" : IsDay ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The day.</summary>
    public DateOnly Day => DateOnly.FromDayNumber((int)Number + SerialZero);

    /// <summary>Makes a cell of a text, a number, a day or another cell; of null one with nothing.</summary>
    public static TableCell Of(object? value) => value switch
    {
        null => Blank,
        TableCell cell => cell,
        string text => new TableCell(text, 0, isDay: false),
        DateOnly day => new TableCell(null, day.DayNumber - SerialZero, isDay: true),
        IConvertible number => new TableCell(null, number.ToDouble(CultureInfo.InvariantCulture), isDay: false),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no cell.", nameof(value)),
    };
}
