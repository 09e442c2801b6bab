using EarlyWarning.Files;
using EarlyWarning.Hosting.Cron;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace EarlyWarning.Hosting.Schedules;

/// <summary>One scheduled scan: where its file lies, when it is due, and what became of it.</summary>
internal sealed class ScheduledScan(string name, ScheduledScanOptions options, string path, FileFormats? formats, IServiceScopeFactory scopes)
{
    private readonly Lock gate = new();
    private CronSchedule? schedule;
    private ZonedDateTime? next;
    private bool isRunning;
    private ScheduledRun? lastRun;

    public string Name => name;

    /// <summary>See <see cref="ScheduledScanOptions.Configure"/>.</summary>
    public Func<IServiceProvider, ScanOptions, ScanOptions>? Configure => options.Configure;

    /// <summary>The schedule, in the time zone of the scan file as it was last loaded.</summary>
    public CronSchedule Schedule => schedule ?? throw new InvalidOperationException("The scan file has not been loaded.");

    /// <summary>The time zone of the scan file as it was last loaded; UTC before.</summary>
    public DateTimeZone Zone => schedule?.Zone ?? DateTimeZone.Utc;

    public ScheduledScanState State
    {
        get
        {
            lock (gate) return new ScheduledScanState(name, next, isRunning, lastRun);
        }
    }

    /// <summary>Loads the scan file as it lies there now, or has the program build it.</summary>
    /// <exception cref="ScanFileException">The file or its rules have faults.</exception>
    public ScanFile Load()
    {
        ScanFile file = options.Load is { } load ? Built(load) : ScanFile.Load(path, formats);
        if (schedule is null || !schedule.Zone.Equals(file.TimeZone)) schedule = new CronSchedule(options.Cron, file.TimeZone);
        return file;
    }

    public void Due(ZonedDateTime? at)
    {
        lock (gate) next = at;
    }

    public void Begin()
    {
        lock (gate) isRunning = true;
    }

    public void End(ScheduledRun? run)
    {
        lock (gate) (isRunning, lastRun) = (false, run ?? lastRun);
    }

    private ScanFile Built(Func<IServiceProvider, ScanFile> load)
    {
        using IServiceScope scope = scopes.CreateScope();
        return load(scope.ServiceProvider);
    }
}
