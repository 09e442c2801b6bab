using System.Buffers;
using System.Numerics;
using EarlyWarning.Rules;

namespace EarlyWarning.Scoring;

/// <summary>
/// Scores all companies on bitmaps. Rules are visited by falling score; of a group only companies that no earlier rule of it has seen count.
/// Only set bits cost anything. Words of companies do not depend on each other, and scores are integers in hundredths: any number of threads
/// gives the same.
/// </summary>
internal sealed class PanelScorer
{
    /// <summary>Fewer words of companies than this are not worth a thread.</summary>
    private const int LeastWords = 256;

    private readonly Outcomes outcomes;
    private readonly ScoreOrder order;
    private readonly int[] visited;
    private readonly int companies;
    private readonly long[] scores;
    private readonly long[] scoresHigh;
    private readonly Level[] levels;
    private readonly long[] bounds;

    private PanelScorer(Outcomes outcomes, ScoreOrder order, Bands bands, long[] scores, long[] scoresHigh, Level[] levels)
    {
        this.outcomes = outcomes;
        this.order = order;
        this.scores = scores;
        this.scoresHigh = scoresHigh;
        this.levels = levels;
        bounds = bands.BoundsInHundredths;
        companies = outcomes.View.Companies.Count;
        visited = [.. order.Visited.Where(rule => !order.Rules.Rules[rule].IsShadow && outcomes.IsEvaluated(rule))];
    }

    /// <summary>Scores every company. The arrays may be longer than there are companies.</summary>
    /// <param name="outcomes">The outcomes of the rules.</param>
    /// <param name="order">The rules in the order of scoring.</param>
    /// <param name="bands">The bounds of the levels.</param>
    /// <param name="scores">Receives hundredths by company.</param>
    /// <param name="scoresHigh">Receives the hundredths if every indeterminate rule had fired.</param>
    /// <param name="levels">Receives the band of the score, or the highest floor of a fired rule if that is higher.</param>
    /// <param name="threads">How many threads may work.</param>
    public static void Score(Outcomes outcomes, ScoreOrder order, Bands bands, long[] scores, long[] scoresHigh, Level[] levels, int threads)
    {
        PanelScorer scorer = new(outcomes, order, bands, scores, scoresHigh, levels);
        int words = (scorer.companies + 63) / 64, workers = Math.Clamp(words / LeastWords, 1, Math.Max(1, threads));
        if (workers == 1)
        {
            scorer.Score(0, words);
            return;
        }

        var tasks = new Task[workers];
        for (int worker = 0; worker < workers; worker++)
        {
            int from = (int)((long)words * worker / workers), to = (int)((long)words * (worker + 1) / workers);
            tasks[worker] = Task.Run(() => scorer.Score(from, to));
        }

        Task.WhenAll(tasks).GetAwaiter().GetResult();
    }

    private void Score(int from, int to)
    {
        int first = from * 64, count = Math.Min(companies, to * 64) - first;
        Span<long> mine = scores.AsSpan(first, count), high = scoresHigh.AsSpan(first, count);
        Span<Level> level = levels.AsSpan(first, count);
        mine.Clear();
        level.Clear();
        AddFired(from, to - from, mine, level);
        mine.CopyTo(high);
        AddUndecided(from, to - from, high);
        RaiseToBands(mine, level);
    }

    private void AddFired(int from, int words, Span<long> mine, Span<Level> level)
    {
        ulong[] seen = Rent(order.GroupCount * words);
        foreach (int rule in visited)
        {
            ReadOnlySpan<ulong> fired = outcomes.Fired(rule).Slice(from, words);
            Span<ulong> group = GroupOf(rule, seen, words);
            Level floor = order.Floors[rule];
            long hundredths = order.Rules.Rules[rule].Hundredths;
            for (int word = 0; word < words; word++)
            {
                ulong found = fired[word];
                if (found == 0) continue;
                if (floor > Level.None) Raise(level[(word * 64)..], found, floor);
                Add(mine[(word * 64)..], Counted(found, group, word), hundredths);
            }
        }

        ArrayPool<ulong>.Shared.Return(seen);
    }

    /// <summary>Scores anew the companies that any rule leaves undecided: there a higher rule of a group may take the place of a fired one.</summary>
    private void AddUndecided(int from, int words, Span<long> high)
    {
        ulong[] undecided = Undecided(from, words), seen = Rent(order.GroupCount * words);
        for (int word = 0; word < words; word++)
        {
            for (ulong bits = undecided[word]; bits != 0; bits &= bits - 1) high[(word * 64) + BitOperations.TrailingZeroCount(bits)] = 0;
        }

        foreach (int rule in visited)
        {
            ReadOnlySpan<ulong> clear = outcomes.Clear(rule).Slice(from, words);
            Span<ulong> group = GroupOf(rule, seen, words);
            long hundredths = order.Rules.Rules[rule].Hundredths;
            for (int word = 0; word < words; word++)
            {
                ulong found = undecided[word] & ~clear[word];
                if (found != 0) Add(high[(word * 64)..], Counted(found, group, word), hundredths);
            }
        }

        ArrayPool<ulong>.Shared.Return(seen);
        ArrayPool<ulong>.Shared.Return(undecided);
    }

    private ulong[] Undecided(int from, int words)
    {
        ulong[] undecided = Rent(words);
        foreach (int rule in visited)
        {
            ReadOnlySpan<ulong> fired = outcomes.Fired(rule).Slice(from, words), clear = outcomes.Clear(rule).Slice(from, words);
            for (int word = 0; word < words; word++) undecided[word] |= ~(fired[word] | clear[word]);
        }

        int last = companies - ((from + words - 1) * 64);
        if (words > 0 && last < 64) undecided[words - 1] &= (1UL << last) - 1;
        return undecided;
    }

    private void RaiseToBands(ReadOnlySpan<long> mine, Span<Level> level)
    {
        for (int row = 0; row < mine.Length; row++)
        {
            long score = mine[row];
            if (score < bounds[0]) continue;
            Level band = score >= bounds[3] ? Level.Red : score >= bounds[2] ? Level.Orange : score >= bounds[1] ? Level.Yellow : Level.Blue;
            if (band > level[row]) level[row] = band;
        }
    }

    private Span<ulong> GroupOf(int rule, ulong[] seen, int words) =>
        order.Groups[rule] < 0 ? default : seen.AsSpan(order.Groups[rule] * words, words);

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
