using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>What a person deleted from a ledger. Immutable; equal by value.</summary>
/// <param name="Entries">The positions of the entries of which texts were deleted, in rising order.</param>
/// <param name="Drafts">The drafts of the case's letters that there are: documents that may say what was deleted, and that only a person changes.</param>
public sealed record LedgerRedaction(IReadOnlyList<long> Entries, IReadOnlyList<string> Drafts)
{
    /// <summary>The positions of the entries of which texts were deleted, in rising order.</summary>
    public IReadOnlyList<long> Entries { get; init => field = ValueList.Of(value); } = ValueList.Of(Entries);

    /// <summary>The drafts of the case's letters that there are: documents that may say what was deleted, and that only a person changes.</summary>
    public IReadOnlyList<string> Drafts { get; init => field = ValueList.Of(value); } = ValueList.Of(Drafts);
}
