namespace EarlyWarning;

/// <summary>What is known when a person opens an alert on the warning of another body. Immutable; equal by value.</summary>
/// <param name="Warning">The warning; its text is needed.</param>
public sealed record WarningOpening(BodyWarning Warning)
{
    /// <summary>The county of the company: the first six digits of its region (GB/T 2260); null if not known.</summary>
    public string? County { get; init; }

    /// <summary>The name of the unit to which the rules of dispatch give the alert, if it opens; null: to none.</summary>
    public string? Unit { get; init; }

    /// <summary>The name of who is to own it; null: nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>The name of who is to stand in; null: nobody.</summary>
    public string? Deputy { get; init; }
}
