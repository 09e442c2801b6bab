using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>
/// Something that a filled row records: the columns that say it, what must still be so, and what is made of them. A row may record several. Immutable.
/// </summary>
/// <typeparam name="TItem">What a row is about.</typeparam>
/// <typeparam name="TAct">What is recorded.</typeparam>
/// <param name="name">What it is called, such as 处理结果.</param>
/// <param name="make">Makes what is recorded of a row in which every column that is needed is filled in.</param>
public sealed class SheetAct<TItem, TAct>(Message name, Func<FilledRow<TItem>, TAct> make)
    where TItem : class
{
    /// <summary>What it is called.</summary>
    public Message Name { get; } = name;

    /// <summary>The columns without which it cannot be recorded; at least one.</summary>
    public required IReadOnlyList<ColumnToFill> Needed { get; init => field = ValueList.Of(value); }

    /// <summary>The columns that may be left empty.</summary>
    public IReadOnlyList<ColumnToFill> Optional { get; init => field = ValueList.Of(value); } = ValueList<ColumnToFill>.Empty;

    /// <summary>The columns of the state for which it is filled in.</summary>
    public IReadOnlyList<StandingColumn<TItem>> Standing { get; init => field = ValueList.Of(value); } = ValueList<StandingColumn<TItem>>.Empty;

    /// <summary>
    /// Tells whether just this is recorded already, so that a sheet can come back again with more rows filled in; by default nothing ever is.
    /// </summary>
    public Func<FilledRow<TItem>, bool> IsRecorded { get; init; } = _ => false;

    /// <summary>Says why what was filled in does not go together; null where it does, as by default.</summary>
    public Func<FilledRow<TItem>, Message?> Contradiction { get; init; } = _ => null;

    /// <summary>All its columns to fill, those that are needed first.</summary>
    public IEnumerable<ColumnToFill> Columns => Needed.Concat(Optional);

    internal TAct Make(FilledRow<TItem> row) => make(row);
}
