using EarlyWarning.Files;

namespace EarlyWarning.Hosting;

/// <summary>The options of a scheduled scan.</summary>
public sealed class ScheduledScanOptions
{
    /// <summary>
    /// The scan file, or a folder that contains a <c>scan.json</c>; relative to the content root. It is read again for every run, so that a changed file is
    /// used from the next run on.
    /// </summary>
    public string File { get; set; } = "";

    /// <summary>
    /// The times of the scan as cron text, in the time zone of the scan file: minute, hour, day of the month, month and day of the week, such as
    /// <c>0 3 * * *</c> for three o'clock every night, or six fields, the first of which is the second. A time that the clock shows twice counts the first
    /// time; one that the clock skips counts as the time at which it goes on.
    /// </summary>
    public string Cron { get; set; } = "";

    /// <summary>
    /// Builds the scan in code in place of <see cref="File"/>, for each run and once when the host starts: <c>ScanFile.Create</c>, or a scan file with
    /// the rules of <see cref="IRulePackSource.Current"/>. It is given the services of a scope that ends with the call. Null to load the file. Set in code
    /// alone.
    /// </summary>
    public Func<IServiceProvider, ScanFile>? Load { get; set; }

    /// <summary>
    /// Changes the options of a run: sources of feeds, a sink of results, a ledger in a database. It is given the services of a scope of that run, which
    /// ends with it, and options with clock and log set; it returns those to use. Null to change nothing. Set in code alone.
    /// </summary>
    public Func<IServiceProvider, ScanOptions, ScanOptions>? Configure { get; set; }
}
