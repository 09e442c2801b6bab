namespace EarlyWarning.Files;

/// <summary>A row of a sheet that came back, with what was filled in. Immutable.</summary>
/// <typeparam name="TItem">What the row is about.</typeparam>
public sealed class FilledRow<TItem>
    where TItem : class
{
    private readonly IReadOnlyDictionary<ColumnToFill, object> values;

    internal FilledRow(long row, TItem item, IReadOnlyDictionary<ColumnToFill, object> values)
    {
        Row = row;
        Item = item;
        this.values = values;
    }

    /// <summary>Its 1-based line, or the sheet's row.</summary>
    public long Row { get; }

    /// <summary>What it is about.</summary>
    public TItem Item { get; }

    /// <summary>Returns whether a column was filled in.</summary>
    /// <param name="column">The column.</param>
    /// <returns>Whether its cell has a value.</returns>
    public bool IsFilled(ColumnToFill column) => values.ContainsKey(column);

    /// <summary>Returns the value of a column that an act needs, so that it is filled in.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="column">The column.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">The cell is blank.</exception>
    public T Get<T>(ValueColumn<T> column)
        where T : notnull => (T)values[column];

    /// <summary>Returns the value of a column if it was filled in.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="column">The column.</param>
    /// <param name="value">The value; the type's default where the cell is blank.</param>
    /// <returns>Whether the cell has a value.</returns>
    public bool TryGet<T>(ValueColumn<T> column, out T? value)
        where T : notnull
    {
        bool isFilled = values.TryGetValue(column, out object? found);
        value = isFilled ? (T)found! : default;
        return isFilled;
    }
}
