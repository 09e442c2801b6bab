using System.Runtime.InteropServices;
using EarlyWarning.Rules;

namespace EarlyWarning.Assessing;

/// <summary>
/// Counts over all companies which indicators leave active rules undecided, and what they could decide. Companies in the same situation (level, fired rules,
/// and undecided rules with their reasons) are counted together, since most are in one of few. One object for each thread; the counts do not depend on the
/// number of threads.
/// </summary>
internal sealed class MissingTally
{
    private const int CompaniesBetweenLooks = 256;
    private const char Clear = (char)0, Fired = (char)1, FirstUndecided = (char)2;

    private readonly Assessments assessments;
    private readonly ScoredRules scored;
    private readonly RuleExplainer explainer;
    private readonly int[] active;
    private readonly bool[] silent;

    // By active rule: the lists of reasons met, and the place of the one that companies share of which the rule knows nothing.
    private readonly List<MissingReason[]>[] met;
    private readonly int[] shared;

    // A situation: for each active rule clear, fired, or the list of reasons for which it is undecided, then the level.
    private readonly char[] situation;
    private readonly Dictionary<string, int> companies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> companiesOf;

    public MissingTally(Assessments assessments, ScoredRules scored, RuleExplainer explainer)
    {
        (this.assessments, this.scored, this.explainer) = (assessments, scored, explainer);
        active = assessments.ActiveRules;
        silent = [.. active.Select(rule => explainer.IsUndelivered(scored.Rules.Rules[rule]))];
        met = [.. active.Select(_ => new List<MissingReason[]>())];
        shared = [.. active.Select(_ => -1)];
        situation = new char[active.Length + 1];
        companiesOf = companies.GetAlternateLookup<ReadOnlySpan<char>>();
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
    public static IReadOnlyList<MissingIndicator> Sum(IEnumerable<MissingTally> tallies, ScoredRules scored)
    {
        Dictionary<string, Count> counts = new(StringComparer.Ordinal);
        foreach (MissingTally tally in tallies)
        {
            foreach ((string situation, int companies) in tally.companies) tally.CountAll(situation, companies, counts);
        }

        return
        [
            .. counts.Select(count => new MissingIndicator(count.Key, count.Value.Reasons(), count.Value.Since, count.Value.Companies, count.Value.Raised, [.. count.Value.Rules.Order().Select(rule => scored.Heads[rule])]))
                .OrderByDescending(one => one.Raised)
                .ThenByDescending(one => one.Companies)
                .ThenByDescending(one => one.Rules.Count)
                .ThenBy(one => one.Indicator, StringComparer.Ordinal),
        ];
    }

    private void Add(int row)
    {
        bool isUndecided = false;
        for (int index = 0; index < active.Length; index++)
        {
            switch (assessments.Outcomes[active[index], row])
            {
                case Outcome.Indeterminate:
                    situation[index] = (char)(FirstUndecided + ReasonsOf(index, row));
                    isUndecided = true;
                    break;
                case Outcome.Fired:
                    situation[index] = Fired;
                    break;
                default:
                    situation[index] = Clear;
                    break;
            }
        }

        if (!isUndecided) return;
        situation[^1] = (char)assessments.LevelOf(row);
        CollectionsMarshal.GetValueRefOrAddDefault(companiesOf, situation, out _)++;
    }

    /// <summary>Returns the place of the reasons for which a rule is undecided among those met.</summary>
    private int ReasonsOf(int index, int row)
    {
        Rule rule = scored.Rules.Rules[active[index]];
        bool isShared = silent[index] || explainer.IsBlank(rule, row);
        if (isShared && shared[index] >= 0) return shared[index];
        int place = PlaceOf(met[index], explainer.WhyMissing(rule, row));
        if (isShared) shared[index] = place;
        return place;
    }

    /// <summary>Finds a list of reasons or adds it; a rule has few, and the period since when is the earliest of all companies.</summary>
    private static int PlaceOf(List<MissingReason[]> lists, IReadOnlyList<MissingReason> reasons)
    {
        for (int place = 0; place < lists.Count; place++)
        {
            if (!AreAlike(lists[place], reasons)) continue;
            for (int i = 0; i < reasons.Count; i++)
            {
                if (Earlier(lists[place][i].Since, reasons[i].Since) != lists[place][i].Since) lists[place][i] = reasons[i];
            }

            return place;
        }

        lists.Add([.. reasons]);
        return lists.Count - 1;
    }

    private static bool AreAlike(MissingReason[] met, IReadOnlyList<MissingReason> reasons)
    {
        if (met.Length != reasons.Count) return false;
        for (int i = 0; i < met.Length; i++)
        {
            if (met[i].Indicator != reasons[i].Indicator || met[i].Why != reasons[i].Why) return false;
        }

        return true;
    }

    private static string? Earlier(string? one, string? other) =>
        other is null || (one is not null && string.CompareOrdinal(one, other) <= 0) ? one : other;

    /// <summary>Counts the companies of one situation: each indicator once, with the rules that wait for it.</summary>
    private void CountAll(string situation, int number, Dictionary<string, Count> counts)
    {
        Level level = (Level)situation[^1];
        foreach (IGrouping<string, (int Rule, MissingReason Reason)> waiting in Waiting(situation).GroupBy(one => one.Reason.Indicator, StringComparer.Ordinal))
        {
            if (!counts.TryGetValue(waiting.Key, out Count? count)) counts.Add(waiting.Key, count = new Count());
            count.Companies += number;
            if (level < Level.Red && LevelWith(situation, [.. waiting.Select(one => one.Rule)]) > level) count.Raised += number;
            foreach (string why in waiting.Select(one => one.Reason.Why).Distinct(StringComparer.Ordinal)) count.Add(why, number);
            foreach ((int rule, MissingReason reason) in waiting)
            {
                count.Rules.Add(rule);
                count.Since = Earlier(count.Since, reason.Since);
            }
        }
    }

    private IEnumerable<(int Rule, MissingReason Reason)> Waiting(string situation) =>
        from index in Enumerable.Range(0, active.Length)
        where situation[index] >= FirstUndecided
        from reason in met[index][situation[index] - FirstUndecided]
        select (active[index], reason);

    /// <summary>Returns the level of a company of a situation if some of its undecided rules had fired.</summary>
    private Level LevelWith(string situation, HashSet<int> rules)
    {
        HashSet<int> fired = [.. Enumerable.Range(0, active.Length).Where(index => situation[index] == Fired).Select(index => active[index]), .. rules];
        return ScoreCard.Of(scored, rule => fired.Contains(rule) ? Outcome.Fired : Outcome.Clear).Level;
    }

    /// <summary>What is known of one indicator.</summary>
    private sealed class Count
    {
        private readonly Dictionary<string, int> whys = new(StringComparer.Ordinal);

        public string? Since { get; set; }

        public int Companies { get; set; }

        public int Raised { get; set; }

        public HashSet<int> Rules { get; } = [];

        public void Add(string why, int companies) => whys[why] = whys.GetValueOrDefault(why) + companies;

        /// <summary>Returns the number of companies for each reason, the most frequent first.</summary>
        public IReadOnlyList<ReasonCount> Reasons() =>
            [.. whys.Select(why => new ReasonCount(why.Key, why.Value)).OrderByDescending(why => why.Companies).ThenBy(why => why.Why, StringComparer.Ordinal)];
    }
}
