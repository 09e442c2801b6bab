using EarlyWarning.Rules;

namespace EarlyWarning.Scoring;

/// <summary>The score of one company from the outcomes of its rules, rule by rule: what the whole-panel scorer must agree with.</summary>
internal sealed class ScoreCard
{
    private readonly RuleSet rules;
    private readonly Func<int, Outcome?> outcome;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    private ScoreCard(RuleSet rules, Func<int, Outcome?> outcome)
    {
        this.rules = rules;
        this.outcome = outcome;
    }

    /// <summary>Fired active rules with the hundredths that count, the highest first.</summary>
    public List<(int Rule, long Counted)> Fired { get; } = [];

    /// <summary>Points in hundredths.</summary>
    public long Score { get; private set; }

    /// <summary>The points if every indeterminate rule had fired.</summary>
    public long ScoreHigh { get; private set; }

    public Level Level { get; private set; }

    /// <summary>Scores one company.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="order">Their indexes by falling score, then id.</param>
    /// <param name="policy">The bands.</param>
    /// <param name="outcome">The outcome of each rule; null where it is not in force.</param>
    public static ScoreCard Of(RuleSet rules, IReadOnlyList<int> order, Policy policy, Func<int, Outcome?> outcome)
    {
        ScoreCard card = new(rules, outcome);
        card.ScoreHigh = card.Add(order, Outcome.Indeterminate, null);
        card.seen.Clear();
        Level floor = Level.None;
        card.Score = card.Add(order, Outcome.Fired, rule => floor = Later(floor, FloorOf(rules.Rules[rule])));
        card.Level = Later(floor, policy.Bands.LevelOf(card.Score / 100m));
        return card;
    }

    public static Level FloorOf(Rule rule) => rule.Definition.Level is { } level && Enum.TryParse(level.Value, ignoreCase: true, out Level floor) ? floor : Level.None;

    /// <summary>Adds the rules whose outcome is fired, or at least <paramref name="least"/>; of a group only the first.</summary>
    private long Add(IReadOnlyList<int> order, Outcome least, Action<int>? fired)
    {
        long sum = 0;
        foreach (int rule in order)
        {
            if (rules.Rules[rule].IsShadow || outcome(rule) is not { } found) continue;
            if (found != Outcome.Fired && (least == Outcome.Fired || found != Outcome.Indeterminate)) continue;
            bool counts = rules.Rules[rule].Group is not { } group || seen.Add(group);
            long counted = counts ? rules.Rules[rule].Hundredths : 0;
            sum += counted;
            if (fired is null) continue;
            fired(rule);
            Fired.Add((rule, counted));
        }

        return sum;
    }

    private static Level Later(Level a, Level b) => a > b ? a : b;
}
