namespace EarlyWarning;

/// <summary>A duty that the text of a place puts on the competent authority or on the union itself. Immutable.</summary>
/// <param name="Within">The time limit; null when the text gives none.</param>
/// <param name="Start">The event that starts the time limit; null when the text does not say.</param>
/// <param name="Manner">The act and how it must be done, such as <c>及时书面反馈处理结果</c>; null when the text does not say.</param>
/// <param name="Source">The source of the duty.</param>
public sealed record Duty(ReplyPeriod? Within, PeriodStart? Start, string? Manner, FieldSource Source);
