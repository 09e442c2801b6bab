using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// Records that texts of earlier entries were deleted: a person wanted it, or the time was over for which the office keeps them. The entries themselves
/// stay, with everything that figures are made from. It always counts; no scan replaces it, since a text that is gone does not come back.
/// </summary>
/// <param name="Entries">The positions of the entries in the ledger, in rising order.</param>
/// <param name="Kinds">The kinds of texts that were deleted.</param>
public sealed record TextsRedacted(IReadOnlyList<long> Entries, IReadOnlyList<LedgerTextKind> Kinds) : LedgerEvent
{
    /// <summary>The positions of the entries in the ledger, in rising order.</summary>
    public IReadOnlyList<long> Entries { get; init => field = ValueList.Of(value); } = ValueList.Of(Entries);

    /// <summary>The kinds of texts that were deleted.</summary>
    public IReadOnlyList<LedgerTextKind> Kinds { get; init => field = ValueList.Of(value); } = ValueList.Of(Kinds);

    /// <summary>The reason that the person gave; null where the time was over.</summary>
    public string? Why { get; init; }

    /// <summary>For how long the office keeps such texts, where that time was over; null where a person wanted it.</summary>
    public CalendarSpan? Kept { get; init; }
}
