namespace EarlyWarning;

/// <summary>One letter of an open reminder: the one for all, or that for a company. Immutable; equal by value.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Company">The company's id; that of a letter for all is its number.</param>
/// <param name="Name">The addressee: the company's name, or all employers of a place.</param>
public sealed record OpenReminderCopy(string Number, string Company, string Name)
{
    /// <summary>The county of its addressees, the first six digits of the region (GB/T 2260); null if not known, or several.</summary>
    public string? County { get; init; }
}
