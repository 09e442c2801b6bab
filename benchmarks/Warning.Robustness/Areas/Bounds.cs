namespace EarlyWarning.Robustness.Areas;

/// <summary>What inputs run at once may take.</summary>
/// <param name="Seconds">The seconds of a processor.</param>
/// <param name="Bytes">The bytes allocated, all together, of which most are free again before the end.</param>
internal readonly record struct Bounds(double Seconds, long Bytes);
