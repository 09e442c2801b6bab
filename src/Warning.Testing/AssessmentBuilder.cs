using NodaTime;

namespace EarlyWarning.Testing;

/// <summary>
/// Builds an assessment that is right in itself: of the rules that are given it has the points that count, the score, the level and the order that a pack would
/// give. Each call changes the builder and returns it. Not thread-safe.
/// </summary>
/// <param name="company">The company's id.</param>
public sealed class AssessmentBuilder(string company = "91440784MA4X00004U")
{
    private readonly string company = string.IsNullOrEmpty(company) ? throw new ArgumentException("A company has an id.", nameof(company)) : company;
    private readonly List<FiredRule> rules = [];
    private readonly List<FiredRule> shadow = [];
    private readonly List<IndeterminateRule> undecided = [];
    private readonly List<ReleasedRule> released = [];
    private readonly List<Referral> referrals = [];
    private LocalDate asOf = Sample.AsOf;
    private Bands bands = new(Blue: 10, Yellow: 25, Orange: 45, Red: 70);
    private double? workers;

    /// <summary>Sets the as-of date; <see cref="Sample.AsOf"/> without it.</summary>
    /// <param name="date">The date.</param>
    /// <returns>This builder.</returns>
    public AssessmentBuilder AsOf(LocalDate date)
    {
        asOf = date;
        return this;
    }

    /// <summary>Sets the lowest scores of the levels; 10, 25, 45 and 70 without it.</summary>
    /// <param name="lowest">The bands, such as those of a pack's policy.</param>
    /// <returns>This builder.</returns>
    public AssessmentBuilder WithBands(Bands lowest)
    {
        ArgumentNullException.ThrowIfNull(lowest);
        bands = lowest;
        return this;
    }

    /// <summary>Adds a fired rule.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="score">The rule's points.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The rule is there already.</exception>
    public AssessmentBuilder Fired(string id, decimal score = 10) => Fired(Sample.FiredRule(id, score));

    /// <summary>Adds fired rules; how many of their points count follows from their groups. A shadow rule is reported apart and counts nothing.</summary>
    /// <param name="fired">The rules.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A rule is there already.</exception>
    public AssessmentBuilder Fired(params IReadOnlyList<FiredRule> fired)
    {
        ArgumentNullException.ThrowIfNull(fired);
        foreach (FiredRule rule in fired)
        {
            ThrowIfKnown(rule.Rule.Id, nameof(fired));
            (rule.Rule.IsShadow ? shadow : rules).Add(rule);
        }

        return this;
    }

    /// <summary>Adds a rule that cannot be decided.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="score">The rule's points.</param>
    /// <param name="missing">The indicators that are missing.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The rule is there already.</exception>
    public AssessmentBuilder Undecided(string id, decimal score = 10, params IReadOnlyList<string> missing) =>
        Undecided(Sample.IndeterminateRule(id, score, missing));

    /// <summary>Adds rules that cannot be decided.</summary>
    /// <param name="rules">The rules, none of them a shadow rule.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A rule is there already, or is a shadow rule, of which no assessment tells that it is undecided.</exception>
    public AssessmentBuilder Undecided(params IReadOnlyList<IndeterminateRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (IndeterminateRule rule in rules)
        {
            ThrowIfKnown(rule.Rule.Id, nameof(rules));
            if (rule.Rule.IsShadow) throw new ArgumentException($"'{rule.Rule.Id}' is a shadow rule; an assessment tells only of those that have fired.", nameof(rules));
            undecided.Add(rule);
        }

        return this;
    }

    /// <summary>Adds a rule that was fired and is no longer.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="reason">Why.</param>
    /// <returns>This builder.</returns>
    public AssessmentBuilder Released(string id, ReleaseReason reason = ReleaseReason.RuleCleared)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        released.Add(new ReleasedRule(id, reason));
        return this;
    }

    /// <summary>Adds referrals.</summary>
    /// <param name="needed">The referrals.</param>
    /// <returns>This builder.</returns>
    public AssessmentBuilder Refers(params IReadOnlyList<Referral> needed)
    {
        ArgumentNullException.ThrowIfNull(needed);
        referrals.AddRange(needed);
        return this;
    }

    /// <summary>Sets the number of affected workers; unknown without it.</summary>
    /// <param name="number">The number, 0 or more.</param>
    /// <returns>This builder.</returns>
    public AssessmentBuilder Affects(double number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (!double.IsFinite(number)) throw new ArgumentOutOfRangeException(nameof(number), number, "The number of workers is finite.");
        workers = number;
        return this;
    }

    /// <summary>Builds the assessment.</summary>
    /// <returns>The assessment.</returns>
    public Assessment Build()
    {
        Level level = LevelOf(rules), now = LevelOf(rules.Where(rule => rule.Held == HoldReason.None));
        return new Assessment
        {
            CompanyId = company,
            AsOf = asOf,
            Level = level,
            LevelNow = now,
            HeldBy = HeldBy(level, now),
            Score = Counted(rules.Select(rule => rule.Rule)).Values.Sum(),
            ScoreHigh = Counted(rules.Select(rule => rule.Rule).Concat(undecided.Select(rule => rule.Rule))).Values.Sum(),
            AffectedWorkers = workers,
            Rules = [.. InOrder(WithCounted(), rule => rule.Rule)],
            Indeterminate = [.. InOrder(undecided, rule => rule.Rule)],
            Released = [.. released],
            Shadow = [.. InOrder(shadow, rule => rule.Rule).Select(rule => rule with { Counted = 0 })],
            Referrals = [.. referrals],
        };
    }

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> rules, Func<T, RuleHead> head) =>
        rules.OrderByDescending(rule => head(rule).Score).ThenBy(rule => head(rule).Id, StringComparer.Ordinal);

    /// <summary>Returns the points that count of each rule that has fired: of a group only those of the first in order.</summary>
    private static Dictionary<string, decimal> Counted(IEnumerable<RuleHead> fired)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return InOrder(fired, rule => rule).ToDictionary(rule => rule.Id, rule => rule.Group is null || seen.Add(rule.Group) ? rule.Score : 0, StringComparer.Ordinal);
    }

    private IEnumerable<FiredRule> WithCounted()
    {
        Dictionary<string, decimal> counted = Counted(rules.Select(rule => rule.Rule));
        return rules.Select(rule => rule with { Counted = counted[rule.Rule.Id] });
    }

    private Level LevelOf(IEnumerable<FiredRule> fired)
    {
        RuleHead[] heads = [.. fired.Select(rule => rule.Rule)];
        Level band = bands.LevelOf(Counted(heads).Values.Sum()), floor = heads.Select(rule => rule.Floor).DefaultIfEmpty(Level.None).Max();
        return band > floor ? band : floor;
    }

    /// <summary>Returns for which reason held rules carry the level; missing data when the rules held for either would be enough alone.</summary>
    private HoldReason HeldBy(Level level, Level now)
    {
        if (level == now) return HoldReason.None;
        bool needed = LevelOf(rules.Where(rule => rule.Held != HoldReason.MissingData)) < level;
        bool enough = LevelOf(rules.Where(rule => rule.Held is HoldReason.None or HoldReason.MissingData)) == level;
        return rules.Exists(rule => rule.Held == HoldReason.MissingData) && (needed || enough) ? HoldReason.MissingData : HoldReason.ClearCondition;
    }

    private void ThrowIfKnown(string id, string parameter)
    {
        if (rules.Concat(shadow).Any(rule => rule.Rule.Id == id) || undecided.Exists(rule => rule.Rule.Id == id))
            throw new ArgumentException($"The rule '{id}' is there already; a rule has one outcome.", parameter);
    }
}
