using System.Globalization;

namespace EarlyWarning.Tests.Alerts;

/// <summary>
/// A plain model of the episodes of one company: it replays all scans that stand from the beginning, and decides falls from the whole list of levels
/// seen. It shares nothing with the ledger and the alert book.
/// </summary>
internal sealed class EpisodeModel(string company, Level open, int lowerAfter, int sameEpisode, int repeatAfter)
{
    private readonly List<Step> steps = [];

    /// <summary>The transition of the last scan, such as <c>c@2026-01-01 Opened LevelReached Yellow told</c>; empty for none.</summary>
    public string Line { get; private set; } = "";

    public bool IsOpen { get; private set; }

    public Level Level { get; private set; }

    public string? Episode { get; private set; }

    public int? SilencedUntil { get; private set; }

    /// <summary>The rule that is latched and since when, such as <c>rule-o 7</c>; empty for none.</summary>
    public string Latch => latchedRule is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{latchedRule} {latchedDay}");

    /// <summary>The withdrawn rules that are remembered, such as <c>rule-o Orange</c>; empty for none.</summary>
    public string Withdrawn => string.Join(' ', withdrawn.OrderBy(rule => rule.Rule, StringComparer.Ordinal).Select(rule => $"{rule.Rule} {rule.Level}"));

    private readonly List<(string Rule, Level Level)> withdrawn = [];
    private string? latchedRule;
    private int latchedDay;
    private Level silencedLevel;
    private (string? Episode, int Day) silenced;
    private bool isEndUntold;
    private bool keptClosed;
    private int lastChange;
    private int closedDay;
    private List<(int Day, Level Seen, Level With)> seenWhileOpen = [];

    /// <summary>Adds a scan, in place of one of the same day.</summary>
    public void Scan(int day, string seen)
    {
        steps.RemoveAll(step => step.Seen is not null && step.Day == day);
        steps.Add(new Step(day, seen, null, null, default));
        Replay();
    }

    public void Close(int day)
    {
        steps.Add(new Step(day, null, Episode, null, Level));
        Replay();
    }

    public void Silence(int day, int until)
    {
        steps.Add(new Step(day, null, Episode, until, Level));
        Replay();
    }

    private void Replay()
    {
        (IsOpen, Level, Episode, SilencedUntil, keptClosed, Line, seenWhileOpen) = (false, Level.None, null, null, false, "", []);
        (latchedRule, isEndUntold) = (null, false);
        withdrawn.Clear();
        foreach (Step step in steps)
        {
            if (step.Seen is { } seen) Play(step.Day, seen);
            else if (step.Until is { } until) (SilencedUntil, silencedLevel, silenced, isEndUntold) = (until, step.Level, (step.Episode, step.Day), false);
            else (IsOpen, keptClosed, Level, Episode, closedDay, SilencedUntil, isEndUntold) = (false, true, step.Level, step.Episode, step.Day, null, false);
        }
    }

    private void Play(int day, string seen)
    {
        if (SilencedUntil <= day) (SilencedUntil, isEndUntold) = (null, IsOpen);
        Line = "";
        if (seen == "-")
        {
            if (IsOpen) Say(EpisodeTransition.Unchanged, TransitionReason.NotInRegister, told: false);
        }
        else
        {
            PlaySeen(day, seen);
            isEndUntold = false;
        }

        // A silence belongs to an episode, not to a company.
        if (!IsOpen || Episode != silenced.Episode) SilencedUntil = null;
    }

    private void PlaySeen(int day, string seen)
    {
        Level level = AlertHistory.LevelOf(seen[0]);
        bool fires = level > Level.None || seen[^1] == '+';
        string? rule = fires ? $"rule-{seen[0]}" : null;
        Level with = Withdraw(seen, rule, level);
        if (rule != latchedRule) (latchedRule, latchedDay) = (rule, day);
        TransitionReason fell = fires || withdrawn.Count > 0 ? TransitionReason.LevelFell : TransitionReason.RuleCleared;
        if (IsOpen)
        {
            PlayOpen(day, level, with, seen, fell);
        }
        else if (keptClosed && level < open)
        {
            keptClosed = false;
            Line = $"{Episode} Closed {(with >= open ? TransitionReason.RuleWithdrawn : fell)} {level}";
            withdrawn.Clear();
        }
        else if (keptClosed && level <= Level)
        {
            Say(EpisodeTransition.Closed, TransitionReason.ClosedByPerson, told: false);
        }
        else if (level >= open)
        {
            if (Episode is null || day > closedDay + sameEpisode) Episode = $"{company}@{AlertHistory.Day(day):uuuu-MM-dd}";
            (IsOpen, keptClosed, Level, lastChange, seenWhileOpen) = (true, false, level, day, [(day, level, level)]);
            withdrawn.Clear();
            if (silenced != (Episode, day)) SilencedUntil = null;
            Tell(EpisodeTransition.Opened, TransitionReason.LevelReached);
        }
    }

    /// <summary>Updates the withdrawn rules, and returns the level that the company would have if they still fired.</summary>
    private Level Withdraw(string seen, string? rule, Level level)
    {
        if (!seen.Contains('!', StringComparison.Ordinal)) withdrawn.Clear();
        else if (latchedRule is not null && latchedRule != rule && (IsOpen || keptClosed)) withdrawn.Add((latchedRule, AlertHistory.LevelOf(latchedRule[^1])));
        withdrawn.RemoveAll(gone => gone.Rule == rule);
        if (withdrawn.Count == 0) return level;
        Level together = seen.Length > 2 ? AlertHistory.LevelOf(seen[2]) : level;
        return withdrawn.Select(gone => gone.Level).Append(level).Append(together).Max();
    }

    private void PlayOpen(int day, Level level, Level with, string seen, TransitionReason fell)
    {
        seenWhileOpen.Add((day, level, with));
        ForgetIfNoneIsWithdrawn();
        if (level > Level)
        {
            (Level, lastChange) = (level, day);
            Tell(EpisodeTransition.Raised, TransitionReason.LevelReached);
            return;
        }

        Level to = FallenTo(day, one => one.Seen), toWith = FallenTo(day, one => one.With);
        if (to < Level)
        {
            Level = to;
            lastChange = day;
            IsOpen = Level >= open;
            if (!IsOpen) closedDay = day;
            if (withdrawn.Count > 0 && toWith > to && toWith >= open)
            {
                fell = TransitionReason.RuleWithdrawn;
                bool KeptUp((string Rule, Level Level) rule) => rule.Level > to && rule.Level >= open;
                if (withdrawn.RemoveAll(KeptUp) == 0) withdrawn.Clear();
            }

            if (!IsOpen) withdrawn.Clear();
            ForgetIfNoneIsWithdrawn();
            Tell(IsOpen ? EpisodeTransition.Lowered : EpisodeTransition.Closed, fell);
        }
        else if (SilencedUntil is not null)
        {
            Say(EpisodeTransition.Unchanged, TransitionReason.Silenced, told: false);
        }
        else if (isEndUntold || (day - lastChange >= repeatAfter && level >= open))
        {
            lastChange = day;
            Say(EpisodeTransition.Repeated, isEndUntold ? TransitionReason.SilenceEnded : TransitionReason.RepeatDue, told: true);
        }
        else
        {
            TransitionReason waiting = level < Level ? TransitionReason.Waiting : TransitionReason.LevelReached;
            Say(EpisodeTransition.Unchanged, seen[^1] switch { '?' => TransitionReason.HeldMissingData, '=' => TransitionReason.HeldClearCondition, _ => waiting }, told: false);
        }
    }

    /// <summary>
    /// Returns the highest level of the last scans in a row that saw less than the episode's level, if they go back long enough; otherwise the episode's level.
    /// </summary>
    private Level FallenTo(int day, Func<(int Day, Level Seen, Level With), Level> levelOf)
    {
        (int Day, Level Seen, Level With)[] run = [.. seenWhileOpen.AsEnumerable().Reverse().TakeWhile(one => levelOf(one) < Level)];
        return run.Length > 0 && day - run[^1].Day >= lowerAfter ? run.Max(levelOf) : Level;
    }

    /// <summary>Forgets the levels with withdrawn rules once no rule is withdrawn.</summary>
    private void ForgetIfNoneIsWithdrawn()
    {
        if (withdrawn.Count == 0) seenWhileOpen = [.. seenWhileOpen.Select(one => (one.Day, one.Seen, one.Seen))];
    }

    private void Tell(EpisodeTransition transition, TransitionReason reason)
    {
        bool above = transition is EpisodeTransition.Opened or EpisodeTransition.Raised && Level > silencedLevel;
        bool told = SilencedUntil is null || above;
        Say(transition, told ? reason : TransitionReason.Silenced, told);
    }

    private void Say(EpisodeTransition transition, TransitionReason reason, bool told) =>
        Line = $"{Episode} {transition} {reason} {Level}{(told ? " told" : "")}";

    /// <summary>A scan of a day; or the closing or silence of an episode after it, with the level that it had.</summary>
    private sealed record Step(int Day, string? Seen, string? Episode, int? Until, Level Level);
}
