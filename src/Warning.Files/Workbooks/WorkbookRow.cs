using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>One row of a sheet.</summary>
/// <param name="Cells">The cells, by column; those that are left out at the end are empty.</param>
public sealed record WorkbookRow(IReadOnlyList<WorkbookCell> Cells)
{
    /// <summary>The cells, by column; those that are left out at the end are empty.</summary>
    public IReadOnlyList<WorkbookCell> Cells { get; init => field = ValueList.Of(value); } = ValueList.Of(Cells);

    /// <summary>Whether it is the heading of the rows below it, up to the next heading, which can be folded away.</summary>
    public bool IsHeading { get; init; }
}
