using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Robustness.Seeds;

/// <summary>A few companies with values, gaps and zeros.</summary>
internal static class SeedPanel
{
    public static Panel Of(RulePack pack)
    {
        PanelBuilder panel = pack.Rules.NewPanel(["A", "B", "C", "D"], SeedRegion.AsOf);
        panel.Deliver(new FeedDelivery("power", ["power_kwh"]));
        panel.Deliver(new FeedDelivery("arrears", ["wage_arrears_cny"]));
        panel.Deliver(new FeedDelivery("calls", ["hotline_call", "layoff_report"]));
        LocalDate last = new(2026, 10, 1);
        for (int month = 0; month < 14; month++)
        {
            CalendarPeriod period = CalendarPeriod.Of(Cadence.Monthly, last.PlusMonths(-month));
            panel.Append("A", "power_kwh", period, 100 - (month * 7.5));
            panel.Append("B", "power_kwh", period, month % 3 == 0 ? null : month);
            panel.Append("C", "power_kwh", period, 0);
            if (month < 2) panel.Append("A", "wage_arrears_cny", period, 1e6 * month);
        }

        panel.AppendEvent("A", "hotline_call", new LocalDate(2026, 11, 1), 3);
        panel.AppendEvent("A", "hotline_call", new LocalDate(2026, 9, 30), 1);
        panel.AppendEvent("C", "layoff_report", new LocalDate(2026, 10, 2), 20);
        panel.SetAttribute("A", "headcount", CellValue.Of(120));
        panel.SetAttribute("B", "headcount", CellValue.Of(0));
        panel.SetAttribute("A", "region", CellValue.Of("440784"));
        panel.SetAttribute("C", "has_union", CellValue.Of(true));
        panel.SetAttribute("D", "registered_on", CellValue.Of(new LocalDate(2019, 2, 28)));
        return panel.Build();
    }
}
