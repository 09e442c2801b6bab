using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// Says to which unit of the office an alert goes. What it names of place, trade, level and category must all hold; what it does not name is not looked at.
/// Immutable; equal by value.
/// </summary>
/// <param name="Unit">The name of the unit.</param>
public sealed record DispatchRule(string Unit)
{
    /// <summary>The name of the person who is to own the alert; null: the first of the unit's people.</summary>
    public string? Owner { get; init; }

    /// <summary>The name of who stands in for the owner; null: the next of the unit's people.</summary>
    public string? Deputy { get; init; }

    /// <summary>The levels of alerts; empty for all.</summary>
    public IReadOnlyList<Level> Levels { get; init => field = ValueList.Of<Level>([.. value.Distinct().Order()]); } = ValueList<Level>.Empty;

    /// <summary>The beginnings of codes of regions (GB/T 2260), of which one must begin the company's; empty for all.</summary>
    public IReadOnlyList<string> Regions { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The names of towns, as the company list has them; empty for all.</summary>
    public IReadOnlyList<string> Towns { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The beginnings of codes of industries (GB/T 4754), of which one must begin the company's; empty for all.</summary>
    public IReadOnlyList<string> Industries { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The categories of rules, of which a rule must have fired; empty for all.</summary>
    public IReadOnlyList<string> Categories { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;
}
