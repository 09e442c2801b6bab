using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files;

/// <summary>Creates the columns that show the state for which rows of a sheet are filled in.</summary>
public static class StandingColumns
{
    /// <summary>Creates a column of words, such as a level; the sheet may have them in either language.</summary>
    /// <typeparam name="TItem">What a row is about.</typeparam>
    /// <param name="header">The text above it.</param>
    /// <param name="now">What is so now; null for an empty cell.</param>
    /// <returns>The column.</returns>
    public static StandingColumn<TItem> Word<TItem>(Message header, Func<TItem, Message?> now)
        where TItem : class => new(header, now, (shown, word) =>
        word is null ? shown.Length == 0 : shown == word.ToString(MessageLanguage.Chinese) || shown == word.ToString());

    /// <summary>Creates a column of days.</summary>
    /// <typeparam name="TItem">What a row is about.</typeparam>
    /// <param name="header">The text above it.</param>
    /// <param name="now">What is so now; null for an empty cell.</param>
    /// <returns>The column.</returns>
    public static StandingColumn<TItem> Day<TItem>(Message header, Func<TItem, LocalDate?> now)
        where TItem : class
    {
        ArgumentNullException.ThrowIfNull(now);
        return new(header, item => now(item) is { } day ? FillingMessages.OnDay(day) : null, IsSameDay) { IsDay = true };
    }

    private static bool IsSameDay(string shown, Message? day) => shown.Length == 0 || day is null
        ? shown.Length == 0 && day is null
        : ColumnToFill.DayOf(shown) is { Fault: null, Value: var on } && LocalDatePattern.Iso.Format(on) == day.ToString();
}
