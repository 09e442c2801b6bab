using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The column of an attribute, dated in a feed and timeless in the register.</summary>
/// <param name="Indicator">The attribute: its id, an alias or its title.</param>
/// <param name="Column">The column.</param>
public sealed record AttributeColumn(string Indicator, string Column)
{
    /// <summary>The cells, besides blank ones, that stand for no value.</summary>
    public IReadOnlyList<string> Missing { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;
}
