using System.Buffers;
using System.Numerics;
using EarlyWarning.Rules;

namespace EarlyWarning.Scoring;

/// <summary>
/// Scores all companies on bitmaps. Rules are visited by falling score; of a group only companies that no earlier rule of it has seen count.
/// Only set bits cost anything. Scores are integers in hundredths, so that the order of adding does not matter.
/// </summary>
internal sealed class PanelScorer
{
    private readonly Outcomes outcomes;
    private readonly ScoreOrder order;
    private readonly int[] visited;
    private readonly int companies;
    private readonly int words;

    private PanelScorer(Outcomes outcomes, ScoreOrder order)
    {
        this.outcomes = outcomes;
        this.order = order;
        companies = outcomes.View.Companies.Count;
        words = (companies + 63) / 64;
        visited = [.. order.Visited.Where(rule => !order.Rules.Rules[rule].IsShadow && outcomes.IsEvaluated(rule))];
    }

    /// <summary>Scores every company.</summary>
    /// <param name="outcomes">The outcomes of the rules.</param>
    /// <param name="order">The rules in the order of scoring.</param>
    /// <param name="scores">Receives hundredths by company; all 0 before.</param>
    /// <param name="scoresHigh">Receives the hundredths if every indeterminate rule had fired.</param>
    /// <param name="levels">Receives the highest floor of a fired rule; all none before.</param>
    public static void Score(Outcomes outcomes, ScoreOrder order, Span<long> scores, Span<long> scoresHigh, Span<Level> levels)
    {
        PanelScorer scorer = new(outcomes, order);
        scorer.AddFired(scores, levels);
        scores.CopyTo(scoresHigh);
        scorer.AddUndecided(scoresHigh);
    }

    private void AddFired(Span<long> scores, Span<Level> levels)
    {
        ulong[] seen = Rent(order.GroupCount * words);
        foreach (int rule in visited)
        {
            ReadOnlySpan<ulong> fired = outcomes.Fired(rule);
            Span<ulong> group = GroupOf(rule, seen);
            Level floor = order.Floors[rule];
            long hundredths = order.Rules.Rules[rule].Hundredths;
            for (int word = 0; word < fired.Length; word++)
            {
                ulong found = fired[word];
                if (found == 0) continue;
                if (floor > Level.None) Raise(levels[(word * 64)..], found, floor);
                Add(scores[(word * 64)..], Counted(found, group, word), hundredths);
            }
        }

        ArrayPool<ulong>.Shared.Return(seen);
    }

    /// <summary>Scores anew the companies that any rule leaves undecided: there a higher rule of a group may take the place of a fired one.</summary>
    private void AddUndecided(Span<long> scoresHigh)
    {
        ulong[] undecided = Undecided();
        for (int word = 0; word < words; word++)
        {
            for (ulong bits = undecided[word]; bits != 0; bits &= bits - 1) scoresHigh[(word * 64) + BitOperations.TrailingZeroCount(bits)] = 0;
        }

        ulong[] seen = Rent(order.GroupCount * words);
        foreach (int rule in visited)
        {
            ReadOnlySpan<ulong> clear = outcomes.Clear(rule);
            Span<ulong> group = GroupOf(rule, seen);
            long hundredths = order.Rules.Rules[rule].Hundredths;
            for (int word = 0; word < clear.Length; word++)
            {
                ulong found = undecided[word] & ~clear[word];
                if (found != 0) Add(scoresHigh[(word * 64)..], Counted(found, group, word), hundredths);
            }
        }

        ArrayPool<ulong>.Shared.Return(seen);
        ArrayPool<ulong>.Shared.Return(undecided);
    }

    private Span<ulong> GroupOf(int rule, ulong[] seen) => order.Groups[rule] < 0 ? default : seen.AsSpan(order.Groups[rule] * words, words);

    private ulong[] Undecided()
    {
        ulong[] undecided = Rent(words);
        foreach (int rule in visited)
        {
            ReadOnlySpan<ulong> fired = outcomes.Fired(rule), clear = outcomes.Clear(rule);
            for (int word = 0; word < words; word++) undecided[word] |= ~(fired[word] | clear[word]);
        }

        if (companies % 64 != 0) undecided[words - 1] &= (1UL << (companies % 64)) - 1;
        return undecided;
    }

    private static ulong[] Rent(int length)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(Math.Max(1, length));
        rented.AsSpan(0, length).Clear();
        return rented;
    }

    private static ulong Counted(ulong found, Span<ulong> group, int word)
    {
        if (group.IsEmpty) return found;
        ulong counted = found & ~group[word];
        group[word] |= found;
        return counted;
    }

    private static void Add(Span<long> scores, ulong found, long hundredths)
    {
        for (; found != 0; found &= found - 1) scores[BitOperations.TrailingZeroCount(found)] += hundredths;
    }

    private static void Raise(Span<Level> levels, ulong found, Level floor)
    {
        for (; found != 0; found &= found - 1)
        {
            ref Level level = ref levels[BitOperations.TrailingZeroCount(found)];
            if (level < floor) level = floor;
        }
    }
}
