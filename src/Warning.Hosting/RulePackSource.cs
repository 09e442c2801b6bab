using EarlyWarning.Files;
using EarlyWarning.Rules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EarlyWarning.Hosting;

/// <summary>Holds the rule pack of an app, and swaps in a changed one once its folders have been quiet for a moment.</summary>
internal sealed class RulePackSource : IRulePackSource, IDisposable
{
    /// <summary>An editor writes a file in several steps; reading between them would report faults that are none.</summary>
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
                RulePackLog.Swapped(logger, found.Rules.Rules.Count, found.Hash);
                return true;
            }
            catch (RulePackException fault)
            {
                foreach (Diagnostic diagnostic in fault.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                    RulePackLog.Kept(logger, diagnostic.ToString());
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
}
