using EarlyWarning.Rules;
using EarlyWarning.Rules.Documents;
using NodaTime;

namespace EarlyWarning.Scoring;

/// <summary>What the latches of one company make of the outcomes of its rules as of one date. Immutable.</summary>
internal sealed class LatchedOutcomes
{
    private List<(int Rule, HoldReason Reason)>? held;
    private List<ReleasedRule>? released;

    private LatchedOutcomes(IReadOnlyList<Latch> latches) => Latches = latches;

    /// <summary>Of a company without latches.</summary>
    public static LatchedOutcomes None { get; } = new([]);

    /// <summary>The latches that the company had before.</summary>
    public IReadOnlyList<Latch> Latches { get; }

    /// <summary>The rules that fire no longer, in the order of the latches.</summary>
    public IReadOnlyList<ReleasedRule> Released => released ?? [];

    /// <summary>The score with the held rules fired; null where none is held, and the score is what the conditions say.</summary>
    public ScoreCard? Card { get; private set; }

    /// <summary>What keeps the level above what it is without the held rules.</summary>
    public HoldReason HeldBy { get; private set; }

    /// <summary>Decides for every latched rule of a company whether it is still fired.</summary>
    /// <param name="latches">The company's latched rules.</param>
    /// <param name="order">The rules now.</param>
    /// <param name="policy">The bands.</param>
    /// <param name="levelNow">The level without latches.</param>
    /// <param name="outcome">What the conditions say; null where a rule is not in force.</param>
    /// <param name="clear">Evaluates a clear condition; asked only where a rule has one and has not fired.</param>
    public static LatchedOutcomes Of(
        IReadOnlyList<Latch> latches, ScoreOrder order, Policy policy, Level levelNow, Func<int, Outcome?> outcome, Func<Rule, bool?> clear)
    {
        LatchedOutcomes latched = new(latches);
        foreach (Latch latch in latches) latched.Judge(latch.Rule, order, outcome, clear);
        if (latched.held is null) return latched;
        latched.Card = latched.ScoreWith(order, policy, outcome, _ => true);
        latched.HeldBy = latched.CarrierOf(latched.Card.Level, levelNow, order, policy, outcome);
        return latched;
    }

    /// <summary>Why a rule is fired though its condition does not say so.</summary>
    public HoldReason ReasonOf(int rule)
    {
        if (held is null) return HoldReason.None;
        foreach ((int known, HoldReason reason) in held)
        {
            if (known == rule) return reason;
        }

        return HoldReason.None;
    }

    /// <summary>The as-of date since which a rule is latched; null: it was not.</summary>
    public LocalDate? SinceOf(string rule)
    {
        foreach (Latch latch in Latches)
        {
            if (latch.Rule == rule) return latch.Since;
        }

        return null;
    }

    /// <summary>Which of the held rules carry the level; where either kind alone would, those without data.</summary>
    private HoldReason CarrierOf(Level level, Level levelNow, ScoreOrder order, Policy policy, Func<int, Outcome?> outcome)
    {
        if (levelNow == level) return HoldReason.None;
        if (!held!.Exists(one => one.Reason == HoldReason.MissingData)) return HoldReason.ClearCondition;
        if (!held.Exists(one => one.Reason == HoldReason.ClearCondition)) return HoldReason.MissingData;
        bool needed = ScoreWith(order, policy, outcome, reason => reason != HoldReason.MissingData).Level < level;
        bool enough = ScoreWith(order, policy, outcome, reason => reason == HoldReason.MissingData).Level == level;
        return needed || enough ? HoldReason.MissingData : HoldReason.ClearCondition;
    }

    private ScoreCard ScoreWith(ScoreOrder order, Policy policy, Func<int, Outcome?> outcome, Func<HoldReason, bool> holds) =>
        ScoreCard.Of(order, policy, rule => ReasonOf(rule) is var reason and not HoldReason.None && holds(reason) ? Outcome.Fired : outcome(rule));

    private void Judge(string id, ScoreOrder order, Func<int, Outcome?> outcome, Func<Rule, bool?> clear)
    {
        int rule = order.IndexOf(id);
        if (rule < 0)
        {
            (released ??= []).Add(new ReleasedRule(id, ReleaseReason.RuleNotInPack));
            return;
        }

        Rule current = order.Rules.Rules[rule];
        if (current.IsShadow || current.Definition.Status == RuleStatus.Retired) (released ??= []).Add(new ReleasedRule(id, ReleaseReason.RuleRetired));
        else if (outcome(rule) is not { } found) (released ??= []).Add(new ReleasedRule(id, ReleaseReason.RuleNotInForce));
        else if (found != Outcome.Fired) Hold(rule, current, current.ClearWhen is null ? NotWhen(found) : clear(current));
    }

    private void Hold(int index, Rule rule, bool? cleared)
    {
        if (cleared == true) (released ??= []).Add(new ReleasedRule(rule.Id, ReleaseReason.RuleCleared));
        else (held ??= []).Add((index, cleared is null ? HoldReason.MissingData : HoldReason.ClearCondition));
    }

    private static bool? NotWhen(Outcome outcome) => outcome == Outcome.Clear ? true : null;
}
