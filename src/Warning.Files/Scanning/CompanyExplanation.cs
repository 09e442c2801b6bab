namespace EarlyWarning.Files;

/// <summary>Why the rules say what they say of one company of a scan. Latches are not used.</summary>
/// <param name="Company">The company.</param>
/// <param name="Assessment">Its level and score.</param>
/// <param name="Rules">The rules that were asked for; else those that have fired, then those that cannot be decided, each by falling score.</param>
public sealed record CompanyExplanation(Company Company, Assessment Assessment, IReadOnlyList<RuleExplanation> Rules);
