namespace EarlyWarning.Hosting.Packs;

/// <summary>
/// Watches folders for changed rule files, as far as the file system reports them. A watcher sees the folder that stood there when it was made: of one that was
/// deleted, replaced or swapped by a link it hears nothing more, so whoever finds an unreported change has the watchers renewed.
/// </summary>
internal sealed class FolderWatchers(IReadOnlyList<string> folders, Action onChange, Action<Exception> onError) : IDisposable
{
    private readonly List<FileSystemWatcher> watchers = [];

    /// <summary>Watches what stands there now in place of what stood there before; returns why a folder that is there cannot be watched, or null.</summary>
    public Exception? Renew()
    {
        Dispose();
        Exception? fault = null;
        foreach (string folder in folders)
        {
            try
            {
                if (Directory.Exists(folder)) watchers.Add(Watch(folder));
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // The system has no watchers left, or the folder went in between.
                fault = cause;
            }
        }

        return fault;
    }

    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in watchers) watcher.Dispose();
        watchers.Clear();
    }

    private FileSystemWatcher Watch(string folder)
    {
        FileSystemWatcher watcher = new(folder, "*.json") { IncludeSubdirectories = true };
        try
        {
            watcher.Changed += (_, _) => onChange();
            watcher.Created += (_, _) => onChange();
            watcher.Deleted += (_, _) => onChange();
            watcher.Renamed += (_, _) => onChange();
            watcher.Error += (_, error) => onError(error.GetException());
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }
}
