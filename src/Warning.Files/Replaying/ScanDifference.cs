using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The difference that one rule pack in place of another makes to a scan file.</summary>
/// <param name="Difference">What changes.</param>
/// <param name="Panel">The feeds, as they were read for the later pack.</param>
public sealed record ScanDifference(PackDifference Difference, ScanPanel Panel)
{
    /// <summary>Whether both packs have the same files.</summary>
    public bool IsSamePack { get; init; }

    /// <summary>What several dates may know that was known only later; empty for one date.</summary>
    public IReadOnlyList<Message> Warnings { get; init => field = ValueList.Of(value); } = ValueList.Of<Message>([]);
}
