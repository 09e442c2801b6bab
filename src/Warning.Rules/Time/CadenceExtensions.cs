using System.Diagnostics;

namespace EarlyWarning.Rules.Time;

/// <summary>What is the same of all periods of a cadence.</summary>
internal static class CadenceExtensions
{
    /// <summary>How many periods a year has. Of a daily measure there is no year on year: a year is no whole number of weeks.</summary>
    public static int PeriodsOfYear(this Cadence cadence) => cadence switch
    {
        Cadence.Monthly => 12,
        Cadence.Quarterly => 4,
        Cadence.Yearly => 1,
        Cadence.Daily => throw new UnreachableException("A year is no whole number of days."),
    };
}
