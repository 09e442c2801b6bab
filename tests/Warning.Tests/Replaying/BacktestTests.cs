using EarlyWarning.Rules;
using NodaTime;
using static EarlyWarning.Tests.Replaying.FlagHistory;

namespace EarlyWarning.Tests.Replaying;

/// <summary>The dates, rules and latches of backtests.</summary>
public sealed class BacktestTests
{
    [Fact]
    public void Dates_are_counted_from_the_first_and_clamped_to_the_end_of_the_month()
    {
        BacktestOptions options = new() { From = new LocalDate(2026, 1, 31), To = new LocalDate(2026, 5, 30) };
        Assert.Equal([new LocalDate(2026, 1, 31), new(2026, 2, 28), new(2026, 3, 31), new(2026, 4, 30)], options.Dates());
        Assert.Equal(4, (options with { Every = new CalendarSpan(5, SpanUnit.Week), To = new LocalDate(2026, 5, 30) }).Dates().Count);
    }

    [Fact]
    public void Options_without_dates_are_refused()
    {
        BacktestOptions options = Options(2);
        Assert.Throws<ArgumentException>(() => (options with { To = options.From.PlusDays(-1) }).Dates());
        Assert.Throws<ArgumentException>(() => (options with { Every = CalendarSpan.Zero }).Dates());
        Assert.Throws<ArgumentException>(() => (options with { Horizon = CalendarSpan.Zero }).Dates());
        Assert.Throws<ArgumentException>(() => (options with { To = new LocalDate(9999, 1, 1), Every = new CalendarSpan(1, SpanUnit.Day) }).Dates());
    }

    [Fact]
    public void Of_a_longer_list_the_first_by_rank_are_looked_at()
    {
        // Ten red companies, of which the last two by id have an outcome, then ten orange ones, of which one has, then five yellow ones.
        Panel panel = Panel([.. Enumerable.Range(10, 25).Select(number => ($"c{number}", number < 20 ? "r" : number < 30 ? "o" : "y"))]);
        BacktestReport report = Backtest.Run(Pack, panel, [Outcome("c18", 1, 2), Outcome("c19", 2, 1), Outcome("c20", 2, 2), Outcome("c34", 2, 3)], Options(1));
        Assert.Equal([(10, 2L, 10L), (20, 3L, 20L), (50, 4L, 25L), (100, 4L, 25L), (200, 4L, 25L)], report.AtK.Select(atK => (atK.K, atK.Hits, atK.Pairs)));
    }

    [Fact]
    public void A_rule_is_tried_before_it_is_in_force_where_the_pack_says_so_and_never_once_it_has_ended()
    {
        RulePack pack = SmallPack.Of(
            SmallPack.Rule("a", "30", "f0", """ "effective": { "from": "2026-03-01" } """),
            SmallPack.Rule("b", "50", "f0", """ "effective": { "to": "2026-03-01" } """));
        RulePack tried = pack.InForceBefore();
        Assert.Equal(pack.Hash, tried.Hash);
        LocalDate[] dates = [Month(2), Month(3)];
        Assert.Equal([false, true], dates.Select(pack.Rules.Rules[0].IsInForce));
        Assert.Equal([true, true], dates.Select(tried.Rules.Rules[0].IsInForce));
        Assert.Equal([true, false], dates.Select(tried.Rules.Rules[1].IsInForce));
    }

    [Fact]
    public void With_latches_a_rule_stays_fired_while_it_cannot_be_decided()
    {
        PanelBuilder builder = new(Pack.Catalog, ["x", "y"]);
        builder.Deliver(new FeedDelivery("register", ["f0", "f1"]));
        builder.Attribute("f0").Append(builder.RowOf("x"), Month(1), CellValue.Of(true), Month(1));
        builder.Attribute("f0").AppendUnread(builder.RowOf("x"), Month(2), new UnreadRow("register", "f.csv", 2), Month(2));
        BacktestOutcome[] outcomes = [Outcome("x", 3, 2)];
        Panel unread = builder.Build();
        Assert.Equal([1, 0], Backtest.Run(Pack, unread, outcomes, Options(2)).Dates.Select(date => date.Listed));
        BacktestReport latched = Backtest.Run(Pack, unread, outcomes, Options(2) with { HasLatches = true });
        Assert.Equal([1, 1], latched.Dates.Select(date => date.Listed));
        Assert.Equal((1, 1), (latched.Levels[1].Opened, latched.Levels[1].Hits));
        Assert.Equal(1, latched.Rules[0].Fired); // by the condition alone
    }

    [Fact]
    public void Without_outcomes_there_are_counts_and_no_shares()
    {
        BacktestReport report = Backtest.Run(Pack, Panel(("x", "yy"), ("y", "..")), [], Options(2) with { HasIntervals = true });
        Assert.Equal((4, 0, 4), (report.Pairs, report.Positives, report.Open));
        Assert.Null(report.Auc);
        Assert.Null(report.AucInterval);
        Assert.Null(report.Levels[1].RecallOutcomes);
        Assert.Equal((2, 0.0), (report.Levels[1].Alerted, report.Levels[1].Precision));
    }

    [Fact]
    public void A_date_whose_pairs_are_all_of_one_kind_has_no_auc_and_is_not_in_the_mean()
    {
        // Of x on 10 February, of both on 20 June: none is listed in January, x in February; March and April have no outcome after them, May has both.
        BacktestOutcome[] outcomes = [Outcome("x", 2, 10), Outcome("x", 6, 20), Outcome("y", 6, 20)];
        BacktestReport report = Backtest.Run(Pack, Panel(("x", ".y..y"), ("y", ".....")), outcomes, Options(5));
        Assert.Equal([0.5, 1.0, null, null, null], report.Dates.Select(date => date.Auc));
        Assert.Equal([1, 1, 0, 0, 2], report.Dates.Select(date => date.Positives));
        Assert.Equal(0.75, report.AucMeanPerDate);
    }

    [Fact]
    public void Intervals_hold_the_figure_and_are_the_same_each_time()
    {
        Panel panel = Panel([.. Enumerable.Range(0, 200).Select(number => ($"c{number:000}", number % 5 == 0 ? "yo" : number % 7 == 0 ? ".y" : ".."))]);
        BacktestOutcome[] outcomes = [.. Enumerable.Range(0, 200).Where(number => number % 10 == 0).Select(number => Outcome($"c{number:000}", 2, 10))];
        BacktestOptions options = Options(2) with { HasIntervals = true };
        BacktestReport report = Backtest.Run(Pack, panel, outcomes, options);
        Assert.InRange(report.Auc!.Value, report.AucInterval!.Lower, report.AucInterval.Upper);
        Assert.True(report.AucInterval.Upper - report.AucInterval.Lower is > 0 and < 0.5);
        Assert.InRange(report.Levels[1].Precision!.Value, report.Levels[1].PrecisionInterval!.Lower, report.Levels[1].PrecisionInterval!.Upper);
        Assert.Equal(new BacktestInterval(1, 1), report.Levels[1].RecallInterval);
        Assert.Equal(report, Backtest.Run(Pack, panel, outcomes, options));
        Assert.Equal(report.Levels.Select(level => level.Precision), Backtest.Run(Pack, panel, outcomes, Options(2)).Levels.Select(level => level.Precision));
    }

    [Fact]
    public void It_is_cancelled_between_dates_and_tells_how_far_it_has_come()
    {
        using CancellationTokenSource source = new();
        List<BacktestProgress> told = [];
        Progress progress = new(value =>
        {
            told.Add(value);
            if (value.Done == 2) source.Cancel();
        });
        Assert.Throws<OperationCanceledException>(() => Backtest.Run(Pack, Panel(("x", "yyyy")), [], Options(4) with { Progress = progress }, source.Token));
        Assert.Equal([new BacktestProgress(1, 4), new BacktestProgress(2, 4)], told);
    }

    private sealed class Progress(Action<BacktestProgress> tell) : IProgress<BacktestProgress>
    {
        public void Report(BacktestProgress value) => tell(value);
    }
}
