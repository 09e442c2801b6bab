using System.Text;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

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

    /// <summary>Whether its number rests on one that was given as only about right.</summary>
    public bool IsApproximate { get; init; }

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
    public IReadOnlyList<Reading> Readings { get; init => field = ValueList.Of(value); } = ValueList<Reading>.Empty;

    /// <summary>The direct parts, left to right; empty for a literal, an indicator or a window.</summary>
    public IReadOnlyList<Explanation> Parts { get; init => field = ValueList.Of(value); } = ValueList<Explanation>.Empty;

    /// <summary>Returns the tree as lines of English text, each part indented below its parent; literals are omitted.</summary>
    public override string ToString() => ToString(MessageLanguage.English);

    /// <summary>Returns the tree as lines of text in a language, each part indented below its parent; literals are omitted.</summary>
    /// <param name="language">The reader's language; the parts themselves stay as the rule writes them.</param>
    public string ToString(MessageLanguage language)
    {
        StringBuilder text = new();
        Write(text, 0, language);
        return text.ToString();
    }

    /// <summary>Returns a value as the language writes it: a number in its shortest form, a text in quotes, <c>missing</c> or <c>unknown</c>.</summary>
    private static Message Display(object? value, bool condition, bool computed, bool approximate = false) => value switch
    {
        double number when approximate => ExplanationMessages.About(NumberText.Of(number, computed)),
        null => condition ? ExplanationMessages.Unknown : ExplanationMessages.Missing,
        bool truth => truth ? ExplanationMessages.Yes : ExplanationMessages.No,
        double number => ExplanationMessages.AsWritten(NumberText.Of(number, computed)),
        _ => ExplanationMessages.AsWritten($"'{value}'"),
    };

    private void Write(StringBuilder text, int depth, MessageLanguage language)
    {
        if (text.Length > 0) text.Append('\n');
        Message value = Display(Value, IsCondition, IsComputed, IsApproximate);
        if (Unit is not null && Value is not null) value = ExplanationMessages.WithUnit(value, RuleWords.UnitInWords(Unit));
        Message[] notes = [.. Notes()];
        Message? told = notes.Length > 0 ? ExplanationMessages.Notes(notes.Aggregate(ExplanationMessages.Then)) : null;
        text.Append(' ', depth * 2).Append(ExplanationMessages.Part(Text, value, told).ToString(language));
        foreach (Explanation part in Parts.Where(part => !part.IsLiteral)) part.Write(text, depth + 1, language);
    }

    /// <summary>Returns the readings; of many, such as the days of a quarter, only the first and last and the number of known ones.</summary>
    private Message DisplayReadings()
    {
        Message[] shown = [.. Readings.Select(reading => ExplanationMessages.Reading(reading.When, Display(reading)))];
        if (shown.Length <= MostReadings) return ExplanationMessages.Readings(shown);
        Message known = ExplanationMessages.Known(Readings.Count(reading => reading.Value is not null), shown.Length);
        return ExplanationMessages.Readings([.. shown[..EndReadings], known, .. shown[^EndReadings..]]);
    }

    private static Message Display(Reading reading) => reading.Unread is { } row
        ? Display(row)
        : Display(reading.Value, condition: false, reading.IsComputed, reading.IsApproximate);

    private static Message Display(UnreadRow row) => row.File.Length == 0 ? ExplanationMessages.Unread : ExplanationMessages.UnreadAt(row.File, row.Row);

    private bool IsLiteral => LetName is null && Parts.Count == 0 && Text == Display(Value, IsCondition, IsComputed).ToString();

    private IEnumerable<Message> Notes()
    {
        if (LetName is not null) yield return ExplanationMessages.Let(LetName);
        if (Period is not null) yield return ExplanationMessages.AsWritten(Period);
        if (Feed is not null) yield return ExplanationMessages.AsWritten(Feed);
        if (Unread is not null) yield return Display(Unread);
        if (Readings.Count > 0) yield return DisplayReadings();
        if (Margin is not null) yield return Margin.Flip;
    }
}
