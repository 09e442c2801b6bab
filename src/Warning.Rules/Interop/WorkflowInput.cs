namespace EarlyWarning.Rules;

/// <summary>A value that the rules of a workflow read. Immutable; compared by value.</summary>
/// <param name="Indicator">The name of the indicator that stands for it: <c>address_city</c>.</param>
/// <param name="Path">The input and its members, in the spelling that comes first: <c>input1.address.city</c>.</param>
/// <param name="Type">The type that the rules use it as; null if they do not show it, as where it is only compared with null.</param>
public sealed record WorkflowInput(string Indicator, string Path, AttributeType? Type);
