namespace EarlyWarning.Simulation.Departments;

/// <summary>
/// Says which rows of a file somebody slips in, and how: each way in turn, the first only after enough rows that the share of bad ones
/// stays below what a scan puts up with.
/// </summary>
internal sealed class Slips(int kinds, int every)
{
    private const int FirstRow = 30;

    private int rows;
    private int slips;

    /// <summary>The way in which the next row is wrong, from 0; -1 for a row that is right.</summary>
    public int Next()
    {
        rows++;
        return rows % every == FirstRow ? slips++ % kinds : -1;
    }
}
