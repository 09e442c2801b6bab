using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>
/// A sheet that came back, read: what it records, and what of it cannot be recorded. All of it is recorded, or nothing. Immutable; equal by value.
/// </summary>
/// <typeparam name="TAct">What is recorded.</typeparam>
public sealed record FilledSheet<TAct>
{
    /// <summary>The path of the file.</summary>
    public required string File { get; init; }

    /// <summary>The number of rows below the header that are not blank.</summary>
    public required int Rows { get; init; }

    /// <summary>What it records, row by row.</summary>
    public required IReadOnlyList<FilledAct<TAct>> Acts { get; init => field = ValueList.Of(value); }

    /// <summary>What cannot be recorded, row by row; while there is any, nothing is recorded.</summary>
    public required IReadOnlyList<SheetReject> Rejects { get; init => field = ValueList.Of(value); }

    /// <summary>The number of acts that are recorded already, just as the sheet has them.</summary>
    public int Recorded { get; init; }

    /// <summary>Whether all of it can be recorded.</summary>
    public bool IsSound => Rejects.Count == 0;
}
