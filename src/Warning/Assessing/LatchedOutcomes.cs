using EarlyWarning.Rules;
using EarlyWarning.Rules.Documents;
using NodaTime;

namespace EarlyWarning.Assessing;

/// <summary>What the latches of one company make of the outcomes of its rules as of one date. Immutable.</summary>
internal sealed class LatchedOutcomes
{
    private List<(int Rule, HoldReason Reason)>? held;
    private List<ReleasedRule>? released;
    private List<(int Rule, RuleLevel Gave)>? back;

    private LatchedOutcomes(IReadOnlyList<Latch> latches) => Latches = latches;

    /// <summary>Of a company without latches.</summary>
    public static LatchedOutcomes None { get; } = new([]);

    /// <summary>The latches that the company had before.</summary>
    public IReadOnlyList<Latch> Latches { get; }

    /// <summary>The rules that fire no longer, in the order of the latches, then the withdrawn rules that are decided again and have not fired.</summary>
    public IReadOnlyList<ReleasedRule> Released => released ?? [];

    /// <summary>The score with the held rules fired; null where none is held, and the score is what the conditions say.</summary>
    public ScoreCard? Card { get; private set; }

    /// <summary>What keeps the level above what it is without the held rules.</summary>
    public HoldReason HeldBy { get; private set; }

    /// <summary>The level if all withdrawn rules that are not decided again still fired; null: there is none.</summary>
    public Level? LevelWithWithdrawn { get; private set; }

    /// <summary>Those rules, each with the level that there would be if it alone still fired.</summary>
    public IReadOnlyList<RuleLevel> Withdrawn { get; private set; } = [];

    /// <summary>Decides for every latched rule of a company whether it is still fired, and for every withdrawn one whether it is decided again.</summary>
    /// <param name="latches">The company's latched rules.</param>
    /// <param name="withdrawn">The rules that were withdrawn earlier from the company's episode.</param>
    /// <param name="scored">The rules now.</param>
    /// <param name="levelNow">The level without latches.</param>
    /// <param name="outcome">What the conditions say; null where a rule is not in force.</param>
    /// <param name="clear">Evaluates a clear condition; asked only where a rule has one and has not fired.</param>
    public static LatchedOutcomes Of(
        IReadOnlyList<Latch> latches, IReadOnlyList<RuleLevel> withdrawn, ScoredRules scored, Level levelNow, Func<int, Outcome?> outcome, Func<Rule, bool?> clear)
    {
        LatchedOutcomes latched = new(latches);
        foreach (Latch latch in latches) latched.Judge(latch, scored, outcome, clear);
        foreach (RuleLevel rule in withdrawn) latched.JudgeWithdrawn(rule, scored, outcome, clear);
        if (latched.held is not null)
        {
            latched.Card = latched.ScoreWith(scored, outcome, _ => true);
            latched.HeldBy = latched.CarrierOf(latched.Card.Level, levelNow, scored, outcome);
        }

        if (latched.back is { } back)
        {
            latched.LevelWithWithdrawn = latched.LevelWith(back, scored, levelNow, outcome);
            latched.Withdrawn = [.. back.Select(one => new RuleLevel(one.Gave.Id, latched.LevelWith([one], scored, levelNow, outcome)))];
        }

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
    /// The level with withdrawn rules fired as before: one that the pack still has counts with its points, group and floor; one that it has not
    /// counts with the level that it gave by itself, since nobody knows its group any more.
    /// </summary>
    private Level LevelWith(List<(int Rule, RuleLevel Gave)> some, ScoredRules scored, Level levelNow, Func<int, Outcome?> outcome)
    {
        Level level = Card?.Level ?? levelNow;
        if (some.Exists(one => one.Rule >= 0))
        {
            Outcome? WithHeld(int rule) => ReasonOf(rule) is HoldReason.None ? outcome(rule) : Outcome.Fired;
            level = ScoreCard.Of(scored, WithHeld, rule => some.Exists(one => one.Rule == rule)).Level;
        }

        foreach ((int rule, RuleLevel gave) in some)
        {
            if (rule < 0 && gave.Level > level) level = gave.Level;
        }

        return level;
    }

    private void Judge(Latch latch, ScoredRules scored, Func<int, Outcome?> outcome, Func<Rule, bool?> clear)
    {
        int rule = scored.IndexOf(latch.Rule);
        if (WithdrawalOf(rule, scored, outcome) is { } reason)
        {
            (released ??= []).Add(new ReleasedRule(latch.Rule, reason));
            (back ??= []).Add((rule, new RuleLevel(latch.Rule, latch.Level)));
            return;
        }

        Rule current = scored.Rules.Rules[rule];
        if (outcome(rule) is { } found and not Outcome.Fired) Hold(rule, current, current.ClearWhen is null ? NotWhen(found) : clear(current));
    }

    /// <summary>
    /// A rule that was withdrawn and is in force again is decided by its condition, or by a clear condition that is true; one that has fired is
    /// latched anew. Otherwise it stays withdrawn: the latch is gone, so that missing data do not hold it.
    /// </summary>
    private void JudgeWithdrawn(RuleLevel gave, ScoredRules scored, Func<int, Outcome?> outcome, Func<Rule, bool?> clear)
    {
        int rule = scored.IndexOf(gave.Id);
        if (WithdrawalOf(rule, scored, outcome) is null && outcome(rule) is { } found)
        {
            if (found == Outcome.Fired) return;
            if (found == Outcome.Clear || (scored.Rules.Rules[rule] is { ClearWhen: not null } current && clear(current) == true))
            {
                (released ??= []).Add(new ReleasedRule(gave.Id, ReleaseReason.RuleCleared));
                return;
            }
        }

        (back ??= []).Add((rule, gave));
    }

    /// <summary>Why a rule is not scored whatever its condition says; null: it is.</summary>
    private static ReleaseReason? WithdrawalOf(int rule, ScoredRules scored, Func<int, Outcome?> outcome)
    {
        if (rule < 0) return ReleaseReason.RuleNotInPack;
        Rule current = scored.Rules.Rules[rule];
        if (current.IsShadow || current.Definition.Status == RuleStatus.Retired) return ReleaseReason.RuleRetired;
        return outcome(rule) is null ? ReleaseReason.RuleNotInForce : null;
    }

    private void Hold(int index, Rule rule, bool? cleared)
    {
        if (cleared == true) (released ??= []).Add(new ReleasedRule(rule.Id, ReleaseReason.RuleCleared));
        else (held ??= []).Add((index, cleared is null ? HoldReason.MissingData : HoldReason.ClearCondition));
    }

    private static bool? NotWhen(Outcome outcome) => outcome == Outcome.Clear ? true : null;
}
