namespace EarlyWarning;

/// <summary>A duty of the competent authority concerning a suggestion letter. Immutable.</summary>
/// <param name="Within">The time limit; null when the text gives none.</param>
/// <param name="Start">The event that starts the time limit; null when the text does not say.</param>
/// <param name="Manner">How the duty must be fulfilled, such as <c>及时反馈</c>; null when the text does not say.</param>
/// <param name="Source">The source of the duty.</param>
public sealed record AuthorityDuty(ReplyPeriod? Within, PeriodStart? Start, string? Manner, FieldSource Source);
