namespace EarlyWarning;

/// <summary>What the authority must do with a suggestion, and by when. Immutable.</summary>
/// <param name="Within">Within what time; null: the text gives none.</param>
/// <param name="Start">What starts the time; null: the text does not say.</param>
/// <param name="Manner">How, where the text says so: <c>及时反馈</c>. Null otherwise.</param>
/// <param name="Source">Where this comes from.</param>
public sealed record AuthorityDuty(ReplyPeriod? Within, PeriodStart? Start, string? Manner, FieldSource Source);
