using System.Numerics;
using EarlyWarning.Rules;

namespace EarlyWarning.Replaying;

/// <summary>A rule of two packs, with what its change does, counted on bitmaps.</summary>
/// <param name="id">The id.</param>
/// <param name="old">Its index in the earlier pack; -1 if it is not there.</param>
/// <param name="current">Its index in the later pack; -1 if it is not there.</param>
/// <param name="difference">What differs, if anything does.</param>
internal sealed class PairedRule(string id, int old, int current, RuleDifference? difference)
{
    private long changed;
    private long firedGained;
    private long firedLost;
    private long undecidedGained;
    private long undecidedLost;

    public string Id => id;

    public int Old => old;

    public int New => current;

    /// <summary>The pairs of which it made the difference in the level.</summary>
    public long Decided { get; set; }

    /// <summary>Whether it counts or says something else where its outcome is the same.</summary>
    private bool HasOtherWeight => difference is not null &&
        (difference.Changes.Any(change => change.Part is RulePart.Status or >= RulePart.Steps) || HasSteps(difference.Old) || HasSteps(difference.New));

    /// <summary>Counts the companies of a date, and marks those for which the rule changes anything.</summary>
    public void Count(Outcomes before, Outcomes after, ulong[] touched, int companies)
    {
        bool was = old >= 0 && before.IsEvaluated(old), is_ = current >= 0 && after.IsEvaluated(current);
        if (!was && !is_) return;
        ReadOnlySpan<ulong> firedOld = was ? before.Fired(old) : [], clearOld = was ? before.Clear(old) : [];
        ReadOnlySpan<ulong> firedNew = is_ ? after.Fired(current) : [], clearNew = is_ ? after.Clear(current) : [];
        bool weighs = HasOtherWeight;
        for (int word = 0; word < touched.Length; word++)
        {
            ulong all = word < touched.Length - 1 || companies % 64 == 0 ? ulong.MaxValue : (1UL << (companies % 64)) - 1;
            ulong fired = was ? firedOld[word] : 0, clear = was ? clearOld[word] : all, fires = is_ ? firedNew[word] : 0, clears = is_ ? clearNew[word] : all;
            ulong unknown = all & ~(fired | clear), unknowns = all & ~(fires | clears);
            ulong other = (fired ^ fires) | (clear ^ clears);
            changed += BitOperations.PopCount(other);
            firedGained += BitOperations.PopCount(fires & ~fired);
            firedLost += BitOperations.PopCount(fired & ~fires);
            undecidedGained += BitOperations.PopCount(unknowns & ~unknown);
            undecidedLost += BitOperations.PopCount(unknown & ~unknowns);
            touched[word] |= other | (weighs ? fired & fires : 0);
        }
    }

    // Another step may be reached where the first is as before.
    private static bool HasSteps(Rule? rule) => rule?.Steps.Count > 0;

    public RuleMove? ToMove() => difference is null && changed == 0 ? null : new RuleMove(id, difference)
    {
        Changed = changed,
        FiredGained = firedGained,
        FiredLost = firedLost,
        UndecidedGained = undecidedGained,
        UndecidedLost = undecidedLost,
        Decided = Decided,
    };
}
