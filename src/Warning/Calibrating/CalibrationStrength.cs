namespace EarlyWarning;

/// <summary>A strength of the ridge that was tried.</summary>
/// <param name="Strength">The strength; the larger, the nearer to 0 are all points.</param>
/// <param name="Loss">
/// The mean loss of a pair on dates after those it was fitted on: minus the natural logarithm of the probability of what came. The lowest is chosen.
/// </param>
public sealed record CalibrationStrength(double Strength, double Loss);
