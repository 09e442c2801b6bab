using System.Runtime.InteropServices;
using EarlyWarning.Rules;

namespace EarlyWarning.Assessing;

/// <summary>
/// Counts over all companies which indicators leave active rules undecided, and what they could decide. One object for each thread; the counts do
/// not depend on the number of threads.
/// </summary>
internal sealed class MissingTally
{
    private const int CompaniesBetweenLooks = 256;
    private const int BitsOfChar = 16;

    private readonly Assessments assessments;
    private readonly ScoredRules scored;
    private readonly Reasons reasons;
    private readonly CommonReasons common;
    private readonly int[] active;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Count> counts = [];

    // The counts of a rule whose reasons are the same for all companies, or for all of which it knows nothing.
    private readonly Dictionary<int, (int Number, string Why)[]> shared = [];

    // Levels by the rules that are fired, as bits of characters: most companies have the same few rules undecided and none fired.
    private readonly Dictionary<string, Level> levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Level>.AlternateLookup<ReadOnlySpan<char>> levelsByBits;
    private readonly char[] fired;
    private readonly char[] assumed;
    private readonly List<int> met = [];
    private readonly List<int> undecided = [];

    public MissingTally(Assessments assessments, ScoredRules scored, Reasons reasons, CommonReasons common)
    {
        (this.assessments, this.scored, this.reasons, this.common) = (assessments, scored, reasons, common);
        active = assessments.ActiveRules;
        fired = new char[(scored.Rules.Rules.Count + BitsOfChar - 1) / BitsOfChar];
        assumed = new char[fired.Length];
        levelsByBits = levels.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Counts the companies of some rows.</summary>
    public void Add(int from, int to, CancellationToken cancellationToken)
    {
        for (int row = from; row < to; row++)
        {
            if (row % CompaniesBetweenLooks == 0) cancellationToken.ThrowIfCancellationRequested();
            Add(row);
        }
    }

    /// <summary>Returns the counts of all threads together, those that could raise the most companies first.</summary>
    public static IReadOnlyList<MissingIndicator> Sum(IEnumerable<MissingTally> tallies, RuleSet rules) =>
    [
        .. tallies.SelectMany(tally => tally.counts)
            .GroupBy(count => count.Indicator, StringComparer.Ordinal)
            .Select(same => new MissingIndicator(
                same.Key,
                ReasonsOf(same),
                same.Select(count => count.Since).Order(StringComparer.Ordinal).FirstOrDefault(since => since is not null),
                same.Sum(count => count.Companies),
                same.Sum(count => count.Raised),
                [.. same.SelectMany(count => count.Rules).Distinct().Order().Select(rule => rules.Rules[rule])]))
            .OrderByDescending(one => one.Raised)
            .ThenByDescending(one => one.Companies)
            .ThenByDescending(one => one.Rules.Count)
            .ThenBy(one => one.Indicator, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<(string Why, int Companies)> ReasonsOf(IEnumerable<Count> counts) =>
    [
        .. counts.SelectMany(count => count.Reasons)
            .GroupBy(reason => reason.Key, reason => reason.Value, StringComparer.Ordinal)
            .Select(same => (Why: same.Key, Companies: same.Sum()))
            .OrderByDescending(reason => reason.Companies)
            .ThenBy(reason => reason.Why, StringComparer.Ordinal),
    ];

    private void Add(int row)
    {
        FindOutcomes(row);
        if (undecided.Count == 0) return;
        foreach (int rule in undecided) AddReasons(rule, row);
        bool canRise = MayRise(row);
        foreach (int number in met)
        {
            Count count = counts[number];
            count.Companies++;
            foreach (string why in count.Whys) CollectionsMarshal.GetValueRefOrAddDefault(count.Reasons, why, out _)++;
            if (canRise && LevelWith(count.Waiting) > assessments.LevelOf(row)) count.Raised++;
            count.Waiting.Clear();
            count.Whys.Clear();
        }

        met.Clear();
    }

    private void FindOutcomes(int row)
    {
        undecided.Clear();
        Array.Clear(fired);
        foreach (int rule in active)
        {
            switch (assessments.Outcomes[rule, row])
            {
                case Outcome.Indeterminate:
                    undecided.Add(rule);
                    break;
                case Outcome.Fired:
                    Set(fired, rule);
                    break;
            }
        }
    }

    private void AddReasons(int rule, int row)
    {
        if (common.IsSilent(scored.Rules.Rules[rule]) || common.IsBlank(scored.Rules.Rules[rule], row))
        {
            if (!shared.TryGetValue(rule, out (int Number, string Why)[]? same)) shared[rule] = same = [.. ReasonsOf(rule, row).Select(reason => (NumberOf(reason), reason.Why))];
            foreach ((int number, string why) in same) Wait(number, rule, why);
            return;
        }

        foreach (MissingReason reason in ReasonsOf(rule, row)) Wait(NumberOf(reason), rule, reason.Why);
    }

    private IReadOnlyList<MissingReason> ReasonsOf(int rule, int row) => reasons.MissingAt(scored.Rules.Rules[rule], row);

    private int NumberOf(MissingReason reason)
    {
        if (!numbers.TryGetValue(reason.Indicator, out int number))
        {
            counts.Add(new Count(reason.Indicator));
            numbers[reason.Indicator] = number = counts.Count - 1;
        }

        if (reason.Since is { } since && (counts[number].Since is not { } earliest || string.CompareOrdinal(since, earliest) < 0)) counts[number].Since = since;
        return number;
    }

    private void Wait(int number, int rule, string why)
    {
        Count count = counts[number];
        if (count.Waiting.Count == 0) met.Add(number);
        if (!count.Waiting.Contains(rule)) count.Waiting.Add(rule);
        if (!count.Whys.Contains(why)) count.Whys.Add(why);
        count.Rules.Add(rule);
    }

    /// <summary>Returns whether the company would have a higher level if all of its undecided rules had fired.</summary>
    private bool MayRise(int row)
    {
        Level level = assessments.LevelOf(row);
        return level < Level.Red && LevelWith(undecided) > level;
    }

    /// <summary>Returns the level of a company if some of its undecided rules had fired.</summary>
    private Level LevelWith(List<int> rules)
    {
        fired.CopyTo(assumed, 0);
        foreach (int rule in rules) Set(assumed, rule);
        if (levelsByBits.TryGetValue(assumed, out Level level)) return level;
        return levels[new string(assumed)] = ScoreCard.Of(scored, rule => IsSet(assumed, rule) ? Outcome.Fired : Outcome.Clear).Level;
    }

    private static void Set(char[] bits, int rule) => bits[rule / BitsOfChar] |= (char)(1 << (rule % BitsOfChar));

    private static bool IsSet(char[] bits, int rule) => (bits[rule / BitsOfChar] & (1 << (rule % BitsOfChar))) != 0;

    private sealed class Count(string indicator)
    {
        public string Indicator => indicator;

        /// <summary>The number of companies for each reason.</summary>
        public Dictionary<string, int> Reasons { get; } = new(StringComparer.Ordinal);

        public string? Since { get; set; }

        public int Companies { get; set; }

        public int Raised { get; set; }

        public HashSet<int> Rules { get; } = [];

        /// <summary>The rules of the company at hand that wait for it.</summary>
        public List<int> Waiting { get; } = [];

        /// <summary>The reasons of the company at hand.</summary>
        public List<string> Whys { get; } = [];
    }
}
