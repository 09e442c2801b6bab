using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Assessing;

/// <summary>The score of one company from the outcomes of its rules, rule by rule: what the whole-panel scorer must agree with.</summary>
internal sealed class ScoreCard
{
    private readonly ScoredRules scored;

    private ScoreCard(ScoredRules scored) => this.scored = scored;

    /// <summary>Fired active rules with the hundredths that count, the highest first.</summary>
    public List<(int Rule, long Counted)> Fired { get; } = [];

    /// <summary>Active rules that cannot be decided, the highest first.</summary>
    public List<int> Undecided { get; } = [];

    /// <summary>Fired shadow rules.</summary>
    public List<int> Shadow { get; } = [];

    /// <summary>Points in hundredths.</summary>
    public long Score { get; private set; }

    /// <summary>The points if every indeterminate rule had fired.</summary>
    public long ScoreHigh { get; private set; }

    public Level Level { get; private set; }

    /// <summary>Scores one company.</summary>
    /// <param name="scored">The rules.</param>
    /// <param name="outcome">The outcome of each rule; null where it is not in force.</param>
    /// <param name="withdrawn">Which rules count as fired active ones though they are retired, shadow rules or not in force; null: none.</param>
    public static ScoreCard Of(ScoredRules scored, Func<int, Outcome?> outcome, Func<int, bool>? withdrawn = null)
    {
        ScoreCard card = new(scored);
        Span<bool> seen = scored.GroupCount <= 256 ? stackalloc bool[scored.GroupCount] : new bool[scored.GroupCount];
        Span<bool> seenHigh = scored.GroupCount <= 256 ? stackalloc bool[scored.GroupCount] : new bool[scored.GroupCount];
        foreach (int rule in scored.Visited)
        {
            if (withdrawn is not null && withdrawn(rule)) card.AddActive(rule, Outcome.Fired, seen, seenHigh);
            else if (outcome(rule) is { } found && found != Outcome.Clear) card.Add(rule, found, seen, seenHigh);
        }

        Level band = scored.Policy.Bands.LevelOf(card.Score / 100m);
        if (band > card.Level) card.Level = band;
        return card;
    }

    /// <summary>The assessment, in the order of the score.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="affectedWorkers">How many workers are concerned; null: not known.</param>
    /// <param name="reasons">What explains the rules.</param>
    /// <param name="latched">What latches make of the outcomes; null: the assessment is made without latches.</param>
    /// <param name="levelNow">The level without held rules; null: that of the card.</param>
    public Assessment ToAssessment(
        string company, LocalDate asOf, double? affectedWorkers, Reasons reasons, LatchedOutcomes? latched = null, Level? levelNow = null)
    {
        IReadOnlyList<Rule> rules = scored.Rules.Rules;
        return new Assessment
        {
            CompanyId = company,
            AsOf = asOf,
            Level = Level,
            LevelNow = levelNow ?? Level,
            HeldBy = latched?.HeldBy ?? HoldReason.None,
            Score = Score / 100m,
            ScoreHigh = ScoreHigh / 100m,
            AffectedWorkers = affectedWorkers,
            Rules = Fired.ConvertAll(fired => ToFired(fired.Rule, fired.Counted)),
            Indeterminate = Undecided.ConvertAll(rule => new IndeterminateRule(rules[rule], reasons)),
            Released = latched?.Released ?? [],
            Shadow = Shadow.ConvertAll(rule => new FiredRule(rules[rule], 0, reasons)),
            LevelWithWithdrawn = latched?.LevelWithWithdrawn,
            Withdrawn = latched?.Withdrawn ?? [],
            Reasons = reasons,
        };

        FiredRule ToFired(int rule, long counted) => latched is null
            ? new FiredRule(rules[rule], counted / 100m, reasons)
            : new FiredRule(rules[rule], counted / 100m, reasons, latched.SinceOf(rules[rule].Id) ?? asOf, latched.ReasonOf(rule));
    }

    private void Add(int rule, Outcome found, Span<bool> seen, Span<bool> seenHigh)
    {
        if (scored.Rules.Rules[rule].IsShadow)
        {
            if (found == Outcome.Fired) Shadow.Add(rule);
            return;
        }

        AddActive(rule, found, seen, seenHigh);
    }

    private void AddActive(int rule, Outcome found, Span<bool> seen, Span<bool> seenHigh)
    {
        ScoreHigh += Counted(rule, seenHigh);
        if (found == Outcome.Indeterminate)
        {
            Undecided.Add(rule);
            return;
        }

        long counted = Counted(rule, seen);
        Score += counted;
        Fired.Add((rule, counted));
        if (scored.Floors[rule] > Level) Level = scored.Floors[rule];
    }

    /// <summary>The points of a rule; none where a rule of its group has been seen.</summary>
    private long Counted(int rule, Span<bool> seen)
    {
        int group = scored.Groups[rule];
        if (group >= 0)
        {
            if (seen[group]) return 0;
            seen[group] = true;
        }

        return scored.Rules.Rules[rule].Hundredths;
    }
}
