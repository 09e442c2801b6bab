namespace EarlyWarning;

/// <summary>A row of a feed of warnings, as a scan reads it. Immutable; equal by value.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Warning">The warning, with its number and row.</param>
public sealed record ReceivedWarning(string Company, BodyWarning Warning)
{
    /// <summary>Whether the body says that it has struck it off.</summary>
    public bool IsStruckOff { get; init; }
}
