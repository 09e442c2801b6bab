using EarlyWarning.Replaying;
using NodaTime;

namespace EarlyWarning.Reports;

/// <summary>An alert while the entries of a ledger are followed: its rules, the first act on it, and how a person closed it.</summary>
/// <param name="company">The company's id.</param>
/// <param name="openedOn">The as-of date of its first opening.</param>
/// <param name="county">The county of the company then; null where it is not known.</param>
internal sealed class FollowedAlert(string company, LocalDate openedOn, string? county)
{
    private readonly HashSet<string> rules = new(StringComparer.Ordinal);
    private LocalDate? firstAct;
    private LocalDate? closedOn;
    private ClosedAs? closedAs;

    public string Company => company;

    public LocalDate OpenedOn => openedOn;

    public string? County => county;

    public IEnumerable<string> Rules => rules;

    public bool IsOpen { get; set; } = true;

    public void AddRules(IEnumerable<string> fired) => rules.UnionWith(fired);

    public void Act(LocalDate day)
    {
        if (firstAct is null || day < firstAct) firstAct = day;
    }

    public void Close(ClosedAs found, LocalDate day)
    {
        (closedAs, closedOn) = (found, day);
        IsOpen = false;
    }

    /// <summary>Takes a closing by a person back.</summary>
    public void Reopen()
    {
        (closedAs, closedOn) = (null, null);
        IsOpen = true;
    }

    public static AlertOutcomesRow Sum(string? name, IReadOnlyList<FollowedAlert> alerts)
    {
        int[] toAct = [.. alerts.Where(alert => alert.firstAct is not null).Select(alert => alert.DaysTo(alert.firstAct!.Value)).Order()];
        IEnumerable<FollowedAlert> right = alerts.Where(alert => alert.closedAs is ClosedAs.Handled or ClosedAs.NoBreach);
        int[] leads = [.. right.Select(alert => alert.DaysTo(alert.closedOn!.Value)).Order()];
        return new AlertOutcomesRow(name)
        {
            Alerts = alerts.Count,
            ActedOn = toAct.Length,
            Handled = Count(ClosedAs.Handled),
            NoBreach = Count(ClosedAs.NoBreach),
            FalseAlarms = Count(ClosedAs.FalseAlarm),
            Other = Count(ClosedAs.Other),
            MedianDaysToAct = Quantile.Of(toAct, 0.5),
            MedianLeadDays = Quantile.Of(leads, 0.5),
            LowerQuartileLeadDays = Quantile.Of(leads, 0.25),
            UpperQuartileLeadDays = Quantile.Of(leads, 0.75),
        };

        int Count(ClosedAs found) => alerts.Count(alert => alert.closedAs == found);
    }

    /// <summary>Returns the days from the opening on; 0 for a day before it, since an act may be dated before the scan that opened the alert.</summary>
    private int DaysTo(LocalDate day) => Math.Max(0, Period.DaysBetween(openedOn, day));
}
