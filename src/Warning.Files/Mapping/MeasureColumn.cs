using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The column of a measure in a feed.</summary>
/// <param name="Indicator">The measure: its id, an alias or its title.</param>
/// <param name="Column">The column.</param>
public sealed record MeasureColumn(string Indicator, string Column)
{
    /// <summary>The cells, besides blank ones, that stand for no figure.</summary>
    public IReadOnlyList<string> Missing { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The factor that converts the column's numbers to the indicator's unit; null: the unit that the file names tells it, else 1.</summary>
    public double? Scale { get; init; }

    /// <summary>
    /// Whether cells such as <c>约3万</c> or <c>500余人</c> are read; what rests on one is then marked in evidence and sentences. Otherwise they are rejects.
    /// </summary>
    public bool Approximate { get; init; }

    /// <summary>How several rows of one company, period and known date are combined.</summary>
    public Combine Combine { get; init; } = Combine.Error;
}
