using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The case file of one company: all that ledger and feeds tell of its cases. Immutable.</summary>
public sealed record CaseFile
{
    /// <summary>The company's id.</summary>
    public required string Company { get; init; }

    /// <summary>The company's name; its id where no name is known.</summary>
    public required string Name { get; init; }

    /// <summary>Its alerts, by opening.</summary>
    public IReadOnlyList<Episode> Episodes { get; init => field = ValueList.Of(value); } = ValueList<Episode>.Empty;

    /// <summary>Its letters, in their order.</summary>
    public IReadOnlyList<Letter> Letters { get; init => field = ValueList.Of(value); } = ValueList<Letter>.Empty;

    /// <summary>What happened, by day, the newest last.</summary>
    public IReadOnlyList<CaseMoment> Moments { get; init => field = ValueList.Of(value); } = ValueList<CaseMoment>.Empty;

    /// <summary>The workers helped, as closings say; null if none does.</summary>
    public int? Workers { get; init; }

    /// <summary>The yuan recovered, as closings say; null if none does.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>How it stands with its archiving; null where that was not looked up.</summary>
    public CaseArchiving? Archiving { get; init; }

    /// <summary>Why the facts of the feeds are not told: a feed cannot be read any more. Null if they are.</summary>
    public Message? FeedsUnread { get; init; }
}
