using EarlyWarning.Replaying;
using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>The points of a rule today and those that a calibration proposes, and why; the counts are of the dates that points are fitted on.</summary>
public sealed record CalibrationRule
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>Its points today.</summary>
    public decimal Today { get; init; }

    /// <summary>The points that are proposed.</summary>
    public decimal Proposed { get; init; }

    /// <summary>What they rest on.</summary>
    public CalibrationBasis Basis { get; init; }

    /// <summary>The number of pairs in which it fired.</summary>
    public long Fired { get; init; }

    /// <summary>The number of those that are positive.</summary>
    public long Hits { get; init; }

    /// <summary>The share of positive pairs among those; null where it never fired.</summary>
    public double? Precision => Share.Of(Hits, Fired);

    /// <summary>The number of pairs in which it could not be decided.</summary>
    public long Indeterminate { get; init; }

    /// <summary>What it adds to the log-odds of an outcome when it has fired, all other rules being equal; from 0 on.</summary>
    public double LogOdds { get; init; }

    /// <summary>What it adds to the log-odds when it is undecided, for which there are no points; null where it was so never or always.</summary>
    public double? IndeterminateLogOdds { get; init; }
}
