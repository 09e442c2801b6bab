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
    private readonly int[] visited;
    private readonly Level[] floors;
    private readonly int[] groups;
    private readonly int groupCount;
    private readonly int companies;
    private readonly int words;

    /// <summary>Scores every company.</summary>
    /// <param name="outcomes">The outcomes of the rules.</param>
    /// <param name="order">The rules by falling score, then id.</param>
    /// <param name="scores">Receives hundredths by company; all 0 before.</param>
    /// <param name="scoresHigh">Receives the hundredths if every indeterminate rule had fired; all 0 before.</param>
    /// <param name="levels">Receives the highest floor of a fired rule; all none before.</param>
    public PanelScorer(Outcomes outcomes, IReadOnlyList<int> order, Span<long> scores, Span<long> scoresHigh, Span<Level> levels)
    {
        this.outcomes = outcomes;
        companies = outcomes.View.Companies.Count;
        words = (companies + 63) / 64;
        visited = [.. order.Where(rule => !outcomes.Rules.Rules[rule].IsShadow && outcomes.IsEvaluated(rule))];
        floors = Array.ConvertAll(visited, rule => ScoreCard.FloorOf(outcomes.Rules.Rules[rule]));
        Dictionary<string, int> names = new(StringComparer.Ordinal);
        groups = Array.ConvertAll(visited, rule => NumberOf(outcomes.Rules.Rules[rule].Group, names));
        groupCount = names.Count;
        AddFired(scores, levels);
        scores.CopyTo(scoresHigh);
        AddUndecided(scoresHigh);
    }

    private static int NumberOf(string? group, Dictionary<string, int> names)
    {
        if (group is null) return -1;
        if (!names.TryGetValue(group, out int number)) names.Add(group, number = names.Count);
        return number;
    }

    private void AddFired(Span<long> scores, Span<Level> levels)
    {
        ulong[] seen = new ulong[groupCount * words];
        for (int i = 0; i < visited.Length; i++)
        {
            ReadOnlySpan<ulong> fired = outcomes.Fired(visited[i]);
            Span<ulong> group = groups[i] < 0 ? default : seen.AsSpan(groups[i] * words, words);
            long hundredths = outcomes.Rules.Rules[visited[i]].Hundredths;
            for (int word = 0; word < fired.Length; word++)
            {
                ulong found = fired[word];
                if (found == 0) continue;
                if (floors[i] > Level.None) Raise(levels[(word * 64)..], found, floors[i]);
                Add(scores[(word * 64)..], Counted(found, group, word), hundredths);
            }
        }
    }

    /// <summary>Scores anew the companies that any rule leaves undecided: there a higher rule of a group may take the place of a fired one.</summary>
    private void AddUndecided(Span<long> scoresHigh)
    {
        ulong[] undecided = Undecided();
        for (int word = 0; word < words; word++)
        {
            for (ulong bits = undecided[word]; bits != 0; bits &= bits - 1) scoresHigh[(word * 64) + BitOperations.TrailingZeroCount(bits)] = 0;
        }

        ulong[] seen = new ulong[groupCount * words];
        for (int i = 0; i < visited.Length; i++)
        {
            ReadOnlySpan<ulong> clear = outcomes.Clear(visited[i]);
            Span<ulong> group = groups[i] < 0 ? default : seen.AsSpan(groups[i] * words, words);
            long hundredths = outcomes.Rules.Rules[visited[i]].Hundredths;
            for (int word = 0; word < clear.Length; word++)
            {
                ulong found = undecided[word] & ~clear[word];
                if (found != 0) Add(scoresHigh[(word * 64)..], Counted(found, group, word), hundredths);
            }
        }
    }

    private ulong[] Undecided()
    {
        ulong[] undecided = new ulong[words];
        foreach (int rule in visited)
        {
            ReadOnlySpan<ulong> fired = outcomes.Fired(rule), clear = outcomes.Clear(rule);
            for (int word = 0; word < words; word++) undecided[word] |= ~(fired[word] | clear[word]);
        }

        if (companies % 64 != 0) undecided[^1] &= (1UL << (companies % 64)) - 1;
        return undecided;
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
