using System.Numerics;
using EarlyWarning.Rules;

namespace EarlyWarning.Assessing;

/// <summary>
/// Scores all companies on bitmaps. Rules, and their steps, are visited by descending score, and one of a group counts only for companies for which no earlier
/// one of the group counted. Sums are bitmaps too (<see cref="BitSums"/>), in the largest unit that divides all scores. Words of companies are
/// independent and scores are whole hundredths, so that the result does not depend on the number of threads.
/// </summary>
internal sealed class PanelScorer
{
    /// <summary>The fewest words of companies for which another thread is worth its cost.</summary>
    private const int LeastWords = 256;

    private readonly Outcomes outcomes;
    private readonly ScoredRules scored;
    private readonly int[] visited;
    private readonly int companies;
    private readonly long[] scores;
    private readonly long[] scoresHigh;
    private readonly Level[] levels;
    private readonly long[] bounds;
    private readonly long unit;
    private readonly long largest;

    private PanelScorer(Outcomes outcomes, ScoredRules scored, long[] scores, long[] scoresHigh, Level[] levels)
    {
        this.outcomes = outcomes;
        this.scored = scored;
        this.scores = scores;
        this.scoresHigh = scoresHigh;
        this.levels = levels;
        bounds = scored.Policy.Bands.BoundsInHundredths;
        companies = outcomes.View.Companies.Count;
        visited = [.. scored.Visited.Where(line => !scored.Rules.Rules[scored.RuleOf[line]].IsShadow && outcomes.IsEvaluated(scored.RuleOf[line]))];
        unit = Math.Max(1, visited.Aggregate(0L, (divisor, line) => GreatestCommonDivisor(divisor, scored.Hundredths[line])));
        largest = visited.Sum(line => scored.Hundredths[line]) / unit;
    }

    /// <summary>Scores every company. The arrays may be longer than the number of companies.</summary>
    /// <param name="outcomes">The outcomes of the rules.</param>
    /// <param name="scored">The rules and the policy.</param>
    /// <param name="scores">Receives the score of each company in hundredths of points.</param>
    /// <param name="scoresHigh">Receives the score that each company would have if every indeterminate rule had fired, in hundredths.</param>
    /// <param name="levels">Receives the band of the score, or the highest floor of a fired rule if that is higher.</param>
    /// <param name="threads">The largest number of threads to use.</param>
    public static void Score(Outcomes outcomes, ScoredRules scored, long[] scores, long[] scoresHigh, Level[] levels, int threads)
    {
        PanelScorer scorer = new(outcomes, scored, scores, scoresHigh, levels);
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
        Chunk chunk = new(scored.GroupCount, largest);
        for (int word = from; word < to; word += BitSums.Words) Score(chunk, word, Math.Min(BitSums.Words, to - word));
    }

    private void Score(Chunk chunk, int from, int words)
    {
        int first = from * 64, count = Math.Min(companies, (from + words) * 64) - first;
        Span<Level> level = levels.AsSpan(first, count);
        level.Clear();
        chunk.Clear();
        foreach (int line in visited)
        {
            outcomes.Fired(scored.RuleOf[line], scored.StepOf(line)).Slice(from, words).CopyTo(chunk.Found);
            if (scored.Floors[line] > Level.None) Raise(level, chunk.Found.AsSpan(0, words), scored.Floors[line]);
            chunk.Add(scored.Groups[line], scored.Hundredths[line] / unit);
        }

        Span<long> mine = scores.AsSpan(first, count);
        chunk.Sums.CopyTo(unit, mine);
        RaiseToBands(mine, level);
        if (!IsAnyUndecided(from, words, count))
        {
            mine.CopyTo(scoresHigh.AsSpan(first, count));
            return;
        }

        chunk.Clear();
        foreach (int line in visited)
        {
            // A line that is not clear has fired or might have; where every rule is decided the sum equals the score.
            ReadOnlySpan<ulong> clear = outcomes.Clear(scored.RuleOf[line], scored.StepOf(line)).Slice(from, words);
            for (int word = 0; word < words; word++) chunk.Found[word] = ~clear[word];
            chunk.Add(scored.Groups[line], scored.Hundredths[line] / unit);
        }

        chunk.Sums.CopyTo(unit, scoresHigh.AsSpan(first, count));
    }

    private bool IsAnyUndecided(int from, int words, int count)
    {
        ulong last = count % 64 == 0 ? ulong.MaxValue : (1UL << (count % 64)) - 1;
        foreach (int line in visited)
        {
            // Steps of a rule are decided together: they compare one number.
            if (scored.StepOf(line) > 0) continue;
            int rule = scored.RuleOf[line];
            ReadOnlySpan<ulong> fired = outcomes.Fired(rule).Slice(from, words), clear = outcomes.Clear(rule).Slice(from, words);
            for (int word = 0; word < words; word++)
            {
                if ((~(fired[word] | clear[word]) & (word == words - 1 ? last : ulong.MaxValue)) != 0) return true;
            }
        }

        return false;
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

    private static void Raise(Span<Level> levels, ReadOnlySpan<ulong> found, Level floor)
    {
        for (int word = 0; word < found.Length; word++)
        {
            for (ulong bits = found[word]; bits != 0; bits &= bits - 1)
            {
                ref Level level = ref levels[(word * 64) + BitOperations.TrailingZeroCount(bits)];
                if (level < floor) level = floor;
            }
        }
    }

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }

    /// <summary>Working memory for some words of companies: the sums, and by group the companies for which a rule of it has counted.</summary>
    private sealed class Chunk(int groups, long largest)
    {
        private readonly ulong[] seen = new ulong[groups * BitSums.Words];

        public BitSums Sums { get; } = new(largest);

        /// <summary>The bitmap of companies for which a rule counts; words beyond those in use are undefined.</summary>
        public ulong[] Found { get; } = new ulong[BitSums.Words];

        public void Clear()
        {
            seen.AsSpan().Clear();
            Sums.Clear();
        }

        /// <summary>Adds a rule's points to the companies of <see cref="Found"/> for which no earlier rule of its group has counted.</summary>
        public void Add(int group, long points)
        {
            if (group >= 0) Unseen(seen.AsSpan(group * BitSums.Words, BitSums.Words));
            Sums.Add(Found, points);
        }

        private void Unseen(Span<ulong> seenOfGroup)
        {
            for (int word = 0; word < BitSums.Words; word++)
            {
                ulong found = Found[word];
                Found[word] = found & ~seenOfGroup[word];
                seenOfGroup[word] |= found;
            }
        }
    }
}
