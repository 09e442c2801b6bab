using EarlyWarning.Tests.Alerts;
using EarlyWarning.Tests.Handling;
using NodaTime;
using static EarlyWarning.Tests.Handling.HandlingHistory;

namespace EarlyWarning.Tests.Reports;

/// <summary>Checks the figures of the work, in histories worked out by hand.</summary>
public sealed class WorkReportTests
{
    private static readonly HandlingPolicy Policy = new()
    {
        Dispatch = [new DispatchRule(Law) { Levels = [Level.Red] }],
        Limits = [Days(HandlingState.Opened, 1), Days(HandlingState.Received, 3)],
    };

    private static readonly Dictionary<string, WorkPlace> Places = new(StringComparer.Ordinal)
    {
        ["c"] = new("沙坪街道", "C21", 40),
        ["d"] = new("沙坪街道", "C19", 60),
        ["e"] = new("龙口镇", "C19", null),
    };

    [Fact]
    public void A_warning_that_is_received_and_closed_in_time_counts_so()
    {
        HandlingHistory history = new(Policy);
        history.Scan(0, "y");
        history.Mark(HandlingState.Received);
        history.Do(acts => acts.Close("c", new CaseClosing { Finding = CaseFinding.Paid, Workers = 12, Yuan = 30_000 }, "李某", AlertHistory.Noon));
        WorkFigures all = Read(history).Total;
        Assert.Equal((1, 1, 1, 1, 1), (all.Warnings, all.Received, all.ReceivedInTime, all.Handled, all.HandledInTime));
        Assert.Equal((1, 0, 12, 30_000m, 0, 0), (all.Resolved, all.FalseAlarms, (int)all.Workers, all.Yuan, all.Overdue, all.RepeatCompanies));
        Assert.Equal((0.0, 100.0), (all.MedianDays!.Value, all.PerTenThousandWorkers!.Value));
    }

    [Fact]
    public void What_was_over_a_limit_is_late_in_that_step_and_in_all_after_it()
    {
        // One day from Thursday 1 January, a day off, ends on the 4th; received after the scan of the 6th.
        HandlingHistory history = new(Policy);
        history.Scan(0, "y");
        history.Scan(5, "y");
        history.Mark(HandlingState.Received);
        history.Mark(HandlingState.Handled);
        WorkFigures all = Read(history).Total;
        Assert.Equal((1, 0, 1, 0, 1), (all.Received, all.ReceivedInTime, all.Handled, all.HandledInTime, all.Overdue));
        Assert.Equal((0.0, null), (all.ReceivedInTimeShare!.Value, all.MedianDays));
    }

    [Fact]
    public void What_nobody_touched_is_late_at_the_end_and_a_fall_of_the_level_is_nobodys_work()
    {
        HandlingHistory open = new(Policy);
        open.Scan(0, "y");
        Assert.Equal((0, 1), (Read(open, day: 30).Total.Received, Read(open, day: 30).Total.Overdue));
        Assert.Equal(0, Read(open, day: 2).Total.Overdue);

        HandlingHistory fell = new(HandlingPolicy.Default);
        fell.Scan(0, "y");
        fell.Scan(1, "n");
        fell.Scan(20, "n");
        Assert.False(fell.Alerts.EpisodeOf("c")!.IsOpen);
        Assert.Equal((1, 0, 0), (Read(fell).Total.Warnings, Read(fell).Total.Handled, Read(fell).Total.Resolved));
    }

    [Fact]
    public void Units_towns_trades_and_months_have_their_own_rows()
    {
        HandlingHistory history = new(Policy);
        history.Scan(0, "r");
        WorkReport report = Read(history);
        Assert.Equal((Law, 1, (double?)null), RowOf(report.ByUnit));
        Assert.Equal(("沙坪街道", 1, 100.0), RowOf(report.ByTown));
        Assert.Equal(("C21", 1, 40.0), RowOf(report.ByTrade));
        Assert.Equal(("2026-01", 1, (double?)null), RowOf(report.ByMonth));
        Assert.Empty(WorkReport.Read(history.Ledger, AlertHistory.Day(1), AlertHistory.Day(30), history.Clock, Zone, Now(30), Places).ByUnit);
    }

    [Fact]
    public void A_company_that_comes_back_is_a_repeat_and_a_reopened_closing_is_none()
    {
        HandlingHistory history = new(HandlingPolicy.Default);
        history.Scan(0, "y");
        history.Do(
            acts => acts.Close("c", new CaseClosing { As = ClosedAs.FalseAlarm, Finding = CaseFinding.NotSo, Fault = "power" }, "李某", AlertHistory.Noon));
        Assert.Equal((1, 0), (Read(history).Total.FalseAlarms, Read(history).Total.RepeatCompanies));
        history.Ledger.Add(new ActCorrections(history.Ledger).Reopen("c", "李某", "办错了", AlertHistory.Noon));
        Assert.Equal((0, 0), (Read(history).Total.FalseAlarms, Read(history).Total.Handled));
        history.Scan(1, "n");
        history.Scan(20, "n");
        history.Scan(21, "y");
        Assert.Equal((1, 1), (Read(history).Total.Warnings, Read(history).Total.RepeatCompanies));
    }

    [Fact]
    public void An_act_on_an_opening_that_was_scanned_again_counts()
    {
        HandlingHistory history = new(Policy);
        history.Scan(0, "y");
        history.Mark(HandlingState.Received);
        history.Scan(0, "y");
        Assert.Equal((1, 1), (Read(history).Total.Received, Read(history).Total.ReceivedInTime));
    }

    private static (string? Name, int Warnings, double? Headcount) RowOf(IReadOnlyList<WorkFigures> rows)
    {
        WorkFigures row = Assert.Single(rows);
        return (row.Name, row.Warnings, row.Headcount);
    }

    private static WorkReport Read(HandlingHistory history, int day = 40) =>
        WorkReport.Read(history.Ledger, AlertHistory.Day(0), AlertHistory.Day(60), history.Clock, Zone, Now(day), Places);

    private static LocalDateTime Now(int day) => AlertHistory.Day(day).AtMidnight();

    private static HandlingTerm Days(HandlingState state, int days) => new(state, Level.Yellow, new HandlingLimit(days, HandlingUnit.Day));
}
