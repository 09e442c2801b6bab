using System.Runtime.CompilerServices;
using EarlyWarning.Files;
using Microsoft.Data.Sqlite;

namespace Union.Worker;

/// <summary>The feed of wages, from a table.</summary>
public sealed class WageFeed(WageDatabase database) : IFeedSource
{
    private const int BatchRows = 4096;

    public string Name => "db.wages";

    public async IAsyncEnumerable<RecordBatch> ReadAsync(IReadOnlyList<string> columns, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using SqliteConnection open = database.Open();
        await using SqliteCommand query = open.CreateCommand();
        query.CommandText = "select company, month, arrears, months from wages order by rowid";
        await using SqliteDataReader rows = await query.ExecuteReaderAsync(cancellationToken);
        RecordBatch batch = new("company", "month", "arrears", "months");
        while (await rows.ReadAsync(cancellationToken))
        {
            batch.Add(rows.GetString(0));
            batch.Add(rows.GetString(1));
            for (int column = 2; column < 4; column++)
            {
                if (rows.IsDBNull(column)) batch.AddMissing();
                else batch.Add(rows.GetDouble(column));
            }

            batch.EndRow();
            if (batch.Count < BatchRows) continue;
            yield return batch;
            batch.Clear();
        }

        yield return batch;
    }
}
