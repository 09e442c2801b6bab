using EarlyWarning.Files;
using EarlyWarning.Rules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EarlyWarning.Hosting;

/// <summary>Holds the rule pack of an application, and reloads it when its folders have changed and no further change follows for a moment.</summary>
internal sealed partial class RulePackSource : IRulePackSource, IDisposable
{
    /// <summary>The time without a change before a reload: an editor writes a file in several steps, between which it may look faulty.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private readonly string[] folders;
    private readonly ILogger logger;
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Timer timer;
    private RulePack current;

    public RulePackSource(IOptions<EarlyWarningOptions> options, ILogger<RulePackSource> logger)
    {
        this.logger = logger;
        folders = [.. options.Value.Rules];
        current = RulePack.Load(folders);
        timer = new Timer(_ => Refresh());
        if (!options.Value.Watch) return;
        foreach (string folder in folders.Where(Directory.Exists))
            watchers.Add(Watch(folder));
    }

    public RulePack Current => Volatile.Read(ref current);

    public bool Refresh()
    {
        lock (gate)
        {
            try
            {
                RulePack found = RulePack.Load(folders);
                if (found.Hash == current.Hash) return false;
                Volatile.Write(ref current, found);
                LogSwapped(found.Rules.Rules.Count, found.Hash);
                return true;
            }
            catch (RulePackException fault)
            {
                foreach (Diagnostic diagnostic in fault.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                    LogKept(diagnostic.ToString());
                return false;
            }
        }
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in watchers)
            watcher.Dispose();
        timer.Dispose();
    }

    private FileSystemWatcher Watch(string folder)
    {
        FileSystemWatcher watcher = new(folder, "*.json") { IncludeSubdirectories = true };
        watcher.Changed += OnChange;
        watcher.Created += OnChange;
        watcher.Deleted += OnChange;
        watcher.Renamed += OnChange;
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void OnChange(object sender, FileSystemEventArgs change) => timer.Change(Quiet, Timeout.InfiniteTimeSpan);

    [LoggerMessage(11, LogLevel.Information, "The rules changed: {Rules} rules are in use now, hash {Hash}.", EventName = "Swapped")]
    private partial void LogSwapped(int rules, string hash);

    [LoggerMessage(12, LogLevel.Error, "The rules changed and have errors; the former pack stays in use. {Diagnostic}", EventName = "Kept")]
    private partial void LogKept(string diagnostic);
}
