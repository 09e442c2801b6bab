using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Filling;

/// <summary>Reads the rows of a sheet that came back.</summary>
internal sealed class FilledSheetReader<TItem, TAct>(SheetToFill<TItem, TAct> sheet, Func<string, TItem?> find, Func<string, Message> whyNot)
    where TItem : class
{
    private const int MostRejects = 10_000;

    private readonly List<FilledAct<TAct>> acts = [];
    private readonly List<SheetReject> rejects = [];
    private readonly Dictionary<string, long> rowsOfKeys = new(StringComparer.Ordinal);
    private int recorded;

    public FilledSheet<TAct> Read(string path, FileFormats formats, CancellationToken cancellationToken)
    {
        using RecordReader reader = Open(path, formats);
        FilledColumns columns = FilledColumns.Find(reader, sheet.Key, sheet.ToFill, sheet.Standing.Select(standing => standing.Header));
        int rows = 0;
        while (reader.Read())
        {
            if (rows % 256 == 0) cancellationToken.ThrowIfCancellationRequested();
            if (reader.RecordFault is { } broken)
            {
                rows++;
                Reject(new SheetReject(reader.Row, "", null, null, broken));
                continue;
            }

            if (columns.IsBlank()) continue;
            rows++;
            ReadRow(columns, reader.Row);
        }

        return new FilledSheet<TAct> { File = path, Rows = rows, Acts = acts, Rejects = rejects, Recorded = recorded };
    }

    /// <summary>Opens the sheet of that name, or the first one; in the language in which it has the key.</summary>
    private RecordReader Open(string path, FileFormats formats)
    {
        IReadOnlyList<string> tables = formats.Of(path).Sheets?.Invoke(path) ?? [];
        string? table = tables.FirstOrDefault(name => name == sheet.Name.ToString(MessageLanguage.Chinese) || name == sheet.Name.ToString());
        RecordFormat format = RecordFormat.Found with { Sheet = table };
        // By the key alone: of the other columns some may be gone, and what is wanted in vain would be looked for in the rows below.
        return formats.OpenByAny(path, format, [sheet.Key.ToString(MessageLanguage.Chinese), sheet.Key.ToString(MessageLanguage.English)], out _);
    }

    private void ReadRow(FilledColumns columns, long row)
    {
        Dictionary<ColumnToFill, string> filled = columns.Filled();
        if (filled.Count == 0) return;
        string key = columns.Key();
        if (ItemOf(key, row) is not { } item) return;
        Dictionary<ColumnToFill, object> values = [];
        int before = rejects.Count;
        foreach ((ColumnToFill column, string cell) in filled)
        {
            Message? fault = columns.FaultOf(column);
            object? value = fault is null ? column.Read(cell, out fault) : null;
            if (fault is null) values[column] = value!;
            else Reject(new SheetReject(row, key, column.Header, cell, fault));
        }

        if (rejects.Count > before) return;
        FilledRow<TItem> read = new(row, item, values);
        foreach (SheetAct<TItem, TAct> act in sheet.Acts.Where(act => act.Columns.Any(read.IsFilled))) Take(act, read, columns, key);
    }

    private TItem? ItemOf(string key, long row)
    {
        if (key.Length == 0)
        {
            Reject(new SheetReject(row, key, sheet.Key, key, FillingMessages.NoKey));
            return default;
        }

        if (!rowsOfKeys.TryAdd(key, row))
        {
            Reject(new SheetReject(row, key, sheet.Key, key, FillingMessages.KeyTwice(rowsOfKeys[key])));
            return default;
        }

        TItem? item = find(key);
        if (item is null) Reject(new SheetReject(row, key, sheet.Key, key, whyNot(key)));
        return item;
    }

    private void Take(SheetAct<TItem, TAct> act, FilledRow<TItem> row, FilledColumns columns, string key)
    {
        bool isComplete = true;
        foreach (ColumnToFill needed in act.Needed.Where(column => !row.IsFilled(column)))
        {
            isComplete = false;
            Reject(new SheetReject(row.Row, key, needed.Header, "", FillingMessages.Needed(act.Name)));
        }

        if (!isComplete) return;
        if (act.Contradiction(row) is { } contradiction)
        {
            Reject(new SheetReject(row.Row, key, act.Needed[0].Header, null, contradiction));
            return;
        }

        if (act.IsRecorded(row))
        {
            recorded++;
            return;
        }

        foreach (StandingColumn<TItem> standing in act.Standing)
        {
            if (standing.Differs(row.Item, columns.Text(standing.Header, standing.IsDay)) is not { } moved) continue;
            Reject(new SheetReject(row.Row, key, standing.Header, columns.Text(standing.Header, standing.IsDay), moved));
            return;
        }

        IEnumerable<ColumnToFill> filled = act.Columns.Where(row.IsFilled);
        acts.Add(new FilledAct<TAct>(row.Row, key, act.Name, act.Make(row))
        {
            Cells = [.. filled.Select(column => new FilledCell(column.Header, columns.Text(column.Header, column.IsDay)))],
        });
    }

    private void Reject(SheetReject reject)
    {
        if (rejects.Count < MostRejects && !rejects.Contains(reject)) rejects.Add(reject);
    }
}
