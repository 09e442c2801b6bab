using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The data that one department is asked for. Immutable; equal by value.</summary>
/// <param name="Department">The department, as the indicators name their source, without the office's own; the feed's id where they name none.</param>
/// <param name="Rows">What is asked for, what could decide most first.</param>
public sealed record DataRequest(string Department, IReadOnlyList<DataRequestRow> Rows)
{
    /// <summary>What is asked for, what could decide most first.</summary>
    public IReadOnlyList<DataRequestRow> Rows { get; init => field = ValueList.Of(value); } = ValueList.Of(Rows);

    /// <summary>How many companies' figures more could be asked for, which decide less and are left out.</summary>
    public int LeftOut { get; init; }
}
