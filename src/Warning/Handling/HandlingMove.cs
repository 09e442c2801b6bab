using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>What a scan records of the work on alerts. Immutable; equal by value.</summary>
/// <param name="Entries">The entries, to be recorded behind those of the alerts and letters, by company (ordinal).</param>
public sealed record HandlingMove(IReadOnlyList<LedgerEntry> Entries)
{
    /// <summary>The entries, to be recorded behind those of the alerts and letters, by company (ordinal).</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; init => field = ValueList.Of(value); } = ValueList.Of(Entries);

    /// <summary>The ids of the companies whose alerts no rule of dispatch holds for, though there are some.</summary>
    public IReadOnlyList<string> Undispatched { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;
}
