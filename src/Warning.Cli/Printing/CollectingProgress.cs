using EarlyWarning.Files;

namespace EarlyWarning.Cli.Printing;

/// <summary>
/// Passes progress on, and gives back what reading leaves behind before assessing begins, half as much as the panel: the collector, which has seen
/// few objects come, would not look for it before assessing has taken as much again. Few and large objects, without references, are soon looked
/// through. Only a process that does nothing else may do so.
/// </summary>
internal sealed class CollectingProgress(IProgress<ScanProgress>? shown) : IProgress<ScanProgress>
{
    private const long LargePanel = 256 * 1024 * 1024;

    public void Report(ScanProgress value)
    {
        shown?.Report(value);
        if (value.Stage == ScanStage.Assessing && GC.GetTotalMemory(forceFullCollection: false) > LargePanel) GC.Collect();
    }
}
