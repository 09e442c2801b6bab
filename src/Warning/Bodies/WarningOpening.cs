namespace EarlyWarning;

/// <summary>What is known when a person opens an alert on the warning of another body. Immutable; equal by value.</summary>
/// <param name="Warning">The warning; its text is needed.</param>
public sealed record WarningOpening(BodyWarning Warning)
{
    /// <summary>The county of the company: the first six digits of its region (GB/T 2260); null if not known.</summary>
    public string? County { get; init; }

    /// <summary>To whom the rules of dispatch give the alert, if it opens; null: to nobody.</summary>
    public CaseDispatched? To { get; init; }
}
