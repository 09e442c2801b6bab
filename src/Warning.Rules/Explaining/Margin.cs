namespace EarlyWarning.Rules;

/// <summary>Describes how far a number is from the threshold that it is compared with, in the unit of the number.</summary>
/// <param name="Value">The number.</param>
/// <param name="Threshold">The other side: the constant if one side is one, otherwise the right side; for <c>between</c> the nearer end.</param>
/// <param name="Distance"><paramref name="Value"/> - <paramref name="Threshold"/>; negative below it.</param>
/// <param name="Flip">The smallest change of the number that would change the answer, such as <c>true when it rises by more than 0.5</c>.</param>
public sealed record Margin(double Value, double Threshold, double Distance, Message Flip);
