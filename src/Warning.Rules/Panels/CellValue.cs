using System.Globalization;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Time;
using NodaTime;

namespace EarlyWarning.Rules;

/// <summary>
/// The value of an attribute or of an event's field: a number, text, date or flag, a text of which only a hash is known, or, by default, missing. Equal by
/// type and value.
/// </summary>
public readonly record struct CellValue
{
    private static readonly object NumberTag = new(), DateTag = new(), FlagTag = new();

    // A text itself, a hash, or what the number means; null if missing.
    private readonly object? content;
    private readonly double number;

    private CellValue(object content, double number = 0)
    {
        this.content = content;
        this.number = number;
    }

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => content is null;

    /// <summary>The number; null for any other value.</summary>
    public double? Number => ReferenceEquals(content, NumberTag) ? number : null;

    /// <summary>The text; null for any other value, and for a text of which only a hash is known.</summary>
    public string? Text => content as string;

    /// <summary>The date; null for any other value.</summary>
    public LocalDate? Date => ReferenceEquals(content, DateTag) ? DayNumber.ToDate((int)number) : null;

    /// <summary>The flag; null for any other value.</summary>
    public bool? Flag => ReferenceEquals(content, FlagTag) ? number != 0 : null;

    /// <summary>Whether it is a text of which only a hash is known: it is known to be there, and equal only to one with the same hash.</summary>
    public bool IsHash => content is UInt128;

    /// <summary>The number, day number, or flag as 1 or 0, as panels store them.</summary>
    internal double Stored => number;

    internal UInt128 Hash => (UInt128)content!;

    /// <summary>Returns a number as a value.</summary>
    /// <param name="number">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static CellValue Of(double number) => double.IsFinite(number) ? new CellValue(NumberTag, number)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "A value is a finite number; leave out what is missing.");

    /// <summary>Returns a text as a value.</summary>
    /// <param name="text">The text; an empty one is a text like any other.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public static CellValue Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new CellValue(text);
    }

    /// <summary>Returns a date as a value.</summary>
    /// <param name="date">A date of the years 1 to 9999.</param>
    public static CellValue Of(LocalDate date) => new(DateTag, DayNumber.Of(date));

    /// <summary>Returns a flag as a value.</summary>
    /// <param name="flag">The flag.</param>
    public static CellValue Of(bool flag) => new(FlagTag, flag ? 1 : 0);

    /// <summary>
    /// Returns the value of a text that is to be known by a hash only, such as a caller's number: events can be counted by how many different ones there are,
    /// and nothing can print it.
    /// </summary>
    /// <param name="hash">The hash; keyed, if the texts are few enough to be tried.</param>
    public static CellValue OfHash(UInt128 hash) => new(hash);

    /// <summary>Converts a value of any type that an attribute or field can have, as a database or a document delivers it.</summary>
    /// <param name="value">
    /// A <see cref="double"/>, <see cref="int"/>, <see cref="long"/> or <see cref="decimal"/>; a <see cref="string"/>; a <see cref="LocalDate"/>; a
    /// <see cref="bool"/>; or null if missing.
    /// </param>
    /// <param name="converted">The value; missing if it cannot be converted.</param>
    /// <returns>Whether it was converted: false for another type and for a number that is not finite.</returns>
    public static bool TryConvert(object? value, out CellValue converted)
    {
        converted = value switch
        {
            string text => Of(text),
            bool flag => Of(flag),
            LocalDate date => Of(date),
            { } one when EventFields.NumberOf(one) is { } number => Of(number),
            _ => default,
        };
        return value is null || !converted.IsMissing;
    }

    /// <summary>Returns the text form: a number as invariant text, a date as ISO 8601, <c>true</c> or <c>false</c>; empty if missing or a hash.</summary>
    public override string ToString() => content switch
    {
        string text => text,
        null or UInt128 => "",
        _ when Date is { } date => DayNumber.TextOf(DayNumber.Of(date)),
        _ when Flag is { } flag => flag ? "true" : "false",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
