using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Alerts;

/// <summary>Checks that outcomes give the same latches and episodes for a whole panel and company by company.</summary>
public sealed class AdvanceOfAssessmentsTests
{
    private static readonly RulePack Pack = Of(
        Rule("a", "30", "f0", "\"clearWhen\": \"f1\""),
        Rule("b", "20", "f2"),
        Rule("c", "5", "f3", "\"level\": \"red\""),
        Rule("d", "50", "f4", "\"status\": \"shadow\""));

    /// <summary>The pack over time: rule a is retired, c renamed, d made active, b out of force; then all is undone.</summary>
    private static readonly RulePack[] Editions =
    [
        Pack,
        Of(Rule("a", "30", "f0", "\"clearWhen\": \"f1\", \"status\": \"retired\""), Rule("b", "20", "f2"), Rule("c", "5", "f3", "\"level\": \"red\""), Rule("d", "50", "f4")),
        Of(Rule("a", "46", "f0", "\"clearWhen\": \"f1\""), Rule("b", "20", "f2", "\"effective\": { \"to\": \"2026-07-01\" }"), Rule("c2", "5", "f3", "\"level\": \"red\"")),
    ];

    private static readonly Company Firm = new("x", "X Ltd");

    /// <summary>A register of up to 70 companies with their flags; a minus leaves a company out.</summary>
    private static readonly Gen<string[][]> Months =
        from months in Gen.Choose(1, 5)
        from scans in Gen.Frequency((1, Gen.Constant("-")), (4, Gen.Constant("00000")), (4, Gen.Elements("01?".ToCharArray()).ArrayOf(5).Select(flags => new string(flags))))
            .ArrayOf(70).ArrayOf(months)
        select scans;

    [Property(MaxTest = 40)]
    public Property A_panel_and_its_companies_one_by_one_give_the_same() =>
        Prop.ForAll(Arb.From(Months), months =>
        {
            AlertBook book = AlertBook.Empty;
            for (int month = 0; month < months.Length; month++)
            {
                LocalDate asOf = July.PlusDays(20 * month);
                (string Company, string Flags, double?)[] there =
                    [.. months[month].Select((flags, place) => ($"c{place:00}", flags, (double?)null)).Where(one => one.flags != "-")];
                Company[] register = [.. there.Select(one => new Company(one.Company, one.Company))];
                Assessments all = Pack.Assess(View(Pack, there, asOf), threads: 1, book.Latches);
                AlertAdvance panel = book.Advance(all, register, AlertHistory.Noon);
                AlertAdvance single = book.Advance(Enumerable.Range(0, register.Length).Reverse().Select(all.Detail), register, Pack.Policy, StampOf(Pack, asOf));
                Assert.Equal(AlertHistory.Told(single.Book), AlertHistory.Told(panel.Book));
                Assert.Equal(single.Transitions, panel.Transitions);
                Assert.Equal(all.Listed.Where(row => all.LevelOf(row) >= Level.Yellow).Select(row => all.View.Companies[row]).Order(StringComparer.Ordinal), OpenAtTheirLevelOrAbove(panel, all));
                book = panel.Book;
            }
        });

    [Property(MaxTest = 40)]
    public Property A_panel_and_its_companies_one_by_one_give_the_same_while_rules_are_withdrawn_and_come_back() =>
        Prop.ForAll(Arb.From(Months), Arb.From(Gen.Elements(Editions).ArrayOf(5)), (months, editions) =>
        {
            AlertBook book = AlertBook.Empty;
            List<LedgerEntry> ledger = [];
            for (int month = 0; month < months.Length; month++)
            {
                RulePack pack = editions[month];
                LocalDate asOf = July.PlusDays(10 * month);
                (string Company, string Flags, double?)[] there =
                    [.. months[month].Select((flags, place) => ($"c{place:00}", flags, (double?)null)).Where(one => one.flags != "-")];
                Company[] register = [.. there.Select(one => new Company(one.Company, one.Company))];
                Assessments all = pack.Assess(View(pack, there, asOf), threads: 1, book.Latches);
                AlertAdvance panel = book.Advance(all, register, AlertHistory.Noon);
                AlertAdvance single = book.Advance(Enumerable.Range(0, register.Length).Reverse().Select(all.Detail), register, pack.Policy, StampOf(pack, asOf));
                Assert.Equal(AlertHistory.Texts(single), AlertHistory.Texts(panel));
                Assert.Equal(AlertHistory.Told(single.Book), AlertHistory.Told(panel.Book));
                ledger.AddRange(panel.Entries);
                ledger.Add(new LedgerEntry(StampOf(pack, asOf), new ScanEnded()));
                Assert.Equal(AlertHistory.Told(AlertBook.Of(ledger)), AlertHistory.Told(panel.Book));
                Assert.All(panel.Transitions, moved => Assert.True(moved.SeenWithWithdrawn is null || moved.SeenWithWithdrawn >= moved.Seen));
                book = panel.Book;
            }
        });

    [Fact]
    public void A_latched_rule_whose_level_was_edited_is_recorded_again_and_keeps_its_day()
    {
        AlertBook book = AlertBook.Empty.Advance(Assess("1"), [Firm], AlertHistory.Noon).Book;
        RulePack edited = Editions[2];
        AlertAdvance advance = book.Advance(edited.Assess(View(edited, [("x", "1", null)], July.PlusDays(1)), threads: 1, book.Latches), [Firm], AlertHistory.Noon);
        LatchesMoved moved = Assert.Single(advance.Entries.Select(entry => entry.Event).OfType<LatchesMoved>());
        Assert.Equal([new RuleLevel("a", Level.Orange)], moved.Latched);
        Assert.Empty(moved.Released);
        Assert.Equal([new Latch("a", July, Level.Orange)], advance.Book.Latches.Of("x"));
        AlertAdvance again = advance.Book.Advance(edited.Assess(View(edited, [("x", "1", null)], July.PlusDays(2)), threads: 1, advance.Book.Latches), [Firm], AlertHistory.Noon);
        Assert.Empty(again.Entries.Select(entry => entry.Event).OfType<LatchesMoved>());
    }

    [Fact]
    public void Assessments_that_do_not_know_what_was_withdrawn_are_refused()
    {
        AlertBook book = AlertBook.Empty.Advance(Assess("1"), [Firm], AlertHistory.Noon).Book;
        RulePack retired = Editions[1];
        book = book.Advance(retired.Assess(View(retired, [("x", "??", null)], July.PlusDays(1)), threads: 1, book.Latches), [Firm], AlertHistory.Noon).Book;
        Assessments without = retired.Assess(View(retired, [("x", "??", null)], July.PlusDays(2)), threads: 1, Latches.Empty);
        Assert.Contains("'a' is withdrawn", Assert.Throws<ArgumentException>(() => book.Advance(without, [Firm], AlertHistory.Noon)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_episode_lives_from_the_rule_that_fires_to_the_rule_that_is_cleared()
    {
        AlertBook book = AlertBook.Empty;
        Assert.Equal("Opened LevelReached Yellow told", Scan(0, "10"));
        Assert.Equal("Unchanged HeldMissingData Yellow", Scan(7, "??"));
        Assert.Equal("Unchanged HeldClearCondition Yellow", Scan(14, "00"));
        Assert.Equal("Unchanged Waiting Yellow", Scan(21, "01"));
        Assert.Equal("Closed RuleCleared None told", Scan(35, "00"));
        Assert.Equal("", Scan(42, "00"));

        string Scan(int day, string flags)
        {
            LocalDate asOf = July.PlusDays(day);
            Assessments all = Pack.Assess(View(Pack, [("x", flags, null)], asOf), threads: 1, book.Latches);
            AlertAdvance advance = book.Advance(all, [Firm], AlertHistory.Noon);
            book = advance.Book;
            return advance.Transitions.SingleOrDefault() is { } moved ? AlertHistory.Told(moved) : "";
        }
    }

    [Fact]
    public void Events_carry_when_as_of_and_by_which_pack()
    {
        AlertAdvance advance = AlertBook.Empty.Advance(Assess("1"), [Firm], AlertHistory.Noon);
        Assert.All(advance.Entries, entry => Assert.Equal(new EventStamp(AlertHistory.Noon, July, Pack.Hash, "scan"), entry.Stamp));
        EpisodeMoved opened = Assert.Single(advance.Transitions);
        Assert.Equal((Level.Yellow, "X Ltd"), (opened.Seen, opened.Name));
    }

    [Fact]
    public void Assessments_that_were_made_without_the_latches_of_the_book_are_refused()
    {
        AlertBook book = AlertBook.Empty.Advance(Assess("1"), [Firm], AlertHistory.Noon).Book;
        Assessments without = Pack.Assess(View(Pack, [("x", "01", null)], July.PlusDays(1)));
        Assert.Contains("without the latches", Assert.Throws<ArgumentException>(() => book.Advance(without, [Firm], AlertHistory.Noon)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assessment_that_is_missing_strange_or_of_another_date_is_refused()
    {
        AlertBook book = AlertBook.Empty.Advance(Assess("1"), [Firm], AlertHistory.Noon).Book;
        LocalDate next = July.PlusDays(1);
        Assessment one = Pack.Assess(View(Pack, [("x", "1", null)], next), threads: 1, book.Latches).Detail(0);
        Assert.Throws<ArgumentException>(() => book.Advance([], [Firm], Pack.Policy, StampOf(Pack, next)));
        Assert.Throws<ArgumentException>(() => book.Advance([one, one], [Firm], Pack.Policy, StampOf(Pack, next)));
        Assert.Throws<ArgumentException>(() => book.Advance([one], [], Pack.Policy, StampOf(Pack, next)));
        Assert.Throws<ArgumentException>(() => book.Advance([one], [Firm], Pack.Policy, StampOf(Pack, next.PlusDays(1))));
        Assert.Equal(TransitionReason.LevelReached, Assert.Single(book.Advance([one], [Firm], Pack.Policy, StampOf(Pack, next)).Transitions).Reason);
    }

    [Fact]
    public void A_register_that_is_not_the_panels_is_refused()
    {
        Assert.Throws<ArgumentException>("register", () => AlertBook.Empty.Advance(Assess("1"), [], AlertHistory.Noon));
        Assert.Throws<ArgumentException>("register", () => AlertBook.Empty.Advance(Assess("1"), [new Company("y", "Y")], AlertHistory.Noon));
    }

    [Fact]
    public void A_date_that_the_book_has_seen_is_refused()
    {
        AlertBook book = AlertBook.Empty.Advance(Assess("1"), [Firm], AlertHistory.Noon).Book;
        Assert.Throws<ArgumentException>(() => book.Advance(Assess("1"), [Firm], AlertHistory.Noon));
        Assessments june = Pack.Assess(View(Pack, [("x", "1", null)], July.PlusDays(-1)), threads: 1, book.Latches);
        Assert.Throws<LedgerException>(() => book.Advance(june, [Firm], AlertHistory.Noon));
    }

    private static Assessments Assess(string flags) => Pack.Assess(View(Pack, [("x", flags, null)]), threads: 1, Latches.Empty);

    private static IEnumerable<string> OpenAtTheirLevelOrAbove(AlertAdvance advance, Assessments all) => advance.Transitions
        .Where(moved => moved.Transition != EpisodeTransition.Closed && moved.Seen >= Level.Yellow && moved.Level >= moved.Seen)
        .Select(moved => moved.Company)
        .Where(company => all.View.Companies.Contains(company));

    private static EventStamp StampOf(RulePack pack, LocalDate asOf) => new(AlertHistory.Noon, asOf, pack.Hash, EventStamp.ScanActor);
}
