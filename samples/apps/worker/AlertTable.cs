using EarlyWarning;
using EarlyWarning.Files;
using Microsoft.Data.Sqlite;

namespace Union.Worker;

/// <summary>Takes the alerts of scans into a table, in one transaction around the ledger.</summary>
public sealed class AlertTable(WageDatabase database) : IResultSink
{
    public string Name => "db.alerts";

    public async Task<IPreparedResults> PrepareAsync(ScanResult result, CancellationToken cancellationToken)
    {
        SqliteConnection open = database.Open();
        try
        {
            SqliteTransaction transaction = open.BeginTransaction();
            string asOf = result.Summary.AsOf.ToString("yyyy-MM-dd", null);
            await Execute("delete from alerts where as_of = $as_of", ("$as_of", asOf));
            foreach (Alert alert in result.Alerts)
            {
                await Execute(
                    "insert into alerts values ($as_of, $rank, $company, $level, $score)",
                    ("$as_of", asOf), ("$rank", alert.Rank), ("$company", alert.Company.Name),
                    ("$level", alert.Assessment.Level.ToString()), ("$score", (double)alert.Assessment.Score));
            }

            return new Prepared(open, transaction);

            async Task Execute(string sql, params (string Name, object Value)[] values)
            {
                await using SqliteCommand command = open.CreateCommand();
                (command.CommandText, command.Transaction) = (sql, transaction);
                foreach ((string name, object value) in values) command.Parameters.AddWithValue(name, value);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
        catch
        {
            await open.DisposeAsync();
            throw;
        }
    }

    private sealed class Prepared(SqliteConnection open, SqliteTransaction transaction) : IPreparedResults
    {
        public async Task<string> PublishAsync()
        {
            await transaction.CommitAsync();
            return "db.alerts";
        }

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await open.DisposeAsync();
        }
    }
}
