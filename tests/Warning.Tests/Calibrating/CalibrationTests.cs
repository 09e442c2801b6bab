using EarlyWarning.Rules;
using NodaTime;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Calibrating;

/// <summary>
/// Calibrations over made-up companies of which trouble is planted: the rule <c>loud</c> tells it nearly always, <c>faint</c> sometimes, <c>noise</c> never;
/// <c>low</c> and <c>high</c> are of a group, <c>never</c> does not fire, <c>floor</c> forces a level.
/// </summary>
public sealed class CalibrationTests
{
    private const int Companies = 300;
    private const int Months = 30;

    private static readonly LocalDate First = new(2023, 1, 1);

    private static readonly RulePackLayer Layer = LayerOf(
        Rule("faint", "20", "f1"), Rule("floor", "0", "f5", "\"level\": \"orange\""), Rule("high", "30", "f3", "\"group\": \"g\""),
        Rule("loud", "10", "f0"), Rule("low", "20", "f2", "\"group\": \"g\""), Rule("never", "35", "f4"), Rule("noise", "40", "f6"),
        Rule("shadow", "50", "f0", "\"status\": \"shadow\""));

    private static readonly RulePack Pack = RulePack.Compile([Layer]);

    private static readonly BacktestOptions Options = new()
    {
        From = First,
        To = First.PlusMonths(Months - 1),
        Horizon = new CalendarSpan(2, SpanUnit.Month),
        Through = First.PlusMonths(Months + 3),
    };

    private static readonly Lazy<CalibrationReport> Found = new(() => Run(Pack, Id));

    [Fact]
    public void Rules_that_tell_of_trouble_get_points_and_noise_gets_few()
    {
        CalibrationReport report = Found.Value;
        Assert.Equal(["faint", "floor", "high", "loud", "low", "never", "noise"], report.Rules.Select(rule => rule.Rule.Id));
        Assert.True(Of("loud").Proposed > Of("faint").Proposed && Of("faint").Proposed > Of("noise").Proposed, "the order of what is planted");
        Assert.InRange(Of("noise").Proposed, 0, 3);
        Assert.True(Of("high").Proposed >= Of("low").Proposed, "the order of a group");
        Assert.All(report.Rules, rule => Assert.True(decimal.IsInteger(rule.Proposed) && rule.Proposed >= 0, rule.Rule.Id));
        Assert.Equal((CalibrationBasis.Kept, 35m, 0L), (Of("never").Basis, Of("never").Proposed, Of("never").Fired));
        Assert.True(report.IsBetter);
        Assert.Contains("better", report.Verdict.ToString(), StringComparison.Ordinal);
        Assert.Equal("loud", report.BestRule.Id);

        CalibrationRule Of(string id) => report.Rules.Single(rule => rule.Rule.Id == id);
    }

    [Fact]
    public void The_parts_lie_a_horizon_apart()
    {
        CalibrationReport report = Found.Value;
        Assert.Equal((First.PlusMonths(20), First.PlusMonths(29), 10), (report.Judged.From, report.Judged.To, report.Judged.Dates));
        Assert.Equal((First, First.PlusMonths(17), 18), (report.Fit.From, report.Fit.To, report.Fit.Dates));
        Assert.Equal((2, 0), (report.Between, report.Open));
        CalibrationReport open = Run(Pack, Id, Options with { Through = First.PlusMonths(Months - 1) });
        Assert.Equal((2, First.PlusMonths(27)), (open.Open, open.Judged.To));
    }

    [Fact]
    public void The_layer_gives_exactly_the_points_of_the_report_and_loads_without_a_fault()
    {
        CalibrationReport report = Found.Value;
        RulePackLayer points = new("points", [report.ToRulePackFile(MessageLanguage.English)]);
        Assert.Empty(RulePack.Check([Layer, points], out RulePack? layered));
        Assert.All(report.Rules, rule => Assert.Equal(rule.Proposed, layered!.Rules.Rules.Single(other => other.Id == rule.Rule.Id).Score));
        Assert.Equal(50m, layered!.Rules.Rules.Single(rule => rule.Id == "shadow").Score);
        Assert.Empty(RulePack.Check([Layer, new RulePackLayer("points", [report.ToRulePackFile(MessageLanguage.Chinese)])], out _));
    }

    [Fact]
    public void Backtests_of_both_packs_have_the_figures_of_the_report()
    {
        CalibrationReport report = Found.Value;
        RulePack layered = RulePack.Compile([Layer, new RulePackLayer("points", [report.ToRulePackFile(MessageLanguage.English)])]);
        Check(Pack, CalibrationModelKind.Today, level => (level.Alerted, level.Hits));
        Check(layered, CalibrationModelKind.Proposed, level => (level.ProposedAlerted, level.ProposedHits));

        void Check(RulePack pack, CalibrationModelKind kind, Func<CalibrationLevel, (long, long)> counts)
        {
            BacktestOptions judged = Options with { From = report.Judged.From, To = report.Judged.To, HasIntervals = true };
            BacktestReport backtest = Backtest.Run(pack, PanelOf(pack, Id), Outcomes(Id), judged);
            Assert.Equal((backtest.Auc, backtest.AucInterval), (report[kind].Auc, report[kind].AucInterval));
            Assert.Equal(backtest.Levels.Select(level => (level.Alerted, level.Hits)), report.Levels.Select(counts));
            Assert.Equal((backtest.Pairs, backtest.Positives), (report.Judged.Pairs, report.Judged.Positives));
        }
    }

    [Fact]
    public void Neither_the_order_of_companies_nor_the_number_of_threads_changes_points_or_figures()
    {
        CalibrationReport turned = Run(Pack, row => Id(Companies - 1 - row), Options with { Threads = 3 });
        Assert.Equal(Found.Value.Rules, turned.Rules);
        Assert.Equal(Found.Value.Models.Select(model => (model.Auc, model.Recall)), turned.Models.Select(model => (model.Auc, model.Recall)));
        Assert.Equal(Found.Value.Strengths, turned.Strengths);
    }

    [Fact]
    public void What_comes_of_the_later_dates_changes_no_points()
    {
        IReadOnlyList<BacktestOutcome> known = [.. Outcomes(Id).Where(outcome => outcome.Date < Found.Value.Judged.From)];
        BacktestOutcome[] others = [.. Enumerable.Range(0, 40).Select(row => new BacktestOutcome(Id(row), Found.Value.Judged.From.PlusDays(40)))];
        CalibrationReport other = Calibration.Run(Pack, PanelOf(Pack, Id), [.. known, .. others], Options);
        Assert.Equal(Found.Value.Rules, other.Rules);
        Assert.NotEqual(Found.Value.Models, other.Models);
    }

    [Fact]
    public void Pairs_that_are_alerted_stay_as_many_as_whole_points_allow()
    {
        CalibrationReport report = Found.Value;
        Assert.InRange((double)report.FitProposedAlerted / report.FitAlerted, 0.5, 1.5);
        Assert.True(report.Rules.Max(rule => rule.Proposed) <= Pack.Policy.Bands.Red, "no rule alone is above red");
    }

    [Fact]
    public void A_reason_and_the_counts_are_given_where_points_cannot_be_calibrated()
    {
        BacktestOutcome[] none = [], few = [.. Outcomes(Id).DistinctBy(outcome => outcome.Company).Take(20)];
        Refused(CalibrationReason.TooFewToFit, "need 30 companies", none, Options);
        Refused(CalibrationReason.TooFewToFit, "30 are needed", few, Options);
        Refused(CalibrationReason.TooFewToJudge, "0 companies have", [.. Outcomes(Id).Where(one => one.Date < First.PlusMonths(18))], Options);
        Refused(CalibrationReason.TooFewDates, "of 4, 4 have a horizon of 2 months", Outcomes(Id), Options with { To = First.PlusMonths(3) });
        Refused(CalibrationReason.TooFewDates, "of 30, 0 have", Outcomes(Id), Options with { Through = First });
        BacktestOutcome[] everywhere =
        [
            .. from row in Enumerable.Range(0, Companies)
               from month in Enumerable.Range(0, Months + 2)
               select new BacktestOutcome(Id(row), First.PlusMonths(month).PlusDays(9)),
        ];
        Refused(CalibrationReason.OneKind, "every company", everywhere, Options);
        RulePack dull = SmallPack.Of(Rule("never", "35", "f4"));
        Assert.Equal(CalibrationReason.NothingVaries, Assert.Throws<CalibrationException>(() => Run(dull, Id)).Reason);
        RulePack calm = SmallPack.Of(Rule("calm", "35", "not f0"));
        Assert.Equal(CalibrationReason.NothingWarns, Assert.Throws<CalibrationException>(() => Run(calm, Id)).Reason);
        RulePack stepped = SmallPack.Of(
            """{ "id": "s", "value": "workers", "steps": [ { "over": 1, "score": 5 } ], "tests": [ { "given": {}, "expect": "indeterminate" } ] }""");
        Assert.Equal(CalibrationReason.RulesWithSteps, Assert.Throws<CalibrationException>(() => Run(stepped, Id)).Reason);

        static void Refused(CalibrationReason reason, string words, IReadOnlyList<BacktestOutcome> outcomes, BacktestOptions options)
        {
            CalibrationException refused = Assert.Throws<CalibrationException>(() => Calibration.Run(Pack, PanelOf(Pack, Id), outcomes, options));
            Assert.Equal(reason, refused.Reason);
            Assert.Contains(words, refused.Message, StringComparison.Ordinal);
            Assert.NotEqual(refused.Message, refused.Fault.ToString(MessageLanguage.Chinese));
        }
    }

    private static CalibrationReport Run(RulePack pack, Func<int, string> id, BacktestOptions? options = null) =>
        Calibration.Run(pack, PanelOf(pack, id), Outcomes(id), options ?? Options);

    private static string Id(int row) => $"c{row:000}";

    /// <summary>What each company shows in each month, by chance that is the same each time: the flags f0 to f6, and whether trouble comes of it.</summary>
    private static IEnumerable<(int Row, int Month, bool?[] Flags, bool IsTrouble)> History()
    {
        Random random = new(7);
        for (int row = 0; row < Companies; row++)
        {
            for (int month = 0; month < Months; month++)
            {
                bool?[] flags = [Is(0.05), Is(0.1), Is(0.1), Is(0.05), false, Is(0.02), random.NextDouble() < 0.1 ? null : Is(0.15)];
                double chance = 0.01 + (flags[0] == true ? 0.5 : 0) + (flags[1] == true ? 0.1 : 0) + (flags[3] == true ? 0.2 : 0);
                yield return (row, month, flags, random.NextDouble() < chance);
            }
        }

        bool Is(double chance) => random.NextDouble() < chance;
    }

    private static Panel PanelOf(RulePack pack, Func<int, string> id)
    {
        PanelBuilder builder = new(pack.Catalog, Enumerable.Range(0, Companies).Select(id));
        builder.Deliver(new FeedDelivery("register", [.. pack.Catalog.Indicators.Select(indicator => indicator.Id)]));
        foreach ((int row, int month, bool?[] flags, _) in History())
        {
            PanelRow company = builder.RowOf(id(row));
            LocalDate day = First.PlusMonths(month);
            for (int flag = 0; flag < flags.Length; flag++)
            {
                if (flags[flag] is { } value) builder.Attribute($"f{flag}").Append(company, day, CellValue.Of(value), day);
            }
        }

        return builder.Build();
    }

    private static IReadOnlyList<BacktestOutcome> Outcomes(Func<int, string> id) =>
        [.. History().Where(one => one.IsTrouble).Select(one => new BacktestOutcome(id(one.Row), First.PlusMonths(one.Month).PlusDays(20)))];
}
