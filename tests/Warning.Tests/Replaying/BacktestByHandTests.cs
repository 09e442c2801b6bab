using EarlyWarning.Rules;
using NodaTime;
using static EarlyWarning.Tests.Replaying.FlagHistory;

namespace EarlyWarning.Tests.Replaying;

/// <summary>
/// Twenty companies on six dates with a horizon of two months, counted by hand. Positive pairs: 01 and 02 in January and February, 04 in March, 03, 04 and 07
/// in April and May, 04 in June, twelve of 120.
/// </summary>
public sealed class BacktestByHandTests
{
    // A sign a date, January to June: see FlagHistory.
    private static readonly (string Company, string Signs)[] Companies =
    [
        ("01", "yo...."), // outcome 10 Feb, in the horizon of January and February
        ("02", "..r..."), // outcome 1 Mar, the last day of January's horizon; the alert of that day comes too late
        ("03", "...R.."), // outcome 20 May, of April and May
        ("04", "yyyyyy"), // outcomes 15 Apr, of March and April, and 10 Jun, of May and June
        ("05", "......"), // outcome before the first date
        ("06", "......"), // outcome a month after the last horizon
        ("07", "...S.y"), // outcome 1 Jun, the last day of April's horizon; S: the shadow rule alone
        ("08", "yy...."),
        ("09", "..o..."),
        ("10", ".....r"),
        ("11", "??????"),
        ("12", "......"),
        ("13", "......"),
        ("14", "......"),
        ("15", "......"),
        ("16", "......"),
        ("17", "......"),
        ("18", "......"),
        ("19", "......"),
        ("20", "......"),
    ];

    private static readonly BacktestOutcome[] Outcomes =
    [
        Outcome("01", 2, 10), Outcome("02", 3, 1), Outcome("03", 5, 20), Outcome("04", 4, 15), Outcome("04", 6, 10), new("05", new LocalDate(2025, 12, 31)),
        Outcome("06", 9, 1), Outcome("07", 6, 1), Outcome("99", 8, 1),
    ];

    private static readonly BacktestReport Report = Backtest.Run(Pack, Panel(Companies), Outcomes, Options(6));

    [Fact]
    public void Pairs_positives_and_outcomes_are_counted()
    {
        Assert.Equal((120, 12, 0), (Report.Pairs, Report.Positives, Report.Open));
        Assert.Equal((8, 6), (Report.Outcomes, Report.OutcomesWithPair));
        Assert.Equal([Outcome("99", 8, 1)], Report.LeftOut);
        Assert.Equal(new LocalDate(2026, 9, 1), Report.Through);
        Assert.Equal([2, 2, 1, 3, 3, 1], Report.Dates.Select(date => date.Positives));
    }

    [Fact]
    public void Each_level_has_its_alerts_hits_and_leads()
    {
        // Alerted at yellow: 01, 04, 08 | 01, 04, 08 | 02, 04, 09 | 03, 04 | 04 | 04, 07, 10. Leads of 01: 40 days, of 04: 45 and 40, of 03: 49.
        BacktestLevel yellow = new()
        {
            Level = Level.Yellow,
            Alerted = 15,
            Hits = 7,
            Opened = 8,
            Outcomes = 6,
            OutcomesWarned = 4,
            MedianLeadDays = 42.5,
            LowerQuartileLeadDays = 40,
            UpperQuartileLeadDays = 46,
        };
        BacktestLevel orange = new()
        {
            Level = Level.Orange,
            Alerted = 5,
            Hits = 2,
            Opened = 5,
            Outcomes = 6,
            OutcomesWarned = 2,
            MedianLeadDays = 29,
            LowerQuartileLeadDays = 19,
            UpperQuartileLeadDays = 39,
        };
        BacktestLevel red = new()
        {
            Level = Level.Red,
            Alerted = 3,
            Hits = 1,
            Opened = 3,
            Outcomes = 6,
            OutcomesWarned = 1,
            MedianLeadDays = 49,
            LowerQuartileLeadDays = 49,
            UpperQuartileLeadDays = 49,
        };
        Assert.Equal([yellow with { Level = Level.Blue }, yellow, orange, red], Report.Levels);
        Assert.Equal((7 / 15.0, 4 / 6.0), (Report.Levels[1].Precision, Report.Levels[1].RecallOutcomes));
    }

    [Fact]
    public void The_dates_add_up_to_the_whole()
    {
        Assert.Equal([3, 3, 3, 2, 1, 3], Report.Dates.Select(date => date.Alerted[1]));
        Assert.Equal([1, 1, 1, 2, 1, 1], Report.Dates.Select(date => date.Hits[1]));
        Assert.Equal([3, 0, 2, 1, 0, 2], Report.Dates.Select(date => date.Opened[1]));
        Assert.Equal([0, 1, 2, 1, 0, 1], Report.Dates.Select(date => date.Alerted[2]));
    }

    [Fact]
    public void Auc_counts_equal_scores_half_and_unlisted_pairs_without_points()
    {
        // Positives: 80, 50, five times 30, five times 0. Negatives: twice 80, 50, five times 30, a hundred times 0.
        Assert.Equal((107 + 105.5 + (5 * 102.5) + (5 * 50)) / (12 * 108), Report.Auc!.Value, 12);
        double[] perDate = [25 / 36.0, 26 / 36.0, 17 / 19.0, 42.5 / 51, 34 / 51.0, 17.5 / 19];
        Assert.Equal(perDate, Report.Dates.Select(date => Math.Round(date.Auc!.Value, 12)), (expected, actual) => Math.Abs(expected - actual) < 1e-11);
        Assert.Equal(perDate.Average(), Report.AucMeanPerDate!.Value, 12);
    }

    [Fact]
    public void The_first_of_the_list_are_those_that_are_listed_where_they_are_fewer()
    {
        BacktestAtK ten = Report.AtK[0];
        Assert.Equal((10, 6, 15, 7), (ten.K, ten.Dates, ten.Pairs, ten.Hits));
        Assert.Equal((1 / 3.0 + 1 / 3.0 + 1 / 3.0 + 1 + 1 + 1 / 3.0) / 6, ten.Precision!.Value, 12);
        Assert.Equal(7 / 15.0, ten.PooledPrecision);
    }

    [Fact]
    public void Each_rule_has_its_own_figures_by_its_condition()
    {
        // b fires in 01, 02, 03, 09, 10; of 01 and 03 a warned as well, of 04 a alone. Both fire in 02, 03 and 10.
        Assert.Equal(["a", "b", "s"], Report.Rules.Select(rule => rule.Rule.Id));
        (BacktestRule a, BacktestRule b, BacktestRule s) = (Report.Rules[0], Report.Rules[1], Report.Rules[2]);
        Assert.Equal((120, 13, 6, 6, 4, 2), (a.Pairs, a.Fired, a.Hits, a.Indeterminate, a.OutcomesWarned, a.OutcomesOnly));
        Assert.Equal((120, 5, 2, 0, 2, 0), (b.Pairs, b.Fired, b.Hits, b.Indeterminate, b.OutcomesWarned, b.OutcomesOnly));
        Assert.Equal((6 / 13.0, 6 / 13.0 * 120 / 12), (a.Precision, a.Lift));
        Assert.Equal(("b", 3 / 15.0, "a", 3 / 15.0), (a.Nearest!.Id, a.Overlap, b.Nearest!.Id, b.Overlap));
        Assert.Equal(6 / 120.0, a.IndeterminateShare);

        // The shadow rule fires in 03 and 07 in April; of 07 no active rule warned.
        Assert.Equal((2, 2, 2, 1), (s.Fired, s.Hits, s.OutcomesWarned, s.OutcomesOnly));
        Assert.Equal(("b", 1 / 6.0), (s.Nearest!.Id, s.Overlap));
    }

    [Fact]
    public void Outcomes_known_for_less_long_leave_pairs_open_or_dates_out()
    {
        // May's horizon ends on 1 July, June's on 1 August: 17 and 19 negative pairs.
        BacktestOptions options = Options(6) with { Through = new LocalDate(2026, 6, 30) };
        BacktestReport open = Backtest.Run(Pack, Panel(Companies), Outcomes, options);
        Assert.Equal((120, 12, 36), (open.Pairs, open.Positives, open.Open));
        Assert.Equal(Report.Auc, open.Auc);
        BacktestReport complete = Backtest.Run(Pack, Panel(Companies), Outcomes, options with { IsCompleteOnly = true });
        Assert.Equal((80, 8, 0, 4), (complete.Pairs, complete.Positives, complete.Open, complete.Dates.Count));
        Assert.Equal(Report.Dates.Take(4), complete.Dates);
        Assert.Equal(5, complete.OutcomesWithPair);
    }

    [Fact]
    public void The_pairs_told_are_the_listed_ones_by_rank_and_the_positive_ones()
    {
        List<BacktestPair> pairs = [];
        Panel panel = FlagHistory.Panel(Companies);
        Backtest.Run(Pack, panel, Outcomes, Options(6) with { To = Month(4), From = Month(4), Pairs = pairs.Add });
        LocalDate april = Month(4);
        Assert.Equal(
            [
                new BacktestPair(april, 2, 1, Level.Red, 80, new LocalDate(2026, 5, 20), false),
                new BacktestPair(april, 3, 2, Level.Yellow, 30, new LocalDate(2026, 4, 15), false),
                new BacktestPair(april, 6, null, Level.None, 0, new LocalDate(2026, 6, 1), false),
            ],
            pairs);
    }
}
