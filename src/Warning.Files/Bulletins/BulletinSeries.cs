using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The columns of one colour in a chart. Immutable; equal by value.</summary>
/// <param name="Name">The name, as the legend has it.</param>
/// <param name="Values">The values, one a category.</param>
public sealed record BulletinSeries(string Name, IReadOnlyList<decimal> Values)
{
    /// <summary>The values, one a category.</summary>
    public IReadOnlyList<decimal> Values { get; init => field = ValueList.Of(value); } = ValueList.Of(Values);
}
