using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Filling;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>A column of a sheet that people fill in: its header, what may stand in it, and how a filled cell is read. Immutable.</summary>
public abstract class ColumnToFill
{
    /// <summary>The largest number of people or things that a cell may state.</summary>
    private const int LargestCount = 1_000_000_000;

    private const double LargestAmount = 1e12;

    private protected ColumnToFill(Message header, double width)
    {
        ArgumentNullException.ThrowIfNull(header);
        Header = header;
        Width = width;
    }

    /// <summary>The text above it, in the language of the sheet; a sheet that comes back may have it in either.</summary>
    public Message Header { get; }

    /// <summary>The width, in digits of the usual font.</summary>
    public double Width { get; }

    /// <summary>What is to be filled in, shown when one of its cells is chosen; null for nothing.</summary>
    public Message? Hint { get; init; }

    /// <summary>The texts that may be chosen; empty where anything may be written.</summary>
    public IReadOnlyList<Message> Choices { get; private protected init => field = ValueList.Of(value); } = ValueList<Message>.Empty;

    /// <summary>Whether its cells are read as days.</summary>
    internal bool IsDay => Kind == WorkbookColumnKind.Day;

    private protected WorkbookColumnKind Kind { get; init; }

    /// <summary>Creates a column of text.</summary>
    /// <param name="header">The text above it.</param>
    /// <param name="width">The width, in digits of the usual font.</param>
    /// <param name="longest">The largest number of characters of a cell.</param>
    /// <param name="hint">What is to be filled in, or null.</param>
    /// <returns>The column.</returns>
    public static ValueColumn<string> Text(Message header, double width, int longest = 2_000, Message? hint = null) => new(
        header,
        width,
        cell => cell.Length <= longest ? Parsed<string>.Of(cell) : new(FillingMessages.FilledTooLong(cell.Length, longest)))
    {
        Hint = hint,
    };

    /// <summary>Creates a column with a drop-down list; a cell may have a word of the list in either language.</summary>
    /// <typeparam name="T">What the words mean.</typeparam>
    /// <param name="header">The text above it.</param>
    /// <param name="width">The width, in digits of the usual font.</param>
    /// <param name="values">The values, in the order of the list; at least one.</param>
    /// <param name="inWords">Puts a value into words.</param>
    /// <param name="hint">What is to be filled in, or null.</param>
    /// <returns>The column.</returns>
    public static ValueColumn<T> Choice<T>(Message header, double width, IReadOnlyList<T> values, Func<T, Message> inWords, Message? hint = null)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(inWords);
        Message[] words = [.. values.Select(inWords)];
        return new ValueColumn<T>(header, width, cell => ValueOf(cell, values, words)) { Hint = hint, Choices = words, Kind = WorkbookColumnKind.Word };
    }

    /// <summary>Creates a column of yes or no.</summary>
    /// <param name="header">The text above it.</param>
    /// <param name="width">The width, in digits of the usual font.</param>
    /// <param name="hint">What is to be filled in, or null.</param>
    /// <returns>The column.</returns>
    public static ValueColumn<bool> Flag(Message header, double width, Message? hint = null) =>
        Choice(header, width, [true, false], flag => flag ? FillingMessages.FlagYes : FillingMessages.FlagNo, hint);

    /// <summary>Creates a column of days.</summary>
    /// <param name="header">The text above it.</param>
    /// <param name="hint">What is to be filled in, or null.</param>
    /// <returns>The column.</returns>
    public static ValueColumn<LocalDate> Day(Message header, Message? hint = null) => new(header, 13, DayOf) { Hint = hint, Kind = WorkbookColumnKind.Day };

    /// <summary>Creates a column of whole numbers that are not below zero.</summary>
    /// <param name="header">The text above it.</param>
    /// <param name="width">The width, in digits of the usual font.</param>
    /// <param name="hint">What is to be filled in, or null.</param>
    /// <returns>The column.</returns>
    public static ValueColumn<int> Count(Message header, double width, Message? hint = null) =>
        new(header, width, CountOf) { Hint = hint, Kind = WorkbookColumnKind.Count };

    /// <summary>Creates a column of amounts that are not below zero, with up to two decimals.</summary>
    /// <param name="header">The text above it.</param>
    /// <param name="width">The width, in digits of the usual font.</param>
    /// <param name="hint">What is to be filled in, or null.</param>
    /// <returns>The column.</returns>
    public static ValueColumn<decimal> Amount(Message header, double width, Message? hint = null) =>
        new(header, width, AmountOf) { Hint = hint, Kind = WorkbookColumnKind.Number };

    /// <summary>Returns the column of a workbook, for the sheet that is given out.</summary>
    /// <param name="language">The language of the sheet.</param>
    /// <returns>The column, with its drop-down list and hint.</returns>
    public WorkbookColumn ToWorkbookColumn(MessageLanguage language) => new(Header.ToString(language), Width)
    {
        Kind = Kind,
        IsToFill = true,
        Choices = [.. Choices.Select(choice => choice.ToString(language))],
        Hint = Hint?.ToString(language),
    };

    /// <summary>Reads a cell that is not blank.</summary>
    /// <returns>The value; null where it cannot be read.</returns>
    internal abstract object? Read(string cell, out Message? fault);

    /// <summary>Reads a day, as a cell of a column to fill or one that must still hold has it.</summary>
    internal static Parsed<LocalDate> DayOf(string cell)
    {
        if (!DateCell.TryParse(Encoding.UTF8.GetBytes(cell), DateTimeZone.Utc, out CellDate date, out Message? fault)) return new(fault!);
        return date.Cadence == Cadence.Daily ? Parsed<LocalDate>.Of(date.FirstDay) : new(FillingMessages.NoWholeDay);
    }

    private static Parsed<T> ValueOf<T>(string cell, IReadOnlyList<T> values, Message[] words)
        where T : notnull
    {
        int place = Array.FindIndex(words, word => IsWord(word, cell));
        return place >= 0 ? Parsed<T>.Of(values[place]) : new(FillingMessages.NotAmongChoices(words));
    }

    private static bool IsWord(Message word, string cell) =>
        string.Equals(word.ToString(MessageLanguage.Chinese), cell, StringComparison.OrdinalIgnoreCase)
        || string.Equals(word.ToString(), cell, StringComparison.OrdinalIgnoreCase);

    private static Parsed<int> CountOf(string cell)
    {
        if (!NumberCell.TryParse(Encoding.UTF8.GetBytes(cell), 1, out double number, out Message? fault)) return new(fault!);
        return number is >= 0 and <= LargestCount && double.IsInteger(number) ? Parsed<int>.Of((int)number) : new(FillingMessages.NoCount);
    }

    private static Parsed<decimal> AmountOf(string cell)
    {
        if (!NumberCell.TryParse(Encoding.UTF8.GetBytes(cell), 1, out double number, out Message? fault)) return new(fault!);
        return number is >= 0 and <= LargestAmount && decimal.Round((decimal)number, 2) is var amount && amount == (decimal)number
            ? Parsed<decimal>.Of(amount)
            : new(FillingMessages.NoAmount);
    }
}
