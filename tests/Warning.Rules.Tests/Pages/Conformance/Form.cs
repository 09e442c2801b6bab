namespace EarlyWarning.Rules.Tests.Pages.Conformance;

/// <summary>What a value of a vector is in the rule language.</summary>
internal enum Form
{
    Unknown,
    Number,
    Text,
    Condition,
    Date,
}
