using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Assessing;

/// <summary>The outcomes of one company's latched and withdrawn rules as of one date: held, released or still withdrawn. Immutable.</summary>
internal sealed class LatchedOutcomes
{
    private List<(int Rule, HoldReason Reason)>? held;
    private List<ReleasedRule>? released;
    private List<(int Rule, RuleLevel Gave)>? stillWithdrawn;

    private LatchedOutcomes(IReadOnlyList<Latch> latches) => Latches = latches;

    /// <summary>The outcomes of a company without latches.</summary>
    public static LatchedOutcomes None { get; } = new([]);

    /// <summary>The latches that the company had before.</summary>
    public IReadOnlyList<Latch> Latches { get; }

    /// <summary>The rules that are no longer fired in the order of the latches, then the withdrawn rules that are decided again and not fired.</summary>
    public IReadOnlyList<ReleasedRule> Released => released ?? [];

    /// <summary>The score with the held rules counted as fired; null when no rule is held.</summary>
    public ScoreCard? Card { get; private set; }

    /// <summary>The reason why the level is above the one without held rules.</summary>
    public HoldReason HeldBy { get; private set; }

    /// <summary>The level that would result if the rules of <see cref="Withdrawn"/> were still fired; null when there are none.</summary>
    public Level? LevelWithWithdrawn { get; private set; }

    /// <summary>The withdrawn rules that are not decided again, each with the level that would result if it alone were still fired.</summary>
    public IReadOnlyList<RuleLevel> Withdrawn { get; private set; } = [];

    /// <summary>Determines which latched rules of a company are still fired, and which withdrawn rules are decided again.</summary>
    /// <param name="latches">The company's latched rules.</param>
    /// <param name="withdrawn">The rules that were withdrawn earlier from the company's episode.</param>
    /// <param name="scored">The current rules.</param>
    /// <param name="levelNow">The level without latches.</param>
    /// <param name="outcome">Returns the outcome of a rule's condition; null when the rule is not in force.</param>
    /// <param name="clear">Evaluates a rule's clear condition; called only for a rule that has one and whose condition has not fired.</param>
    public static LatchedOutcomes Of(
        IReadOnlyList<Latch> latches, IReadOnlyList<RuleLevel> withdrawn, ScoredRules scored, Level levelNow, Func<int, Outcome?> outcome, Func<Rule, bool?> clear)
    {
        LatchedOutcomes latched = new(latches);
        foreach (Latch latch in latches) latched.DecideLatched(latch, scored, outcome, clear);
        foreach (RuleLevel rule in withdrawn) latched.DecideWithdrawn(rule, scored, outcome, clear);
        if (latched.held is not null)
        {
            latched.Card = latched.ScoreWith(scored, outcome, _ => true);
            latched.HeldBy = latched.CarrierOf(latched.Card.Level, levelNow, scored, outcome);
        }

        if (latched.stillWithdrawn is { } rules)
        {
            latched.LevelWithWithdrawn = latched.LevelWith(rules, scored, levelNow, outcome);
            latched.Withdrawn = [.. rules.Select(one => new RuleLevel(one.Gave.Id, latched.LevelWith([one], scored, levelNow, outcome)))];
        }

        return latched;
    }

    /// <summary>Returns why a rule is held; <see cref="HoldReason.None"/> when it is not.</summary>
    public HoldReason ReasonOf(int rule)
    {
        if (held is null) return HoldReason.None;
        foreach ((int known, HoldReason reason) in held)
        {
            if (known == rule) return reason;
        }

        return HoldReason.None;
    }

    /// <summary>Returns the as-of date since which a rule is latched; null when it was not latched.</summary>
    public LocalDate? SinceOf(string rule)
    {
        foreach (Latch latch in Latches)
        {
            if (latch.Rule == rule) return latch.Since;
        }

        return null;
    }

    /// <summary>Returns which reason for holding accounts for the level; missing data when the rules held for either reason would be enough alone.</summary>
    private HoldReason CarrierOf(Level level, Level levelNow, ScoredRules scored, Func<int, Outcome?> outcome)
    {
        if (levelNow == level) return HoldReason.None;
        if (!held!.Exists(one => one.Reason == HoldReason.MissingData)) return HoldReason.ClearCondition;
        if (!held.Exists(one => one.Reason == HoldReason.ClearCondition)) return HoldReason.MissingData;
        bool needed = ScoreWith(scored, outcome, reason => reason != HoldReason.MissingData).Level < level;
        bool enough = ScoreWith(scored, outcome, reason => reason == HoldReason.MissingData).Level == level;
        return needed || enough ? HoldReason.MissingData : HoldReason.ClearCondition;
    }

    private ScoreCard ScoreWith(ScoredRules scored, Func<int, Outcome?> outcome, Func<HoldReason, bool> holds) =>
        ScoreCard.Of(scored, rule => ReasonOf(rule) is var reason and not HoldReason.None && holds(reason) ? Outcome.Fired : outcome(rule));

    /// <summary>
    /// Returns the level with withdrawn rules counted as fired: a rule that the pack still has counts with its points, group and floor; another
    /// one with the level that it gave by itself, because its group is no longer known.
    /// </summary>
    private Level LevelWith(List<(int Rule, RuleLevel Gave)> rules, ScoredRules scored, Level levelNow, Func<int, Outcome?> outcome)
    {
        Level level = Card?.Level ?? levelNow;
        if (rules.Exists(one => one.Rule >= 0))
        {
            Outcome? WithHeld(int rule) => ReasonOf(rule) is HoldReason.None ? outcome(rule) : Outcome.Fired;
            level = ScoreCard.Of(scored, WithHeld, rule => rules.Exists(one => one.Rule == rule)).Level;
        }

        foreach ((int rule, RuleLevel gave) in rules)
        {
            if (rule < 0 && gave.Level > level) level = gave.Level;
        }

        return level;
    }

    private void DecideLatched(Latch latch, ScoredRules scored, Func<int, Outcome?> outcome, Func<Rule, bool?> clear)
    {
        int rule = scored.IndexOf(latch.Rule);
        if (WithdrawalOf(rule, scored, outcome) is { } reason)
        {
            (released ??= []).Add(new ReleasedRule(latch.Rule, reason));
            (stillWithdrawn ??= []).Add((rule, new RuleLevel(latch.Rule, latch.Level)));
            return;
        }

        Rule current = scored.Rules.Rules[rule];
        if (outcome(rule) is { } found and not Outcome.Fired) Hold(rule, current, current.ClearCondition is null ? NotWhen(found) : clear(current));
    }

    /// <summary>
    /// Decides a withdrawn rule that is in force again: it is latched again when it has fired, and released when its condition is clear or its
    /// clear condition is true. Otherwise it stays withdrawn: its latch is gone, so that missing data cannot hold it.
    /// </summary>
    private void DecideWithdrawn(RuleLevel gave, ScoredRules scored, Func<int, Outcome?> outcome, Func<Rule, bool?> clear)
    {
        int rule = scored.IndexOf(gave.Id);
        if (WithdrawalOf(rule, scored, outcome) is null && outcome(rule) is { } found)
        {
            if (found == Outcome.Fired) return;
            if (found == Outcome.Clear || (scored.Rules.Rules[rule] is { ClearCondition: not null } current && clear(current) == true))
            {
                (released ??= []).Add(new ReleasedRule(gave.Id, ReleaseReason.RuleCleared));
                return;
            }
        }

        (stillWithdrawn ??= []).Add((rule, gave));
    }

    /// <summary>Returns why a rule is not scored, whatever its condition; null when it is scored.</summary>
    private static ReleaseReason? WithdrawalOf(int rule, ScoredRules scored, Func<int, Outcome?> outcome)
    {
        if (rule < 0) return ReleaseReason.RuleNotInPack;
        Rule current = scored.Rules.Rules[rule];
        if (current.IsShadow || current.IsRetired) return ReleaseReason.RuleRetired;
        return outcome(rule) is null ? ReleaseReason.RuleNotInForce : null;
    }

    private void Hold(int index, Rule rule, bool? cleared)
    {
        if (cleared == true) (released ??= []).Add(new ReleasedRule(rule.Id, ReleaseReason.RuleCleared));
        else (held ??= []).Add((index, cleared is null ? HoldReason.MissingData : HoldReason.ClearCondition));
    }

    private static bool? NotWhen(Outcome outcome) => outcome == Outcome.Clear ? true : null;
}
