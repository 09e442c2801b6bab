namespace EarlyWarning;

/// <summary>What became of an alert, as whoever closes it says. Immutable; equal by value.</summary>
public sealed record CaseClosing
{
    /// <summary>The result; null: that which the finding usually is.</summary>
    public ClosedAs? As { get; init; }

    /// <summary>What was found; null if it is not said.</summary>
    public CaseFinding? Finding { get; init; }

    /// <summary>How the alert was worked on above all; null if it is not said.</summary>
    public HandlingMethod? Method { get; init; }

    /// <summary>The number of workers helped; null if not given.</summary>
    public int? Workers { get; init; }

    /// <summary>The yuan recovered for them; null if not given.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>What shows it, such as receipts of a bank; null if not given.</summary>
    public string? Evidence { get; init; }

    /// <summary>Of a false alarm the id of the rule or feed at fault; null if not given.</summary>
    public string? Fault { get; init; }

    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The result: as it is said, else that which the finding usually is; null if neither is said.</summary>
    public ClosedAs? Result => As ?? Finding switch
    {
        CaseFinding.NotSo => ClosedAs.FalseAlarm,
        CaseFinding.Settled or CaseFinding.Paid or CaseFinding.InArbitration or CaseFinding.HandedToHrss or CaseFinding.HandedToPolice => ClosedAs.Handled,
        CaseFinding.CompanyGone or CaseFinding.Repeated or CaseFinding.NotOurs or CaseFinding.Other => ClosedAs.Other,
        null => null,
    };

    /// <summary>What was not so is a false alarm; what was settled or paid is none.</summary>
    internal static bool Contradicts(CaseFinding finding, ClosedAs result) => finding switch
    {
        CaseFinding.NotSo => result != ClosedAs.FalseAlarm,
        CaseFinding.Settled or CaseFinding.Paid => result == ClosedAs.FalseAlarm,
        _ => false,
    };
}
