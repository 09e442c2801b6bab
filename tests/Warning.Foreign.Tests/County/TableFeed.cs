using System.Data.Common;
using System.Runtime.CompilerServices;
using EarlyWarning.Files;
using NodaTime;

namespace County.App;

/// <summary>A feed out of a table of the app's database.</summary>
public sealed class TableFeed(CountyDatabase database, string table, params string[] order) : IFeedSource
{
    private const int RowsAtOnce = 2;

    public string Name => $"db.{table}";

    public async IAsyncEnumerable<RecordBatch> ReadAsync(IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using DbDataReader rows = await database.QueryAsync(table, cancellationToken);
        string[] wanted = [.. columns.Count > 0 ? columns : order];
        int[] places = [.. wanted.Select(rows.GetOrdinal)];
        RecordBatch batch = new(wanted);
        while (await rows.ReadAsync(cancellationToken))
        {
            foreach (int place in places) Add(batch, rows.GetValue(place));
            batch.EndRow();
            if (batch.Count < RowsAtOnce) continue;
            await database.RunAsync(cancellationToken);
            yield return batch;
            batch.Clear();
        }

        yield return batch;
    }

    private static void Add(RecordBatch batch, object cell)
    {
        switch (cell)
        {
            case DBNull: batch.AddMissing(); break;
            case string text: batch.Add(text); break;
            case double number: batch.Add(number); break;
            case int number: batch.Add(number); break;
            case LocalDate date: batch.Add(date); break;
            case Instant instant: batch.Add(instant); break;
            default: throw new NotSupportedException($"A cell is a {cell.GetType()}.");
        }
    }
}
