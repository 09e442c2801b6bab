using System.Numerics;
using System.Runtime.InteropServices;
using EarlyWarning.Rules;

namespace EarlyWarning.Assessing;

/// <summary>
/// Counts over all companies which indicators leave active rules undecided, and what they could decide. Companies in the same situation (level, fired rules,
/// and undecided rules with their reasons) are counted together, since most are in one of few. One object for each thread; the counts do not depend on the
/// number of threads. On the way it keeps the undecided rules of the listed companies, with their reasons: companies that lack the same share them.
/// </summary>
internal sealed class MissingTally : IDisposable
{
    private readonly Assessments assessments;
    private readonly ScoredRules scored;
    private readonly UndecidedReasons reasons;
    private readonly int[] active;
    private readonly IndeterminateRule[]?[] undecided;

    // The places of the active rules by descending score, then id; and of each rule what is told of it for each of its lists of reasons.
    private readonly int[] visited;

    // The places of the active rules with several steps.
    private readonly int[] stepped;
    private readonly List<IndeterminateRule>[] told;
    private readonly List<IndeterminateRule> found = [];

    // A situation: for each active rule clear, fired (at a step above the first below 0), or the list of reasons for which it is undecided, then the level.
    private readonly int[] situation;
    private readonly int[] cells;
    private readonly Dictionary<int[], int> companies = new(SituationComparer.Instance);
    private readonly Dictionary<int[], int>.AlternateLookup<ReadOnlySpan<int>> companiesOf;

    /// <summary>Creates a tally.</summary>
    /// <param name="assessments">The assessments.</param>
    /// <param name="scored">Their rules.</param>
    /// <param name="active">The indices of the active rules.</param>
    /// <param name="reasons">The reasons of these rules.</param>
    /// <param name="undecided">Receives by row the undecided rules of companies with a level, by descending score, then id.</param>
    public MissingTally(Assessments assessments, ScoredRules scored, int[] active, UndecidedReasons reasons, IndeterminateRule[]?[] undecided)
    {
        (this.assessments, this.scored, this.active, this.reasons, this.undecided) = (assessments, scored, active, reasons, undecided);
        visited = [.. scored.Visited.Where(line => line == scored.Tops[scored.RuleOf[line]]).Select(line => Array.BinarySearch(active, scored.RuleOf[line])).Where(place => place >= 0)];
        stepped = [.. Enumerable.Range(0, active.Length).Where(place => scored.Rules.Rules[active[place]].StepCount > 1)];
        told = [.. active.Select(_ => new List<IndeterminateRule>())];
        situation = new int[active.Length + 1];
        cells = new int[active.Length * UndecidedReasons.CompaniesAtOnce];
        companiesOf = companies.GetAlternateLookup<ReadOnlySpan<int>>();
    }

    /// <summary>Counts some companies, the next <see cref="UndecidedReasons.CompaniesAtOnce"/> from a row on.</summary>
    public void Add(int from)
    {
        int count = reasons.Find(from, cells);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<int> outcomes = cells.AsSpan(i * active.Length, active.Length);
            if (!outcomes.ContainsAnyExceptInRange(UndecidedReasons.Clear, UndecidedReasons.Fired)) continue;
            Level level = assessments.LevelOf(from + i);
            if (level > Level.None) undecided[from + i] = Tell(outcomes);
            for (int place = 0; place < outcomes.Length; place++) situation[place] = SituationOf(place, outcomes[place]);
            foreach (int place in stepped)
            {
                if (outcomes[place] == UndecidedReasons.Fired && HighestOf(active[place], from + i) is > 0 and var step) situation[place] = -step;
            }

            situation[^1] = (int)level;
            CollectionsMarshal.GetValueRefOrAddDefault(companiesOf, situation, out _)++;
        }
    }

    /// <summary>Returns the outcome of a rule without since when it is undecided, which makes no other situation.</summary>
    private int SituationOf(int place, int outcome) =>
        outcome < UndecidedReasons.FirstList ? outcome : UndecidedReasons.FirstList + reasons.AlikeOf(place, outcome - UndecidedReasons.FirstList);

    /// <summary>Returns the highest step of a fired rule that a company has reached, from 0.</summary>
    private int HighestOf(int rule, int row)
    {
        int step = scored.Rules.Rules[rule].StepCount - 1;
        while (step > 0 && assessments.Outcomes[rule, row, step] != Outcome.Fired) step--;
        return step;
    }

    /// <summary>Returns the undecided rules of a company, with their reasons.</summary>
    private IndeterminateRule[] Tell(ReadOnlySpan<int> outcomes)
    {
        found.Clear();
        foreach (int place in visited)
        {
            if (outcomes[place] - UndecidedReasons.FirstList is not (>= 0 and var list)) continue;
            List<IndeterminateRule> ofRule = told[place];
            while (ofRule.Count <= list)
                ofRule.Add(new IndeterminateRule { Rule = scored.Heads[scored.Tops[active[place]]], Missing = reasons.ListsOf(place)[ofRule.Count], Line = new SharedLine() });
            found.Add(ofRule[list]);
        }

        return [.. found];
    }

    public void Dispose() => reasons.Dispose();

    /// <summary>Returns the counts of all threads together, those that could raise the most companies first.</summary>
    public static IReadOnlyList<MissingIndicator> Sum(IEnumerable<MissingTally> tallies, ScoredRules scored)
    {
        Dictionary<string, Count> counts = new(StringComparer.Ordinal);
        foreach (MissingTally tally in tallies) tally.CountAll(counts);
        return
        [
            .. counts.Select(count => new MissingIndicator(count.Key, count.Value.Reasons(), count.Value.Since, count.Value.Companies, count.Value.Raised, [.. count.Value.Rules.Order().Select(rule => scored.Heads[scored.Tops[rule]])]))
                .OrderByDescending(one => one.Raised)
                .ThenByDescending(one => one.Companies)
                .ThenByDescending(one => one.Rules.Count)
                .ThenBy(one => one.Indicator, StringComparer.Ordinal),
        ];
    }

    /// <summary>Counts the companies of all situations: each indicator once, with the rules that wait for it.</summary>
    private void CountAll(Dictionary<string, Count> counts)
    {
        (Count Count, string Why)[][][] waiting = [.. active.Select((rule, index) => WaitingFor(rule, index, counts))];
        List<Count> waited = [];
        bool[] fired = new bool[scored.RuleOf.Length];
        foreach ((int[] situation, int number) in companies)
        {
            Array.Clear(fired);
            for (int index = 0; index < active.Length; index++)
            {
                if (situation[index] == UndecidedReasons.Fired) fired[scored.FirstOf[active[index]]] = true;
                else if (situation[index] < 0) fired[scored.FirstOf[active[index]] - situation[index]] = true;
                if (situation[index] < UndecidedReasons.FirstList) continue;
                foreach ((Count count, string why) in waiting[index][situation[index] - UndecidedReasons.FirstList])
                {
                    if (count.Waiting.Count == 0) waited.Add(count);
                    count.Wait(active[index], why, number);
                }
            }

            Level level = (Level)situation[^1];
            foreach (Count count in waited)
            {
                count.Companies += number;
                if (level < Level.Red && LevelWith(fired, count.Waiting) > level) count.Raised += number;
                count.Waiting.Clear();
                count.Whys.Clear();
            }

            waited.Clear();
        }
    }

    /// <summary>Returns for each list of reasons of a rule the counts of its indicators; every list is that of a company that is counted.</summary>
    private (Count Count, string Why)[][] WaitingFor(int rule, int index, Dictionary<string, Count> counts)
    {
        List<(Count Count, string Why)[]> lists = [];
        foreach (IReadOnlyList<MissingReason> list in reasons.ListsOf(index))
        {
            List<(Count Count, string Why)> waiting = [];
            foreach (MissingReason reason in list)
            {
                if (!counts.TryGetValue(reason.Indicator, out Count? count)) counts.Add(reason.Indicator, count = new Count());
                count.Since = Earlier(count.Since, reason.Since);
                count.Rules.Add(rule);
                waiting.Add((count, reason.Why));
            }

            lists.Add([.. waiting]);
        }

        return [.. lists];
    }

    /// <summary>Returns the level of a company if some of its undecided rules had fired too.</summary>
    private Level LevelWith(bool[] fired, List<int> rules)
    {
        foreach (int rule in rules) fired[scored.Tops[rule]] = true;
        Level level = ScoreCard.LevelOf(scored, fired);
        foreach (int rule in rules) fired[scored.Tops[rule]] = false;
        return level;
    }

    private static string? Earlier(string? one, string? other) =>
        other is null || (one is not null && string.CompareOrdinal(one, other) <= 0) ? one : other;

    /// <summary>Compares situations cell by cell.</summary>
    private sealed class SituationComparer : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public static readonly SituationComparer Instance = new();

        public bool Equals(int[]? one, int[]? other) => one.AsSpan().SequenceEqual(other);

        public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(int[] situation) => GetHashCode(situation.AsSpan());

        public int GetHashCode(ReadOnlySpan<int> alternate)
        {
            uint hash = 0;
            foreach (int cell in alternate) hash = (BitOperations.RotateLeft(hash, 5) ^ (uint)cell) * 0x9E3779B1;
            return (int)(hash ^ (hash >> 15));
        }

        public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();
    }

    /// <summary>What is known of one indicator.</summary>
    private sealed class Count
    {
        private readonly Dictionary<string, int> whys = new(StringComparer.Ordinal);

        public string? Since { get; set; }

        public int Companies { get; set; }

        public int Raised { get; set; }

        public HashSet<int> Rules { get; } = [];

        /// <summary>The rules that wait for the indicator in the situation that is being counted.</summary>
        public List<int> Waiting { get; } = [];

        /// <summary>The reasons for which they do, each once.</summary>
        public List<string> Whys { get; } = [];

        /// <summary>Adds a rule that waits in the situation that is being counted.</summary>
        public void Wait(int rule, string why, int companies)
        {
            Waiting.Add(rule);
            if (Whys.Contains(why)) return;
            Whys.Add(why);
            whys[why] = whys.GetValueOrDefault(why) + companies;
        }

        /// <summary>Returns the number of companies for each reason, the most frequent first.</summary>
        public IReadOnlyList<ReasonCount> Reasons() =>
            [.. whys.Select(why => new ReasonCount(why.Key, why.Value)).OrderByDescending(why => why.Companies).ThenBy(why => why.Why, StringComparer.Ordinal)];
    }
}
