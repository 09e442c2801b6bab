namespace EarlyWarning.Rules;

/// <summary>Why an indicator left a rule undecided.</summary>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Why"><c>missing</c>, <c>stale</c> or <c>not-delivered</c>.</param>
/// <param name="Since">The first period or day for which nothing is known; null where there never was anything.</param>
public sealed record MissingReason(string Indicator, string Why, string? Since);
