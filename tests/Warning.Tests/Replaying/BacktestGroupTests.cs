using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static EarlyWarning.Tests.Replaying.FlagHistory;

namespace EarlyWarning.Tests.Replaying;

/// <summary>The figures of a backtest by group.</summary>
public sealed class BacktestGroupTests
{
    private static readonly Gen<Case> Cases =
        from companies in Gen.Choose(1, 12)
        from dates in Gen.Choose(1, 5)
        from signs in Gen.ArrayOf(Gen.ArrayOf(Gen.Elements('.', '.', 'y', 'o', 'r', '?'), dates), companies)
        from outcomes in Gen.ArrayOf(OutcomesOf(companies), 14)
        from groups in Gen.Choose(1, 4)
        select new Case([.. signs.Select(one => new string(one))], outcomes, dates, groups);

    // Ten companies on two dates. Trade a: 0 to 5 with six outcomes, trade b: the others with one.
    [Fact]
    public void A_group_has_its_own_figures_and_one_with_few_outcomes_goes_with_the_other_few()
    {
        (string, string)[] histories = [.. Enumerable.Range(0, 10).Select(row => (IdOf(row), row is 0 or 1 ? "yy" : row is 2 ? ".o" : row is 6 ? "r." : ".."))];
        BacktestOutcome[] outcomes =
        [
            new(IdOf(0), Month(1).PlusDays(10)), new(IdOf(1), Month(2).PlusDays(20)), new(IdOf(2), Month(3).PlusDays(5)), new(IdOf(3), Month(2).PlusDays(3)),
            new(IdOf(4), Month(3)), new(IdOf(0), Month(3).PlusDays(1)), new(IdOf(6), Month(2).PlusDays(4)),
        ];
        BacktestGroups groups = GroupsOf(histories, outcomes, 2, (row, _) => row < 6 ? "a" : row == 9 ? null : "b", out _);

        // Pairs of a: 12; positive: 0, 1, 3, 4 on 1 January, 0, 1, 2, 3, 4 on 1 February. Alerted at yellow: 0, 1 | 0, 1, 2.
        BacktestGroup a = Assert.Single(groups.Groups);
        Assert.Equal(["a"], a.Names);
        Assert.Equal((12L, 9L, 6), (a.Pairs, a.Positives, a.Outcomes));
        BacktestGroupLevel yellow = a.Levels[1];
        Assert.Equal((5L, 5L, 6, 4), (yellow.Alerted, yellow.Hits, yellow.Outcomes, yellow.OutcomesWarned));
        Assert.Equal((ShareInterval.Of(5, 5), ShareInterval.Of(4, 6)), (yellow.PrecisionInterval, yellow.RecallInterval));

        // Leads: 10 and 29 of 0, 51 of 1 (1 January to 21 February), 33 of 2 (1 February to 6 March). The horizon of 1 January ends on 1 March.
        Assert.Equal((29 + 33) / 2.0, yellow.MedianLeadDays);

        // Positives: five with 30 or 50 points, four without; negatives: three without any.
        Assert.Equal((5 + (4 * 0.5)) / 9, a.Auc!.Value, 12);
        Assert.Equal(["b", null], groups.TooFew!.Names);
        Assert.Equal((8L, 2L, 1), (groups.TooFew.Pairs, groups.TooFew.Positives, groups.TooFew.Outcomes));
    }

    [Property(MaxTest = 60)]
    public Property One_group_of_all_has_the_figures_of_the_whole() => Holds(one =>
    {
        BacktestGroups groups = GroupsOf(one.Histories, one.Outcomes, one.Dates, (_, _) => "all", out BacktestReport report);
        BacktestGroup all = groups.Groups.Append(groups.TooFew).OfType<BacktestGroup>().Single();
        return (all.Pairs, all.Positives, all.Outcomes) == (report.Pairs, report.Positives, report.OutcomesWithPair) &&
            (all.Auc is { } auc ? Math.Abs(auc - report.Auc!.Value) < 1e-12 : report.Auc is null) &&
            all.Levels.Zip(report.Levels).All(pair =>
                (pair.First.Alerted, pair.First.Hits, pair.First.Outcomes, pair.First.OutcomesWarned, pair.First.MedianLeadDays) ==
                (pair.Second.Alerted, pair.Second.Hits, pair.Second.Outcomes, pair.Second.OutcomesWarned, pair.Second.MedianLeadDays));
    });

    [Property(MaxTest = 60)]
    public Property Groups_add_up_to_the_whole() => Holds(one =>
    {
        string? NameOf(int row) => row % one.Groups == 0 ? null : $"{row % one.Groups}";
        BacktestGroups groups = GroupsOf(one.Histories, one.Outcomes, one.Dates, (row, _) => NameOf(row), out BacktestReport report);
        BacktestGroup[] all = [.. groups.Groups, .. groups.TooFew is { } few ? (BacktestGroup[])[few] : []];
        return groups.Groups.All(group => group.Outcomes >= BacktestGroups.FewestOutcomes) &&
            (all.Sum(group => group.Pairs), all.Sum(group => group.Positives), all.Sum(group => group.Outcomes)) ==
            (report.Pairs, report.Positives, report.OutcomesWithPair) &&
            Enumerable.Range(0, 4).All(level =>
                (all.Sum(group => group.Levels[level].Alerted), all.Sum(group => group.Levels[level].Hits),
                    all.Sum(group => group.Levels[level].OutcomesWarned)) ==
                (report.Levels[level].Alerted, report.Levels[level].Hits, report.Levels[level].OutcomesWarned));
    });

    [Fact]
    public void Months_are_those_of_the_date_for_pairs_and_of_the_day_for_outcomes()
    {
        BacktestOutcome[] outcomes = [.. Enumerable.Range(0, 6).Select(row => new BacktestOutcome(IdOf(row), Month(2).PlusDays(10)))];
        BacktestGroups groups = GroupsOf([.. Enumerable.Range(0, 6).Select(row => (IdOf(row), "yy"))], outcomes, 2, (_, day) => $"{day.Month:00}", out _);
        BacktestGroup february = Assert.Single(groups.Groups);
        Assert.Equal(["02"], february.Names);
        Assert.Equal((6L, 6, 6), (february.Pairs, february.Outcomes, february.Levels[1].OutcomesWarned));
        Assert.Equal(["01"], groups.TooFew!.Names);
        Assert.Equal((6L, 0), (groups.TooFew.Pairs, groups.TooFew.Outcomes));
    }

    [Fact]
    public void Names_that_begin_with_a_number_stand_in_its_order()
    {
        string[] names = ["0-19", "20-299", "300-999", "1000+"];
        BacktestOutcome[] outcomes = [.. Enumerable.Range(0, 20).Select(row => new BacktestOutcome(IdOf(row), Month(1).PlusDays(10)))];
        BacktestGroups groups = GroupsOf([.. Enumerable.Range(0, 20).Select(row => (IdOf(row), "."))], outcomes, 1, (row, _) => names[row % 4], out _);
        Assert.Equal(names, groups.Groups.Select(group => group.Names[0]));
        Assert.Null(groups.TooFew);
    }

    private static BacktestGroups GroupsOf(
        (string Company, string Signs)[] histories, BacktestOutcome[] outcomes, int dates, Func<int, LocalDate, string?> groupOf, out BacktestReport report)
    {
        Panel panel = Panel(histories);
        BacktestGroupTally tally = new(panel, outcomes, Options(dates), groupOf);
        report = Backtest.Run(Pack, panel, outcomes, Options(dates) with { Pairs = tally.Take });
        return tally.ToGroups([.. report.Dates.Select(date => date.AsOf)]);
    }

    private static Property Holds(Func<Case, bool> law) => Prop.ForAll(Cases.ToArbitrary(), law);

    private static Gen<BacktestOutcome> OutcomesOf(int companies) =>
        from row in Gen.Choose(0, companies)
        from day in Gen.Choose(-40, 250)
        select new BacktestOutcome(IdOf(row), Month(1).PlusDays(day));

    private static string IdOf(int row) => $"c{row:000}";

    private sealed record Case(string[] Signs, BacktestOutcome[] Outcomes, int Dates, int Groups)
    {
        public (string Company, string Signs)[] Histories => [.. Signs.Select((signs, row) => (IdOf(row), signs))];
    }
}
