namespace EarlyWarning.Rules.Binding;

/// <summary>What an expression gives. A flag is a condition.</summary>
internal enum ValueType
{
    Number,
    Text,
    Date,
    Condition,
}
