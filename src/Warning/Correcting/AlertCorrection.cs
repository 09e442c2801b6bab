using NodaTime;

namespace EarlyWarning;

/// <summary>The right values of an act on an alert; what is null stays as it is. Immutable; equal by value.</summary>
public sealed record AlertCorrection
{
    /// <summary>Of a closing: what became of the alert.</summary>
    public ClosedAs? As { get; init; }

    /// <summary>Of a closing: the number of workers helped.</summary>
    public int? Workers { get; init; }

    /// <summary>Of a closing: the yuan recovered for them.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>Of a closing: the note; an empty one takes it away.</summary>
    public string? Note { get; init; }

    /// <summary>Of a closing: what was found.</summary>
    public CaseFinding? Finding { get; init; }

    /// <summary>Of a closing: how the alert was worked on.</summary>
    public HandlingMethod? Method { get; init; }

    /// <summary>Of a closing: what shows it; an empty one takes it away.</summary>
    public string? Evidence { get; init; }

    /// <summary>Of a closing as a false alarm: the id of the rule or feed at fault; an empty one takes it away.</summary>
    public string? Fault { get; init; }

    /// <summary>Of a silence: the first day on which notices are given again.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Of a silence: its reason.</summary>
    public string? Reason { get; init; }
}
