using EarlyWarning.Files.Amending;

namespace EarlyWarning.Files;

/// <summary>A change of a rule that a sheet asks for. Immutable.</summary>
public sealed class RuleEdit
{
    internal RuleEdit(RuleCell cell, string value) => (Cell, Value) = (cell, value);

    /// <summary>The id of the rule.</summary>
    public string Rule => Cell.Rule.Id;

    /// <summary>What it is now.</summary>
    public string Now => Cell.Now;

    /// <summary>What it is to be, as rule files write it.</summary>
    public string Value { get; }

    internal RuleCell Cell { get; }
}
