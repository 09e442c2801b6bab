using EarlyWarning.Files;
using NodaTime.Text;

namespace County.App;

/// <summary>The table of alerts of the app: written in a transaction that is committed when the scan is recorded.</summary>
public sealed class AlertTable(CountyDatabase database) : IResultSink
{
    public string Name => "db.alerts";

    public async Task<IPreparedResults> PrepareAsync(ScanResult result, CancellationToken cancellationToken)
    {
        string[] lines =
        [
            .. result.Alerts.Select(alert => $"{alert.Company.Id} {alert.Assessment.Level} {alert.Assessment.Score}"),
            .. result.Panel!.Rejects.Select(reject => $"reject {reject.Feed} {reject.File} {reject.Row}"),
        ];
        await database.RunAsync(cancellationToken);
        return new Transaction(database, LocalDatePattern.Iso.Format(result.Summary.AsOf), lines);
    }

    private sealed class Transaction(CountyDatabase database, string date, string[] lines) : IPreparedResults
    {
        public async Task<string> PublishAsync()
        {
            await database.RunAsync(CancellationToken.None);
            database.Published[date] = lines;
            return $"db.alerts of {date}";
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
