using Microsoft.Extensions.Logging;

namespace EarlyWarning.Files;

/// <summary>What a scan logs.</summary>
internal static partial class ScanLog
{
    [LoggerMessage(1, LogLevel.Information, "Read {Rows} rows of {Feeds} feeds about {Companies} companies in {Elapsed}.")]
    public static partial void FeedsRead(ILogger logger, long rows, int feeds, int companies, TimeSpan elapsed);

    [LoggerMessage(2, LogLevel.Warning, "Feed {Feed}: {Rejects} rejects, {Unmatched} rows of unknown companies.")]
    public static partial void FeedHasFaults(ILogger logger, string feed, long rejects, long unmatched);

    [LoggerMessage(3, LogLevel.Information, "Evaluated {Rules} rules for {Companies} companies, {Alerts} alerts, in {Elapsed}.")]
    public static partial void Assessed(ILogger logger, int rules, int companies, int alerts, TimeSpan elapsed);

    [LoggerMessage(4, LogLevel.Information, "Wrote {Folder} in {Elapsed}.")]
    public static partial void Written(ILogger logger, string folder, TimeSpan elapsed);
}
