namespace EarlyWarning.Hosting;

/// <summary>The source of an application's rule pack, which always holds a pack without errors. Thread-safe.</summary>
public interface IRulePackSource
{
    /// <summary>The current pack. Read it once per operation: the next call may return another one.</summary>
    RulePack Current { get; }

    /// <summary>Reads the folders again. A changed pack replaces the current one as a whole; one with errors is logged and not used.</summary>
    /// <returns>Whether the current pack was replaced.</returns>
    bool Refresh();
}
