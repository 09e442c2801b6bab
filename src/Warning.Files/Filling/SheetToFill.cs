using EarlyWarning.Files.Filling;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>
/// A sheet that is given out, filled in and comes back, as it is declared: the column that says what a row is about, the columns to fill, and what a filled row
/// records. Immutable and thread-safe if its functions are.
/// </summary>
/// <remarks>
/// <para>
/// Whichever file comes back is read: a workbook or a text file, in either language, with its rows and columns in any order and without those that are not
/// needed. Rows in which nothing is filled in are passed over.
/// </para>
/// <para>
/// Reading records nothing. Each row says for itself why it cannot be recorded; whoever records does so for all rows or for none.
/// </para>
/// </remarks>
/// <typeparam name="TItem">What a row is about.</typeparam>
/// <typeparam name="TAct">What a filled row records.</typeparam>
/// <param name="name">The name of the sheet in a workbook.</param>
/// <param name="key">The header of the column that says what a row is about; a key stands in one row.</param>
/// <param name="acts">What a row can record, in the order in which it is recorded; at least one.</param>
public sealed class SheetToFill<TItem, TAct>(Message name, Message key, IReadOnlyList<SheetAct<TItem, TAct>> acts)
    where TItem : class
{
    /// <summary>The name of the sheet in a workbook.</summary>
    public Message Name { get; } = name;

    /// <summary>The header of the column that says what a row is about.</summary>
    public Message Key { get; } = key;

    /// <summary>What a row can record, in the order in which it is recorded.</summary>
    public IReadOnlyList<SheetAct<TItem, TAct>> Acts { get; } = ValueList.Of(acts);

    /// <summary>The columns to fill, each once.</summary>
    public IReadOnlyList<ColumnToFill> ToFill { get; } = [.. acts.SelectMany(act => act.Columns).Distinct()];

    /// <summary>The columns of the state for which rows are filled in, each once.</summary>
    public IReadOnlyList<StandingColumn<TItem>> Standing { get; } = [.. acts.SelectMany(act => act.Standing).Distinct()];

    /// <summary>Reads a sheet that came back. Records nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="find">Finds what a row is about, by its key; gives null where there is no such thing.</param>
    /// <param name="whyNot">Says why a key names nothing.</param>
    /// <param name="formats">The formats that are read; null for the plain ones.</param>
    /// <param name="cancellationToken">Ends the reading early.</param>
    /// <returns>What the sheet records, and what of it cannot be recorded.</returns>
    /// <exception cref="FeedException">The file cannot be read, or lacks the key, a column of the state or every column to fill.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public FilledSheet<TAct> Read(
        string path, Func<string, TItem?> find, Func<string, Message> whyNot, FileFormats? formats = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(find);
        ArgumentNullException.ThrowIfNull(whyNot);
        if (!File.Exists(path)) throw new FeedException(path, null, FillingMessages.NoFilledFile);
        return new FilledSheetReader<TItem, TAct>(this, find, whyNot).Read(path, formats ?? FileFormats.Plain, cancellationToken);
    }
}
