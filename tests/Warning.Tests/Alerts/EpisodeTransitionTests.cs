using static EarlyWarning.Tests.Alerts.AlertHistory;

namespace EarlyWarning.Tests.Alerts;

/// <summary>Checks what one more scan does to the episode of a company: every transition with every reason that it can have.</summary>
public sealed class EpisodeTransitionTests
{
    [Theory]
    [InlineData("0:n", "")]
    [InlineData("0:b", "")]
    [InlineData("0:y", "Opened LevelReached Yellow told")]
    [InlineData("0:r", "Opened LevelReached Red told")]
    [InlineData("0:b 7:y", "Opened LevelReached Yellow told")]
    public void An_episode_opens_when_the_level_reaches_the_opening_level(string history, string told) => Assert.Equal(told, Last(history));

    [Theory]
    [InlineData("0:y 1:o", "Raised LevelReached Orange told")]
    [InlineData("0:y 1:r", "Raised LevelReached Red told")]
    [InlineData("0:o 1:y 2:r", "Raised LevelReached Red told")]
    public void It_rises_at_once(string history, string told) => Assert.Equal(told, Last(history));

    [Theory]
    [InlineData("0:o 1:y", "Unchanged Waiting Orange")]
    [InlineData("0:o 1:y 14:y", "Unchanged Waiting Orange")]
    [InlineData("0:o 1:y 15:y", "Lowered LevelFell Yellow told")]
    [InlineData("0:r 1:y 15:o", "Lowered LevelFell Orange told")]
    [InlineData("0:r 1:o 8:y 15:b", "Lowered LevelFell Orange told")]
    [InlineData("0:r 1:o 8:y 15:b 21:b", "Unchanged Waiting Orange")]
    [InlineData("0:r 1:o 8:y 15:b 22:b", "Lowered LevelFell Yellow told")]
    [InlineData("0:r 1:o 8:y 15:b 22:b 28:b", "Unchanged Waiting Yellow")]
    [InlineData("0:r 1:o 8:y 15:b 22:b 29:b", "Closed LevelFell Blue told")]
    [InlineData("0:o 1:y 8:o 15:y", "Unchanged Waiting Orange")]
    [InlineData("0:o 1:y 8:o 15:y 28:y", "Unchanged Waiting Orange")]
    [InlineData("0:o 1:y 8:o 15:y 29:y", "Lowered LevelFell Yellow told")]
    [InlineData("0:y 1:b 15:b", "Closed LevelFell Blue told")]
    [InlineData("0:y 1:n 15:n+", "Closed LevelFell None told")]
    [InlineData("0:y 1:n 15:n", "Closed RuleCleared None told")]
    [InlineData("0:y 1:b 15:n", "Closed RuleCleared Blue told")]
    [InlineData("0:r 1:o 15:n", "Lowered RuleCleared Orange told")]
    public void It_falls_late_and_only_to_the_highest_level_seen_meanwhile(string history, string told) => Assert.Equal(told, Last(history));

    [Theory]
    [InlineData("0:o 7:o", "Unchanged LevelReached Orange")]
    [InlineData("0:o 7:o/y?", "Unchanged HeldMissingData Orange")]
    [InlineData("0:o 7:o/n=", "Unchanged HeldClearCondition Orange")]
    [InlineData("0:r 7:o/y?", "Unchanged HeldMissingData Red")]
    [InlineData("0:r 7:o", "Unchanged Waiting Red")]
    [InlineData("0:o 7:-", "Unchanged NotInRegister Orange")]
    public void It_stays_for_a_reason(string history, string told) => Assert.Equal(told, Last(history));

    [Theory]
    [InlineData("0:o 29:o", "Unchanged LevelReached Orange")]
    [InlineData("0:o 30:o", "Repeated RepeatDue Orange told")]
    [InlineData("0:o 30:o/y?", "Repeated RepeatDue Orange told")]
    [InlineData("0:o 30:o 31:o", "Unchanged LevelReached Orange")]
    [InlineData("0:o 30:o 60:o", "Repeated RepeatDue Orange told")]
    [InlineData("0:y 10:o 30:o", "Unchanged LevelReached Orange")]
    [InlineData("0:y 10:o 40:o", "Repeated RepeatDue Orange told")]
    [InlineData("0:o 25:y 30:y", "Repeated RepeatDue Orange told")]
    [InlineData("0:o 25:b 30:b", "Unchanged Waiting Orange")]
    [InlineData("0:y 25:n 30:n+", "Unchanged Waiting Yellow")]
    [InlineData("0:y 25:b 30:b 31:y", "Repeated RepeatDue Yellow told")]
    [InlineData("0:o 25:b/n? 30:b/n?", "Unchanged HeldMissingData Orange")]
    [InlineData("0:o 30:y/n?", "Repeated RepeatDue Orange told")]
    [InlineData("0:o 45:-", "Unchanged NotInRegister Orange")]
    public void It_is_repeated_when_nothing_has_changed_for_long(string history, string told) => Assert.Equal(told, Last(history));

    [Theory]
    [InlineData("0:o silence:20 7:o", "Unchanged Silenced Orange")]
    [InlineData("0:o silence:60 30:o", "Unchanged Silenced Orange")]
    [InlineData("0:o silence:60 1:y 15:y", "Lowered Silenced Yellow")]
    [InlineData("0:o silence:60 1:n 15:n", "Closed Silenced None")]
    [InlineData("0:r silence:60 1:y 15:y 16:o 17:r", "Raised Silenced Red")]
    [InlineData("0:o silence:60 1:y 15:y 16:o", "Raised Silenced Orange")]
    [InlineData("0:o silence:60 1:r", "Raised LevelReached Red told")]
    [InlineData("0:o silence:20 7:-", "Unchanged NotInRegister Orange")]
    [InlineData("0:o silence:20 19:o", "Unchanged Silenced Orange")]
    [InlineData("0:o silence:20 silence:5 7:r 8:r", "Unchanged LevelReached Red")]
    public void Of_a_silenced_episode_only_a_rise_above_the_silenced_level_is_told(string history, string told) => Assert.Equal(told, Last(history));

    [Theory]
    [InlineData("0:o silence:20 20:o", "Repeated SilenceEnded Orange told")]
    [InlineData("0:o silence:20 25:o", "Repeated SilenceEnded Orange told")]
    [InlineData("0:o silence:20 20:o/y?", "Repeated SilenceEnded Orange told")]
    [InlineData("0:o silence:31 30:o 31:o", "Repeated SilenceEnded Orange told")]
    [InlineData("0:o silence:20 19:y 20:y", "Repeated SilenceEnded Orange told")]
    [InlineData("0:o silence:20 19:n 20:n", "Repeated SilenceEnded Orange told")]
    [InlineData("0:o silence:20 20:r", "Raised LevelReached Red told")]
    [InlineData("0:o silence:20 1:y 20:y", "Lowered LevelFell Yellow told")]
    [InlineData("0:o silence:20 1:n 20:n", "Closed RuleCleared None told")]
    [InlineData("0:o silence:20 20:r 21:r", "Unchanged LevelReached Red")]
    [InlineData("0:o silence:20 20:o 21:o", "Unchanged LevelReached Orange")]
    [InlineData("0:o silence:20 20:o 30:o", "Unchanged LevelReached Orange")]
    [InlineData("0:o silence:20 20:o 49:o", "Unchanged LevelReached Orange")]
    [InlineData("0:o silence:20 20:o 50:o", "Repeated RepeatDue Orange told")]
    [InlineData("0:o silence:20 20:o silence:40 21:o", "Unchanged Silenced Orange")]
    [InlineData("0:o silence:20 20:o silence:40 40:o", "Repeated SilenceEnded Orange told")]
    [InlineData("0:o silence:20 20:-", "Unchanged NotInRegister Orange")]
    [InlineData("0:o silence:20 20:- 21:- 22:o", "Repeated SilenceEnded Orange told")]
    [InlineData("0:o silence:20 20:- 21:o 22:o", "Unchanged LevelReached Orange")]
    [InlineData("0:o silence:20 20:- 21:r 22:r", "Unchanged LevelReached Red")]
    [InlineData("0:o silence:20 20:- silence:40 21:o", "Unchanged Silenced Orange")]
    [InlineData("0:o silence:20 20:- close 21:r", "Opened LevelReached Red told")]
    [InlineData("0:o silence:20 20:- close 21:r 22:r", "Unchanged LevelReached Red")]
    public void An_open_episode_is_told_of_again_at_the_first_scan_after_its_silence(string history, string told) => Assert.Equal(told, Last(history));

    [Theory]
    [InlineData("0:o silence:60 1:n 15:n 16:o", "Opened LevelReached Orange told")]
    [InlineData("0:o silence:60 1:n 15:n 16:y", "Opened LevelReached Yellow told")]
    [InlineData("0:o silence:60 1:n 15:n 16:o 17:o", "Unchanged LevelReached Orange")]
    [InlineData("0:o silence:60 1:n 15:n 16:o 60:o", "Repeated RepeatDue Orange told")]
    [InlineData("0:o silence:300 1:n 15:n 200:o", "Opened LevelReached Orange told")]
    [InlineData("0:o silence:60 close 1:n 2:o", "Opened LevelReached Orange told")]
    [InlineData("0:o silence:60 close 1:r 2:o 16:o", "Lowered LevelFell Orange told")]
    [InlineData("0:o silence:60 1:n 15:n 16:o silence:80 17:o", "Unchanged Silenced Orange")]
    [InlineData("0:o silence:60 1:n 15:n 15:o", "Unchanged Silenced Orange")]
    public void A_silence_ends_with_its_episode(string history, string told)
    {
        Assert.Equal(told, Last(history));
        AlertBook book = Run(history).Book;
        Assert.Equal(book.EpisodeOf("c")!.SilencedUntil is not null, told.Contains("Silenced", StringComparison.Ordinal));
        Assert.Equal(book.Silences.Count(), told.Contains("Silenced", StringComparison.Ordinal) ? 1 : 0);
    }

    /// <summary>A silence belongs to the id of its episode and the date on which it was given.</summary>
    [Theory]
    [InlineData("0:o silence:20 0:o", "Opened Silenced Orange", 1)]
    [InlineData("0:o silence:20 0:r", "Opened LevelReached Red told", 1)]
    [InlineData("0:o silence:20 0:n", "", 0)]
    [InlineData("0:o silence:20 0:-", "", 0)]
    [InlineData("0:o silence:20 0:n 0:o", "Opened Silenced Orange", 1)]
    [InlineData("0:o silence:20 0:n 1:o", "Opened LevelReached Orange told", 0)]
    [InlineData("0:y 1:n 15:n 20:y silence:60 20:y", "Opened Silenced Yellow", 1)]
    [InlineData("0:y 1:n 15:n 20:y silence:60 20:n", "", 0)]
    [InlineData("0:y 1:n 15:n 20:y silence:60 20:n 27:y", "Opened LevelReached Yellow told", 0)]
    [InlineData("0:y close 0:r silence:20 0:r", "Opened Silenced Red", 1)]
    [InlineData("0:y close 0:r silence:20 0:y", "Closed ClosedByPerson Yellow", 0)]
    [InlineData("0:o silence:20 20:o 20:o", "Repeated SilenceEnded Orange told", 0)]
    [InlineData("0:o silence:20 20:o silence:40 20:o", "Unchanged Silenced Orange", 1)]
    public void A_silence_survives_a_scan_of_the_same_date_that_finds_its_episode_again(string history, string told, int silences)
    {
        Assert.Equal(told, Last(history));
        Assert.Equal(silences, Run(history).Book.Silences.Count());
    }

    /// <summary>
    /// <c>n!</c>: the latched rule was withdrawn from the pack, and the company has no level without it. A word without a mark decides the withdrawn
    /// rules.
    /// </summary>
    [Theory]
    [InlineData("0:o 1:n!", "Unchanged Waiting Orange")]
    [InlineData("0:o 1:n! 14:n!", "Unchanged Waiting Orange")]
    [InlineData("0:o 1:n! 15:n!", "Closed RuleWithdrawn None told")]
    [InlineData("0:r 1:y! 15:y!", "Lowered RuleWithdrawn Yellow told")]
    [InlineData("0:o 1:n! 15:n", "Closed RuleCleared None told")]
    [InlineData("0:o 1:n! 14:n 15:n!", "Closed RuleCleared None told")]
    [InlineData("0:o 1:n! 14:n+ 15:n+", "Closed LevelFell None told")]
    [InlineData("0:o 1:n 15:n!", "Closed RuleCleared None told")]
    [InlineData("0:o 1:y 2:n! 15:n!", "Lowered LevelFell Yellow told")]
    [InlineData("0:o 1:y 2:n! 15:n! 16:n!", "Closed RuleWithdrawn None told")]
    [InlineData("0:y 1:n! 15:n!b", "Closed RuleWithdrawn None told")]
    [InlineData("0:o 1:b 2:n! 15:n!", "Closed LevelFell Blue told")]
    [InlineData("0:o 1:o! 15:n! 29:n!", "Closed RuleWithdrawn None told")]
    [InlineData("0:o 1:n! 5:- 15:n!", "Closed RuleWithdrawn None told")]
    [InlineData("0:o 1:n! 7:r! 8:n! 22:n!", "Closed RuleWithdrawn None told")]
    [InlineData("0:o 1:n! 7:o! 8:n! 22:n!", "Closed RuleWithdrawn None told")]
    [InlineData("0:o 1:n! 30:n!", "Closed RuleWithdrawn None told")]
    public void A_fall_for_want_of_a_withdrawn_rule_is_told_as_no_improvement(string history, string told) => Assert.Equal(told, Last(history));

    /// <summary>A level that withdrawn rules give only together with what fires now is explained by all of them.</summary>
    [Theory]
    [InlineData("0:y 1:b!o 15:b!o", "Closed RuleWithdrawn Blue told")]
    [InlineData("0:r 1:y!r 15:y!b", "Lowered RuleWithdrawn Yellow told")]
    [InlineData("0:r 1:y!r 2:y!y 15:y!y", "Lowered RuleWithdrawn Yellow told")]
    [InlineData("0:b 1:r 2:y!r 15:y!r 16:y!r 17:n 31:n", "Closed RuleCleared None told")]
    public void A_fall_is_judged_with_all_withdrawn_rules_as_they_were_at_each_scan(string history, string told) => Assert.Equal(told, Last(history));

    [Theory]
    [InlineData("0:r 1:o! 10:n! 15:n!", "Lowered RuleWithdrawn Orange told", "rule-r", "rule-o")]
    [InlineData("0:r 1:o! 10:n! 15:n! 23:n!", "Unchanged Waiting Orange", null, "rule-o")]
    [InlineData("0:r 1:o! 10:n! 15:n! 24:n!", "Closed RuleWithdrawn None told", "rule-o", "")]
    [InlineData("0:r 1:o! 15:o!", "Lowered RuleWithdrawn Orange told", "rule-r", "")]
    [InlineData("0:r 1:o! 15:o! 16:n 30:n", "Closed RuleCleared None told", null, "")]
    [InlineData("0:o 1:y! 2:n! 16:n!", "Lowered RuleWithdrawn Yellow told", "rule-o", "rule-y")]
    [InlineData("0:o 1:y! 2:n!", "Unchanged Waiting Orange", null, "rule-o rule-y")]
    [InlineData("0:b 1:o 2:n! 3:n!", "Unchanged Waiting Orange", null, "rule-o")]
    [InlineData("0:o 1:n! 2:o", "Unchanged LevelReached Orange", null, "")]
    [InlineData("0:o 1:n! 2:r!", "Raised LevelReached Red told", null, "rule-o")]
    [InlineData("0:b 1:n!", "", null, "")]
    [InlineData("0:b 1:y! 2:n!", "Unchanged Waiting Yellow", null, "rule-y")]
    public void A_withdrawn_rule_is_remembered_until_its_fall_or_until_it_is_decided_again(string history, string told, string? by, string remembered)
    {
        AlertHistory run = Run(history);
        Assert.Equal(told, Last(run));
        Assert.Equal(by, LastMove(run)?.Withdrawn is { } withdrawn ? string.Join(' ', withdrawn) : null);
        Assert.Equal(remembered, string.Join(' ', run.Book.Latches.WithdrawnOf("c").Select(rule => rule.Id)));
    }

    [Theory]
    [InlineData("0:o silence:60 1:n! 15:n!", "Closed Silenced None", "rule-o")]
    [InlineData("0:r silence:60 1:y! 15:y!", "Lowered Silenced Yellow", "rule-r")]
    [InlineData("0:r silence:60 1:y! 15:y! 16:n 30:n", "Closed Silenced None", null)]
    public void Of_a_silenced_fall_the_event_says_which_rule_was_withdrawn(string history, string told, string? by)
    {
        AlertHistory run = Run(history);
        Assert.Equal(told, Last(run));
        Assert.Equal(by, LastMove(run)?.Withdrawn?.Single());
    }

    [Theory]
    [InlineData("0:o close 7:n!", "Closed RuleWithdrawn None")]
    [InlineData("0:o 1:n! close 7:n!", "Closed RuleWithdrawn None")]
    [InlineData("0:o close 7:o! 8:n", "Closed RuleCleared None")]
    [InlineData("0:o 1:y! close 2:o! 3:n!", "Closed RuleWithdrawn None")]
    [InlineData("0:o close 7:n! 8:n!", "")]
    [InlineData("0:o close 7:n! 8:y! 9:n 23:n", "Closed RuleCleared None told")]
    [InlineData("0:o 1:n! 15:n! 20:y 21:n! 35:n!", "Closed RuleWithdrawn None told")]
    [InlineData("0:o 1:n! 15:n! 20:y! 21:n 35:n", "Closed RuleCleared None told")]
    public void What_was_withdrawn_from_an_episode_goes_with_its_closing(string history, string told) => Assert.Equal(told, Last(history));

    [Theory]
    [InlineData("0:o 1:n! 1:n", "Unchanged Waiting Orange", "")]
    [InlineData("0:o 1:n 1:n!", "Unchanged Waiting Orange", "rule-o")]
    [InlineData("0:o 1:n! 15:n! 15:n", "Closed RuleCleared None told", "")]
    [InlineData("0:o 1:n! 15:n! 15:n!", "Closed RuleWithdrawn None told", "")]
    [InlineData("0:o 1:n! 15:n 15:n!", "Closed RuleWithdrawn None told", "")]
    [InlineData("0:r 1:o! 15:o! 15:o!", "Lowered RuleWithdrawn Orange told", "")]
    [InlineData("0:o 1:n! close 1:n!", "Closed RuleWithdrawn None", "")]
    public void A_scan_of_the_same_date_done_again_withdraws_and_decides_anew(string history, string told, string remembered)
    {
        AlertHistory run = Run(history);
        Assert.Equal(told, Last(run));
        Assert.Equal(remembered, string.Join(' ', run.Book.Latches.WithdrawnOf("c").Select(rule => rule.Id)));
    }

    [Theory]
    [InlineData("0:o close 7:o", "Closed ClosedByPerson Orange")]
    [InlineData("0:o close 7:y 14:o", "Closed ClosedByPerson Orange")]
    [InlineData("0:o close 7:r", "Opened LevelReached Red told")]
    [InlineData("0:o close 7:b", "Closed LevelFell Blue")]
    [InlineData("0:o close 7:n", "Closed RuleCleared None")]
    [InlineData("0:o close 7:n 8:n", "")]
    [InlineData("0:o close 7:b 8:y", "Opened LevelReached Yellow told")]
    [InlineData("0:o close 7:-", "")]
    [InlineData("0:o close 7:- 8:o", "Closed ClosedByPerson Orange")]
    [InlineData("0:o 1:n 2:o close 3:o", "Closed ClosedByPerson Orange")]
    public void What_a_person_closed_opens_again_only_by_rising_or_after_it_has_fallen(string history, string told) => Assert.Equal(told, Last(history));

    [Theory]
    [InlineData("0:o", "c@2026-01-01 from 2026-01-01")]
    [InlineData("0:n 5:o", "c@2026-01-06 from 2026-01-06")]
    [InlineData("0:y 1:n 15:n 105:y", "c@2026-01-01 from 2026-04-16")]
    [InlineData("0:y 1:n 15:n 106:y", "c@2026-04-17 from 2026-04-17")]
    [InlineData("0:o close 90:r", "c@2026-01-01 from 2026-04-01")]
    [InlineData("0:o close 91:r", "c@2026-04-02 from 2026-04-02")]
    [InlineData("0:o close 50:n 90:y", "c@2026-01-01 from 2026-04-01")]
    public void An_episode_that_comes_back_soon_goes_on(string history, string episode)
    {
        Episode found = Run(history).Book.EpisodeOf("c")!;
        Assert.Equal(episode, $"{found.Id} from {found.Since:uuuu-MM-dd}");
        Assert.Equal(found.Id, $"c@{found.FirstSince:uuuu-MM-dd}");
    }

    [Theory]
    [InlineData("0:o 0:r", "Opened LevelReached Red told")]
    [InlineData("0:o 0:n", "")]
    [InlineData("0:y 7:o 7:y", "Unchanged LevelReached Yellow")]
    [InlineData("0:o 1:y 15:y 15:o", "Unchanged LevelReached Orange")]
    [InlineData("0:o 1:y 15:o 15:y", "Lowered LevelFell Yellow told")]
    [InlineData("0:o 7:r close 7:r", "Closed ClosedByPerson Red")]
    [InlineData("0:o 7:r close 7:o", "Closed ClosedByPerson Red")]
    [InlineData("0:o close 0:o", "Closed ClosedByPerson Orange")]
    [InlineData("0:o close 0:r", "Opened LevelReached Red told")]
    [InlineData("0:o close 0:n", "Closed RuleCleared None")]
    [InlineData("0:o close 0:n 0:o", "Closed ClosedByPerson Orange")]
    [InlineData("0:o close 0:n 7:o", "Opened LevelReached Orange told")]
    public void A_scan_of_the_same_date_replaces_what_the_first_found_and_keeps_what_persons_did(string history, string told) =>
        Assert.Equal(told, Last(history));

    [Theory]
    [InlineData("""{ "open": "orange" }""", "0:y", "")]
    [InlineData("""{ "open": "blue" }""", "0:b", "Opened LevelReached Blue told")]
    [InlineData("""{ "lowerAfter": "0d" }""", "0:o 1:y", "Lowered LevelFell Yellow told")]
    [InlineData("""{ "lowerAfter": "1m" }""", "0:o 1:y 31:y", "Repeated RepeatDue Orange told")]
    [InlineData("""{ "lowerAfter": "1m" }""", "0:o 1:y 32:y", "Lowered LevelFell Yellow told")]
    [InlineData("""{ "repeatAfter": "1w" }""", "0:o 7:o", "Repeated RepeatDue Orange told")]
    public void The_policy_sets_level_and_times(string policy, string history, string told) => Assert.Equal(told, Last(history, policy));

    [Fact]
    public void The_end_of_a_silence_is_an_event_of_the_first_scan_on_or_after_its_day()
    {
        AlertHistory history = Run("0:o silence:20 19:o");
        Assert.Empty(history.Ledger.Select(entry => entry.Event).OfType<SilenceEnded>());
        Assert.Equal(Day(20), history.Book.EpisodeOf("c")!.SilencedUntil);
        history.Scan(25, ("c", "-"));
        Assert.Equal(Day(25), Assert.Single(history.Ledger, entry => entry.Event is SilenceEnded).AsOf);
        Assert.Null(history.Book.EpisodeOf("c")!.SilencedUntil);
        history.Scan(26, ("c", "o"));
        Assert.Single(history.Ledger.Select(entry => entry.Event).OfType<SilenceEnded>());
    }

    [Fact]
    public void An_episode_of_a_company_that_left_the_register_keeps_its_name_and_latches()
    {
        AlertHistory history = Run("0:o 7:- 14:-");
        Episode episode = history.Book.EpisodeOf("c")!;
        Assert.Equal(("c Ltd", Level.Orange, true), (episode.Name, episode.Level, episode.IsOpen));
        Assert.Equal(Start, Assert.Single(history.Book.Latches.Of("c")).Since);
    }

    [Fact]
    public void A_rule_is_latched_since_it_fired_first_and_released_when_it_fires_no_longer()
    {
        AlertHistory history = Run("0:o 7:o/n? 14:n");
        LatchesMoved[] moved = [.. history.Ledger.Select(entry => entry.Event).OfType<LatchesMoved>()];
        Assert.Equal(2, moved.Length);
        Assert.Equal(new RuleLevel("rule-o", Level.Orange), Assert.Single(moved[0].Latched));
        Assert.Equal(new ReleasedRule("rule-o", ReleaseReason.RuleCleared), Assert.Single(moved[1].Released));
        Assert.Equal(0, history.Book.Latches.Count);
    }

    private static string Last(string history, string policy = "") => Last(Run(history, policy));

    private static string Last(AlertHistory run) => LastMove(run) is { } moved ? Told(moved) : "";

    private static EpisodeMoved? LastMove(AlertHistory run) => run.Transitions.SingleOrDefault();

    /// <summary>Runs a history of one company, such as <c>0:o silence:20 7:o close</c>: days with what their scans see, and acts between them.</summary>
    private static AlertHistory Run(string text, string policy = "")
    {
        AlertHistory history = new(policy);
        foreach (string step in text.Split(' '))
        {
            string[] parts = step.Split(':');
            if (parts[0] == "close") history.Close("c");
            else if (parts[0] == "silence") history.Silence("c", int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
            else history.Scan(int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture), ("c", parts[1]));
        }

        return history;
    }
}
