using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Assessing;

/// <summary>The outcomes of one company's latched and withdrawn rules as of one date: held, released or still withdrawn. Immutable.</summary>
internal sealed class LatchedOutcomes
{
    private List<(int Line, HoldReason Reason)>? held;
    private List<ReleasedRule>? released;
    private List<(int Line, RuleLevel Gave)>? stillWithdrawn;

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
    /// <param name="outcome">Returns the outcome of a line's condition; null when the rule is not in force.</param>
    /// <param name="clear">Evaluates a line's clear condition; called only for one that has it and whose condition has not fired.</param>
    public static LatchedOutcomes Of(
        IReadOnlyList<Latch> latches, IReadOnlyList<RuleLevel> withdrawn, ScoredRules scored, Level levelNow, Func<int, Outcome?> outcome, Func<int, bool?> clear)
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
            latched.Withdrawn = [.. rules.Select(one => one.Gave with { Level = latched.LevelWith([one], scored, levelNow, outcome) })];
        }

        return latched;
    }

    /// <summary>Returns why a line is held; <see cref="HoldReason.None"/> when it is not.</summary>
    public HoldReason ReasonOf(int line)
    {
        if (held is null) return HoldReason.None;
        foreach ((int known, HoldReason reason) in held)
        {
            if (known == line) return reason;
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
        ScoreCard.Of(scored, line => ReasonOf(line) is var reason and not HoldReason.None && holds(reason) ? Outcome.Fired : outcome(line));

    /// <summary>
    /// Returns the level with withdrawn rules counted as fired: a rule that the pack still has counts with its points, group and floor; another
    /// one with the level that it gave by itself, because its group is no longer known.
    /// </summary>
    private Level LevelWith(List<(int Line, RuleLevel Gave)> rules, ScoredRules scored, Level levelNow, Func<int, Outcome?> outcome)
    {
        Level level = Card?.Level ?? levelNow;
        if (rules.Exists(one => one.Line >= 0))
        {
            Outcome? WithHeld(int line) => ReasonOf(line) is HoldReason.None ? outcome(line) : Outcome.Fired;
            level = ScoreCard.Of(scored, WithHeld, line => rules.Exists(one => one.Line == line)).Level;
        }

        foreach ((int line, RuleLevel gave) in rules)
        {
            if (line < 0 && gave.Level > level) level = gave.Level;
        }

        return level;
    }

    private void DecideLatched(Latch latch, ScoredRules scored, Func<int, Outcome?> outcome, Func<int, bool?> clear)
    {
        int line = LineOf(latch.Rule, latch.Step, scored);
        if (WithdrawalOf(line, scored, outcome) is { } reason)
        {
            (released ??= []).Add(new ReleasedRule(latch.Rule, reason));
            (stillWithdrawn ??= []).Add((line, new RuleLevel(latch.Rule, latch.Level) { Step = latch.Step }));
            return;
        }

        // Of a rule with steps the highest is held that has not been left; a step that is reached holds by itself.
        for (int first = scored.FirstOf[scored.RuleOf[line]]; line >= first; line--)
        {
            if (outcome(line) is not { } found || found == Outcome.Fired) return;
            bool? cleared = IsCleared(line, found, scored, clear);
            if (cleared == true) continue;
            (held ??= []).Add((line, cleared is null ? HoldReason.MissingData : HoldReason.ClearCondition));
            return;
        }

        (released ??= []).Add(new ReleasedRule(latch.Rule, ReleaseReason.RuleCleared));
    }

    /// <summary>
    /// Decides a withdrawn rule that is in force again: it is latched again when it has fired, and released when its condition is clear or its
    /// clear condition is true. Otherwise it stays withdrawn: its latch is gone, so that missing data cannot hold it.
    /// </summary>
    private void DecideWithdrawn(RuleLevel gave, ScoredRules scored, Func<int, Outcome?> outcome, Func<int, bool?> clear)
    {
        int line = LineOf(gave.Id, gave.Step, scored);
        if (WithdrawalOf(line, scored, outcome) is null && outcome(scored.FirstOf[scored.RuleOf[line]]) is { } found)
        {
            if (found == Outcome.Fired) return;
            if (found == Outcome.Clear || IsCleared(line, found, scored, clear) == true)
            {
                (released ??= []).Add(new ReleasedRule(gave.Id, ReleaseReason.RuleCleared));
                return;
            }
        }

        (stillWithdrawn ??= []).Add((line, gave));
    }

    /// <summary>Returns whether what a line began has ended, from its outcome, which is not fired; null when that is unknown.</summary>
    private static bool? IsCleared(int line, Outcome found, ScoredRules scored, Func<int, bool?> clear) =>
        scored.HasClearCondition(line) ? clear(line) : found == Outcome.Clear ? true : null;

    private static int LineOf(string rule, int? step, ScoredRules scored) => scored.IndexOf(rule) is >= 0 and var index ? scored.LineOf(index, step) : -1;

    /// <summary>Returns why the rule of a line is not scored, whatever its condition; null when it is scored.</summary>
    private static ReleaseReason? WithdrawalOf(int line, ScoredRules scored, Func<int, Outcome?> outcome)
    {
        if (line < 0) return ReleaseReason.RuleNotInPack;
        Rule current = scored.Rules.Rules[scored.RuleOf[line]];
        if (current.IsShadow || current.IsRetired) return ReleaseReason.RuleRetired;
        return outcome(line) is null ? ReleaseReason.RuleNotInForce : null;
    }
}
