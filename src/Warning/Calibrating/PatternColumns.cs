namespace EarlyWarning.Calibrating;

/// <summary>
/// The columns of the regression. A rule without a group has one: it fired. A group has one for each of its different points today, from the lowest on: a rule
/// of these points or more fired. What such a step adds is held from 0 on, so that a rule that counts more in its group today never counts less afterwards.
/// Each rule that was undecided has a column of its own, which is not held: it takes out what missing data say of a company, and no points come of it.
/// </summary>
internal sealed class PatternColumns
{
    private readonly List<int[]> columns = []; // the rules of each
    private readonly List<int>[] stepsOf;
    private readonly int[] undecided; // by rule its column; -1: none

    public PatternColumns(IReadOnlyList<Rules.Rule> rules, PatternBook book, PatternCounts counts)
    {
        stepsOf = [.. rules.Select(_ => new List<int>())];
        IEnumerable<int> all = Enumerable.Range(0, rules.Count);
        foreach (IEnumerable<int> together in all.GroupBy(rule => (rules[rule].Group, rules[rule].Group is null ? rules[rule].Id : null)))
        {
            foreach (decimal points in together.Select(rule => rules[rule].Score).Distinct().Order())
            {
                int[] step = [.. together.Where(rule => rules[rule].Score >= points)];
                if (!Varies(pattern => Array.Exists(step, rule => book.HasFired(pattern, rule)), counts)) continue;
                foreach (int rule in step) stepsOf[rule].Add(columns.Count);
                columns.Add(step);
            }
        }

        Steps = columns.Count;
        undecided = new int[rules.Count];
        for (int rule = 0; rule < rules.Count; rule++)
        {
            int one = rule;
            undecided[rule] = Varies(pattern => book.IsUndecided(pattern, one), counts) ? columns.Count : -1;
            if (undecided[rule] >= 0) columns.Add([rule]);
        }
    }

    public int Count => columns.Count;

    /// <summary>The number of the first columns, those of rules that fired.</summary>
    public int Steps { get; }

    public bool[] IsHeld => [.. Enumerable.Range(0, Count).Select(column => column < Steps)];

    /// <summary>Returns what a rule adds to the log-odds when it is the one of its group that counts.</summary>
    public double LogOddsOf(int rule, LogisticFit fit)
    {
        double sum = 0;
        foreach (int step in stepsOf[rule]) sum += fit.Coefficients[step];
        return sum;
    }

    /// <summary>Returns what it adds that a rule is undecided; null where it never was, or always.</summary>
    public double? UndecidedOf(int rule, LogisticFit fit) => undecided[rule] is >= 0 and var column ? fit.Coefficients[column] : null;

    /// <summary>Returns the columns of a pattern that are 1.</summary>
    public int[] Of(PatternBook book, int pattern) =>
        [.. Enumerable.Range(0, Count).Where(column => column < Steps
            ? Array.Exists(columns[column], rule => book.HasFired(pattern, rule))
            : book.IsUndecided(pattern, columns[column][0]))];

    private static bool Varies(Func<int, bool> has, PatternCounts counts)
    {
        bool with = false, without = false;
        for (int pattern = 0; pattern < counts.Pairs.Length && !(with && without); pattern++)
        {
            if (counts.Pairs[pattern] == 0) continue;
            if (has(pattern)) with = true;
            else without = true;
        }

        return with && without;
    }
}
