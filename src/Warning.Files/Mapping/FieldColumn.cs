using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The column of one field of an event.</summary>
/// <param name="Field">The field.</param>
/// <param name="Column">The column.</param>
public sealed record FieldColumn(string Field, string Column)
{
    /// <summary>The cells, besides blank ones, that stand for no value.</summary>
    public IReadOnlyList<string> Missing { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>Whether only a hash of the cell is kept, which tells equal cells from others and nothing else.</summary>
    public bool AsHash { get; init; }
}
