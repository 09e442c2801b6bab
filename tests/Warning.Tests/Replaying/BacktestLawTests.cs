using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static EarlyWarning.Tests.Replaying.FlagHistory;

namespace EarlyWarning.Tests.Replaying;

/// <summary>Laws of backtests, over random companies, outcomes and dates.</summary>
public sealed class BacktestLawTests
{
    private static readonly Gen<Case> Cases =
        from dates in Gen.Choose(1, 5)
        from companies in Gen.Elements(1, 2, 30, 70)
        from signs in Gen.Elements("....yorS?".ToCharArray()).ArrayOf(dates).Select(chars => new string(chars)).ArrayOf(companies)
        from outcomes in OutcomesOf(companies).ListOf()
        from seed in Gen.Choose(0, 1_000_000)
        select new Case(signs, [.. outcomes], dates, seed);

    [Property(MaxTest = 60)]
    public Property What_becomes_known_later_changes_no_earlier_date() => Holds(one =>
    {
        Random random = new(one.Seed);
        PanelBuilder later = Builder(one.Histories);
        int cut = random.Next(1, one.Dates + 1);
        for (int more = 0; more < 20; more++)
        {
            // Of any date, also one before the cut, but known after it.
            LocalDate from = Month(random.Next(1, one.Dates + 2)).PlusDays(1);
            Append(later, IdOf(random.Next(one.Signs.Length)), from, Month(cut).PlusDays(1), "yor."[random.Next(4)]);
        }

        BacktestOptions upToCut = Options(cut) with { Through = Month(20) };
        return Backtest.Run(Pack, Panel(one.Histories), one.Outcomes, upToCut) == Backtest.Run(Pack, later.Build(), one.Outcomes, upToCut);
    });

    [Property(MaxTest = 60)]
    public Property Neither_later_dates_nor_later_outcomes_change_an_earlier_date() => Holds(one =>
    {
        Panel panel = Panel(one.Histories);
        int cut = new Random(one.Seed).Next(1, one.Dates + 1);
        LocalDate end = Month(cut).PlusMonths(2);
        BacktestOptions options = Options(one.Dates) with { Through = Month(20) };
        BacktestReport all = Backtest.Run(Pack, panel, one.Outcomes, options);
        BacktestReport some = Backtest.Run(Pack, panel, [.. one.Outcomes.Where(outcome => outcome.Date <= end)], options with { To = Month(cut) });
        return all.Dates.Take(cut).SequenceEqual(some.Dates);
    });

    [Property(MaxTest = 40)]
    public Property The_order_of_outcomes_and_the_number_of_threads_do_not_matter() => Holds(one =>
    {
        Panel panel = Panel(one.Histories);
        BacktestOptions options = Options(one.Dates) with { HasIntervals = true };
        BacktestReport report = Backtest.Run(Pack, panel, one.Outcomes, options);
        BacktestOutcome[] turned = [.. one.Outcomes.Reverse()];
        BacktestReport other = Backtest.Run(Pack, panel, turned, options with { Threads = 3 });
        return report with { LeftOut = [] } == other with { LeftOut = [], Options = options };
    });

    [Property(MaxTest = 40)]
    public Property The_order_of_companies_does_not_matter() => Holds(one =>
    {
        BacktestOptions options = Options(one.Dates);
        BacktestReport report = Backtest.Run(Pack, Panel(one.Histories), one.Outcomes, options);
        return report == Backtest.Run(Pack, Panel([.. one.Histories.Reverse()]), one.Outcomes, options);
    });

    [Property(MaxTest = 60)]
    public Property Auc_is_the_share_of_pairs_of_pairs_that_are_in_order() => Holds(one =>
    {
        List<BacktestPair> told = [];
        BacktestReport report = Backtest.Run(Pack, Panel(one.Histories), one.Outcomes, Options(one.Dates) with { Pairs = told.Add });
        Dictionary<(LocalDate, int), BacktestPair> known = told.ToDictionary(pair => (pair.AsOf, pair.Row));
        (decimal Score, bool IsPositive)[] pairs =
        [
            .. from date in report.Dates
               from row in Enumerable.Range(0, report.Companies)
               select known.TryGetValue((date.AsOf, row), out BacktestPair pair) ? (pair.Score, pair.Outcome is not null) : (0m, false),
        ];
        double inOrder = 0;
        long compared = 0;
        foreach ((decimal positive, _) in pairs.Where(pair => pair.IsPositive))
        {
            foreach ((decimal negative, _) in pairs.Where(pair => !pair.IsPositive))
            {
                inOrder += positive > negative ? 1 : positive == negative ? 0.5 : 0;
                compared++;
            }
        }

        return compared == 0 ? report.Auc is null : Math.Abs(report.Auc!.Value - (inOrder / compared)) < 1e-12;
    });

    [Property(MaxTest = 60)]
    public Property Each_figure_of_a_level_is_what_its_definition_says_of_the_pairs() => Holds(one =>
    {
        List<BacktestPair> told = [];
        Panel panel = Panel(one.Histories);
        BacktestReport report = Backtest.Run(Pack, panel, one.Outcomes, Options(one.Dates) with { Pairs = told.Add });
        return report.Levels.All(level =>
        {
            BacktestPair[] alerted = [.. told.Where(pair => pair.Level >= level.Level)];
            bool IsAlerted(int row, LocalDate date) => alerted.Any(pair => pair.Row == row && pair.AsOf == date);
            LocalDate[] Before(BacktestOutcome outcome) =>
                [.. report.Dates.Select(date => date.AsOf).Where(date => date < outcome.Date && outcome.Date <= date.PlusMonths(2))];
            BacktestOutcome[] had = [.. one.Outcomes.Where(outcome => panel.TryFind(outcome.Company, out _) && Before(outcome).Length > 0)];
            int warned = had.Count(outcome => panel.TryFind(outcome.Company, out int row) && Before(outcome).Any(date => IsAlerted(row, date)));
            int opened = alerted.Count(pair => pair.AsOf == report.Dates[0].AsOf || !IsAlerted(pair.Row, pair.AsOf.PlusMonths(-1)));
            return (level.Alerted, level.Hits, level.Outcomes, level.OutcomesWarned, level.Opened) ==
                (alerted.Length, alerted.Count(pair => pair.Outcome is not null), had.Length, warned, opened);
        });
    });

    private static Property Holds(Func<Case, bool> law) => Prop.ForAll(Cases.ToArbitrary(), law);

    private static Gen<BacktestOutcome> OutcomesOf(int companies) =>
        from row in Gen.Choose(0, companies)
        from day in Gen.Choose(-40, 250)
        select new BacktestOutcome(IdOf(row), Month(1).PlusDays(day));

    private static string IdOf(int row) => $"c{row:000}";

    /// <summary>Companies, what came of them (of one more, which is not among them, too), and a number of dates.</summary>
    private sealed record Case(string[] Signs, BacktestOutcome[] Outcomes, int Dates, int Seed)
    {
        public (string Company, string Signs)[] Histories => [.. Signs.Select((signs, row) => (IdOf(row), signs))];
    }
}
