using System.Collections.Concurrent;
using EarlyWarning.Rules.Planning;

namespace EarlyWarning.Rules.Execution;

/// <summary>A pool of frames of one plan and as-of date. Thread-safe; a frame is not.</summary>
/// <param name="inForce">The plan.</param>
/// <param name="day">The as-of date, as a day number.</param>
/// <param name="asked">The numbers that the plan evaluates beside the rules.</param>
/// <param name="feeds">The feeds of a panel that the companies are read as part of; null if the calendar decides.</param>
internal sealed class CompanyFrames(PlanInForce inForce, int day, IReadOnlyList<CompiledNumber> asked, Dictionary<int, FeedDelivery>? feeds = null)
{
    private readonly ConcurrentBag<CompanyFrame> idle = [];
    private volatile PeerFrames? peers;

    /// <summary>The catalog of the indicators that a frame may be filled with.</summary>
    public IndicatorCatalog Catalog => inForce.Plan.Catalog;

    public int Day => day;

    /// <summary>The index of each rule's condition in the plan; -1 if the rule is not in force.</summary>
    public int[] Truths => inForce.Truths;

    /// <summary>The index of each requested number in the plan.</summary>
    public int[] Numbers => inForce.Numbers;

    /// <summary>Returns the index of a number in the plan.</summary>
    /// <exception cref="ArgumentException">The rule set does not evaluate the number.</exception>
    public int NumberOf(CompiledNumber number) => inForce.Numbers[CompiledNumber.PlaceOf(number, asked)];

    public CompanyFrame Rent()
    {
        CompanyFrame frame = idle.TryTake(out CompanyFrame? free) ? free : new CompanyFrame(inForce.Plan, day, feeds);
        frame.Clear();
        return frame;
    }

    public void Return(CompanyFrame frame) => idle.Add(frame);

    /// <summary>
    /// Returns the frames for comparing companies with the peers of some tables; those of the latest tables are kept for reuse. Null without peer functions.
    /// </summary>
    public PeerFrames? PeersOf(PeerTables tables)
    {
        if (inForce.Plan.PeerPass is null) return null;
        if (peers is { } kept && ReferenceEquals(kept.Tables, tables)) return kept;
        return peers = new PeerFrames(inForce.Plan, tables);
    }
}
