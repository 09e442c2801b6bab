using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>A row of a table or form on a paper. Immutable.</summary>
/// <param name="Cells">The texts of its cells; an empty one is to be filled in by hand.</param>
public sealed record CasePaperRow(IReadOnlyList<string> Cells)
{
    /// <summary>The texts of its cells; an empty one is to be filled in by hand.</summary>
    public IReadOnlyList<string> Cells { get; init => field = ValueList.Of(value); } = ValueList.Of(Cells);

    /// <summary>How many lines it is high at least, so that there is room to write.</summary>
    public int Lines { get; init; } = 1;
}
