using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The result of a verification of a ledger, line by line. Immutable; equal by value.</summary>
/// <param name="Files">The number of files.</param>
/// <param name="Entries">The number of entries.</param>
/// <param name="Hash">The hash of the last line, which covers all lines; empty if there is none. Written down elsewhere, it proves what stood here.</param>
/// <param name="Faults">The faults, by file and line; empty if the ledger is as it was written. After the first hundred only their number is told.</param>
/// <param name="FaultCount">The number of all faults.</param>
/// <param name="Snapshot">What was found of the stored state.</param>
public sealed record LedgerVerification(int Files, long Entries, string Hash, IReadOnlyList<LedgerFault> Faults, long FaultCount, SnapshotFinding Snapshot)
{
    /// <summary>The faults, by file and line; empty if the ledger is as it was written. After the first hundred only their number is told.</summary>
    public IReadOnlyList<LedgerFault> Faults { get; init => field = ValueList.Of(value); } = ValueList.Of(Faults);

    /// <summary>Whether the ledger is as it was written.</summary>
    public bool IsWhole => FaultCount == 0;
}
