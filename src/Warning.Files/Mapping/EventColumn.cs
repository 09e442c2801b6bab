using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>An event of a feed, of which each row is one.</summary>
/// <param name="Indicator">The event: its id, an alias or its title.</param>
/// <param name="Value">The column of its number; null if each counts 1.</param>
public sealed record EventColumn(string Indicator, string? Value = null)
{
    /// <summary>The cells of <see cref="Value"/>, besides blank ones, that stand for no number.</summary>
    public IReadOnlyList<string> Missing { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The factor that converts the column's numbers to the indicator's unit; null: the unit that the file names tells it, else 1.</summary>
    public double? Scale { get; init; }

    /// <summary>
    /// Whether cells such as <c>约3万</c> or <c>500余人</c> are read; what rests on one is then marked in evidence and sentences. Otherwise they are rejects.
    /// </summary>
    public bool Approximate { get; init; }

    /// <summary>The columns of its fields.</summary>
    public IReadOnlyList<FieldColumn> Fields { get; init => field = ValueList.Of(value); } = ValueList<FieldColumn>.Empty;
}
