namespace EarlyWarning.Hosting;

/// <summary>Where an app gets the rule pack from: always a whole one without errors. Thread-safe.</summary>
public interface IRulePackSource
{
    /// <summary>The pack to use now. Take it once for a piece of work: the next call may give another.</summary>
    RulePack Current { get; }

    /// <summary>Looks at the folders again. A changed pack is swapped in whole; one with errors is not, and the log says why.</summary>
    /// <returns>Whether another pack is in use now.</returns>
    bool Refresh();
}
