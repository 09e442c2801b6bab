namespace EarlyWarning.Files;

/// <summary>The explanation of rule outcomes for one company of a scan, without latches.</summary>
/// <param name="Company">The company.</param>
/// <param name="Assessment">Its level and score.</param>
/// <param name="Rules">The rule that was asked for; otherwise those that have fired, then those that cannot be decided, both by falling score.</param>
public sealed record CompanyExplanation(Company Company, Assessment Assessment, IReadOnlyList<RuleExplanation> Rules);
