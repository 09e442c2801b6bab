using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>A company to which an open reminder does not go, and why. Immutable; equal by value.</summary>
/// <param name="Company">The company.</param>
/// <param name="Why">Why not.</param>
public sealed record AddresseeLeftOut(Company Company, Message Why);
