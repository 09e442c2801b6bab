using System.Globalization;
using System.Text;
using EarlyWarning.Rules.Explaining;

namespace EarlyWarning.Rules;

/// <summary>Represents an expression with the value of every part for one company at one date. Immutable.</summary>
public sealed record Explanation
{
    private const int MostReadings = 12;
    private const int EndReadings = 3;

    /// <summary>The part as the rule writes it, in the canonical layout; for a let its expression.</summary>
    public required string Text { get; init; }

    /// <summary>The name of the let that the part was written as; null if it was none.</summary>
    public string? LetName { get; init; }

    /// <summary>A <see cref="double"/>, <see cref="string"/> (texts, and dates as ISO 8601) or <see cref="bool"/>; null if missing or unknown.</summary>
    public required object? Value { get; init; }

    /// <summary>Whether it is a condition, for which a null value means unknown rather than missing.</summary>
    public bool IsCondition { get; init; }

    /// <summary>Whether its number is computed rather than observed, so that digits after the twelfth may be due to binary rounding.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether it has a value.</summary>
    public bool IsKnown => Value is not null;

    /// <summary>The unit of a number; null if none is known.</summary>
    public string? Unit { get; init; }

    /// <summary>The period or periods that it was read from, in the form of <see cref="Evidence.Period"/>.</summary>
    public string? Period { get; init; }

    /// <summary>The ids of the feeds that it was read from, separated by commas.</summary>
    public string? Feed { get; init; }

    /// <summary>The distance of a comparison of numbers from its threshold; null for other parts and if a side is missing.</summary>
    public Margin? Margin { get; init; }

    /// <summary>The row that could not be read, if it is why an indicator has no value; otherwise null.</summary>
    public UnreadRow? Unread { get; init; }

    /// <summary>The values that a window read, oldest first; empty for other parts.</summary>
    public IReadOnlyList<Reading> Readings { get; init; } = [];

    /// <summary>The direct parts, left to right; empty for a literal, an indicator or a window.</summary>
    public IReadOnlyList<Explanation> Parts { get; init; } = [];

    /// <summary>Returns the tree as lines of text, each part indented below its parent; literals are omitted.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        Write(text, 0);
        return text.ToString();
    }

    /// <summary>Returns a value as the language writes it: a number in its shortest form, a text in quotes, <c>missing</c> or <c>unknown</c>.</summary>
    private static string Display(object? value, bool condition, bool computed) => value switch
    {
        null => condition ? "unknown" : "missing",
        bool truth => truth ? "true" : "false",
        double number => NumberText.Of(number, computed),
        _ => $"'{value}'",
    };

    private void Write(StringBuilder text, int depth)
    {
        if (text.Length > 0) text.Append('\n');
        text.Append(' ', depth * 2).Append(Text).Append(": ").Append(Display(Value, IsCondition, IsComputed));
        if (Unit is not null && Value is not null) text.Append(' ').Append(Unit);
        string[] notes = [.. Notes()];
        if (notes.Length > 0) text.Append(" (").AppendJoin("; ", notes).Append(')');
        foreach (Explanation part in Parts.Where(part => !part.IsLiteral)) part.Write(text, depth + 1);
    }

    /// <summary>Returns the readings; of many, such as the days of a quarter, only the first and last and the number of known ones.</summary>
    private string DisplayReadings()
    {
        string[] shown = [.. Readings.Select(reading => $"{reading.When} {Display(reading)}")];
        if (shown.Length <= MostReadings) return string.Join(", ", shown);
        string known = string.Create(CultureInfo.InvariantCulture, $"… {Readings.Count(reading => reading.Value is not null)} of {shown.Length} known …");
        return string.Join(", ", [.. shown[..EndReadings], known, .. shown[^EndReadings..]]);
    }

    private static string Display(Reading reading) => reading.Unread is { } row ? Display(row) : Display(reading.Value, condition: false, reading.IsComputed);

    private static string Display(UnreadRow row) => row.File.Length == 0 ? "unread" : string.Create(CultureInfo.InvariantCulture, $"unread ({row.File}:{row.Row})");

    private bool IsLiteral => LetName is null && Parts.Count == 0 && Text == Display(Value, IsCondition, IsComputed);

    private IEnumerable<string> Notes()
    {
        if (LetName is not null) yield return $"let {LetName}";
        if (Period is not null) yield return Period;
        if (Feed is not null) yield return Feed;
        if (Unread is not null) yield return Display(Unread);
        if (Readings.Count > 0) yield return DisplayReadings();
        if (Margin is not null) yield return Margin.Flip;
    }
}
