using Microsoft.Extensions.Logging;
using NodaTime;

namespace EarlyWarning.Files.Scanning;

/// <summary>The log messages of a scan.</summary>
internal static partial class ScanLog
{
    [LoggerMessage(1, LogLevel.Information, "Read {Rows} rows of {Feeds} feeds about {Companies} companies in {Elapsed}.")]
    public static partial void FeedsRead(ILogger logger, long rows, int feeds, int companies, TimeSpan elapsed);

    [LoggerMessage(2, LogLevel.Warning, "Feed {Feed}: {Rejects} rejects, {Unmatched} rows of unknown companies.")]
    public static partial void FeedHasFaults(ILogger logger, string feed, long rejects, long unmatched);

    [LoggerMessage(3, LogLevel.Information, "Evaluated {Rules} rules for {Companies} companies, {Alerts} alerts, in {Elapsed}.")]
    public static partial void Assessed(ILogger logger, int rules, int companies, int alerts, TimeSpan elapsed);

    [LoggerMessage(4, LogLevel.Information, "Wrote {Place} in {Elapsed}.")]
    public static partial void Written(ILogger logger, string place, TimeSpan elapsed);

    [LoggerMessage(5, LogLevel.Warning, "{File}:{Line}: the last line of the ledger was cut off and is dropped.")]
    public static partial void LedgerTorn(ILogger logger, string file, int line);

    [LoggerMessage(6, LogLevel.Warning, "The scan as of {AsOf} was cut off before its results were in place; it is done again first.")]
    public static partial void WrittenAgain(ILogger logger, LocalDate asOf);

    [LoggerMessage(
        7, LogLevel.Information,
        "Deleted, kept for their time: remarks of {Remarks} entries, names of {Persons}, facts of {Evidence}, {Results} folders of results.")]
    public static partial void Expired(ILogger logger, int remarks, int persons, int evidence, int results);

    [LoggerMessage(8, LogLevel.Warning, "Not everything was deleted that had been kept for its time: {Fault}")]
    public static partial void ExpiryFailed(ILogger logger, string fault);

    [LoggerMessage(9, LogLevel.Warning, "{Fault}.")]
    public static partial void FeedsNotKept(ILogger logger, string fault);
}
