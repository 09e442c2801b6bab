using EarlyWarning.Hosting.Settings;
using EarlyWarning.Hosting.Telemetry;
using EarlyWarning.Rules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using NodaTime;

namespace EarlyWarning.Hosting.Packs;

/// <summary>
/// Holds the rule pack of an application. The folders are looked at every now and then, and soon after the file system reports a change; what is found is used
/// when two looks a moment apart find the same, since an editor or a copy writes in several steps, between which the rules may look faulty.
/// </summary>
internal sealed partial class RulePackSource : IRulePackSource, IDisposable
{
    /// <summary>The time between a report of a change and a look, and between two looks that have to find the same.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private readonly IReadOnlyList<string> layers;
    private readonly TimeSpan pollInterval;
    private readonly TimeProvider time;
    private readonly HostingMeter meter;
    private readonly ILogger logger;
    private readonly FolderWatchers? watchers;
    private readonly ITimer? timer;
    private string used;
    private string seen;
    private RulePack current;
    private RulePackError? lastError;
    private CancellationTokenSource changed = new();
    private bool isHurried;
    private volatile bool isBlind;
    private bool isDisposed;

    public RulePackSource(IOptions<EarlyWarningOptions> options, ContentRoot root, TimeProvider time, HostingMeter meter, ILogger<RulePackSource> logger)
    {
        (this.time, this.meter, this.logger) = (time, meter, logger);
        layers = root.LayersOf(options.Value.Rules);
        pollInterval = options.Value.PollInterval;
        LayersRead read = LayersRead.From(layers);
        IReadOnlyList<Diagnostic> errors = read.Compile(out RulePack? pack);
        current = pack ?? throw new RulePackException(errors);
        used = seen = read.Fingerprint;
        LogLoaded(current.Rules.Rules.Count, string.Join(", ", layers), current.Hash);
        string[] folders = [.. layers.Where(layer => layer != ContentRoot.DefaultRules)];
        if (!options.Value.Watch || folders.Length == 0) return;
        timer = time.CreateTimer(_ => Look(), null, pollInterval, Timeout.InfiniteTimeSpan);
        watchers = new FolderWatchers(folders, Hurry, OnWatcherError);
        if (watchers.Renew() is { } cause) Blind(cause);
    }

    public RulePack Current => Volatile.Read(ref current);

    public RulePackError? LastError => Volatile.Read(ref lastError);

    /// <summary>Whether the file system has reported a change since the last look.</summary>
    internal bool IsHurried => Volatile.Read(ref isHurried);

    public IChangeToken GetChangeToken() => new CancellationChangeToken(Volatile.Read(ref changed).Token);

    public bool Refresh()
    {
        CancellationTokenSource? told;
        lock (gate)
        {
            told = Use(LayersRead.From(layers));
        }

        return Tell(told);
    }

    public void Dispose()
    {
        lock (gate)
        {
            isDisposed = true;
            timer?.Dispose();
            watchers?.Dispose();
        }
    }

    /// <summary>Looks at the folders: what was found a moment ago and is still there is used, what is new is looked at again in a moment.</summary>
    private void Look()
    {
        CancellationTokenSource? told = null;
        lock (gate)
        {
            if (isDisposed) return;
            Volatile.Write(ref isHurried, false);
            TimeSpan next = pollInterval;
            try
            {
                LayersRead read = LayersRead.From(layers);
                if (read.Fingerprint != used && read.Fingerprint != seen)
                {
                    next = Moment;
                }
                else if (read.Fingerprint != used)
                {
                    told = Use(read);
                    isBlind = true;
                }

                if (isBlind) isBlind = watchers!.Renew() is not null;
                seen = read.Fingerprint;
            }
            catch (Exception fault)
            {
                // On a thread of a timer nobody catches what is thrown; the next look may go better.
                LogNotLooked(fault);
            }

            timer!.Change(Volatile.Read(ref isHurried) ? Moment : next, Timeout.InfiniteTimeSpan);
        }

        Tell(told);
    }

    /// <summary>Has the folders looked at in a moment.</summary>
    private void Hurry()
    {
        if (Interlocked.Exchange(ref isHurried, true)) return;
        try
        {
            timer!.Change(Moment, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // A last report after the end.
        }
    }

    /// <summary>Puts a read pack in use, or keeps the current one; returns the source of the tokens to change if the pack was replaced.</summary>
    private CancellationTokenSource? Use(LayersRead read)
    {
        if (read.Fingerprint == used) return null;
        used = seen = read.Fingerprint;
        IReadOnlyList<Diagnostic> errors = read.Compile(out RulePack? found);
        if (found is null)
        {
            Volatile.Write(ref lastError, new RulePackError(Instant.FromDateTimeOffset(time.GetUtcNow()), errors));
            foreach (Diagnostic error in errors) LogKept(error.ToString());
            meter.Reloaded(swapped: false);
            return null;
        }

        if (lastError is not null) LogMended();
        Volatile.Write(ref lastError, null);
        if (found.Hash == current.Hash) return null;
        Volatile.Write(ref current, found);
        LogSwapped(found.Rules.Rules.Count, found.Hash);
        meter.Reloaded(swapped: true);
        return Interlocked.Exchange(ref changed, new CancellationTokenSource());
    }

    /// <summary>Tells the listeners, outside of the lock, since they may ask for the pack or take their time.</summary>
    private bool Tell(CancellationTokenSource? told)
    {
        if (told is null) return false;
        try
        {
            told.Cancel();
        }
        catch (AggregateException fault)
        {
            LogListenerFailed(fault);
        }

        return true;
    }

    private void OnWatcherError(Exception cause)
    {
        Blind(cause);
        Hurry();
    }

    private void Blind(Exception cause)
    {
        isBlind = true;
        LogNotWatched(cause);
    }

    [LoggerMessage(10, LogLevel.Information, "{Rules} rules of {Layers} are in use, hash {Hash}.", EventName = "Loaded")]
    private partial void LogLoaded(int rules, string layers, string hash);

    [LoggerMessage(11, LogLevel.Information, "The rules changed: {Rules} rules are in use now, hash {Hash}.", EventName = "Swapped")]
    private partial void LogSwapped(int rules, string hash);

    [LoggerMessage(12, LogLevel.Error, "The rules changed and have errors; the former pack stays in use. {Diagnostic}", EventName = "Kept")]
    private partial void LogKept(string diagnostic);

    [LoggerMessage(13, LogLevel.Information, "The rules are without errors again.", EventName = "Mended")]
    private partial void LogMended();

    [LoggerMessage(14, LogLevel.Warning, "Changes of rules are not reported by the system for now; they are found when the folders are next looked at.", EventName = "NotWatched")]
    private partial void LogNotWatched(Exception cause);

    [LoggerMessage(15, LogLevel.Error, "The folders of rules could not be looked at; the pack stays in use.", EventName = "NotLooked")]
    private partial void LogNotLooked(Exception cause);

    [LoggerMessage(16, LogLevel.Error, "A listener to changes of the rules failed.", EventName = "ListenerFailed")]
    private partial void LogListenerFailed(Exception cause);
}
