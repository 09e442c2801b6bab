using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Tests.Packs;

/// <summary>
/// A region of sixty healthy factories that close over the Spring Festival, which moves from 2025-01-29 to 2026-02-17: month on month, power and
/// sales fall by half or more, year on year they fall when the festival changes month, and no alert is right.
/// </summary>
public sealed class WinterTests
{
    private static readonly LocalDate[] Festivals = [new(2023, 1, 22), new(2024, 2, 10), new(2025, 1, 29), new(2026, 2, 17)];

    private static readonly Panel Region = Build(RulePack.Default.Catalog);

    public static TheoryData<string> Weeks =>
        new(Enumerable.Range(0, 22).Select(week => new LocalDate(2025, 12, 1).PlusWeeks(week).ToString("uuuu-MM-dd", null)));

    [Theory]
    [MemberData(nameof(Weeks))]
    public void Nobody_is_listed_in_any_week_of_winter(string week)
    {
        LocalDate asOf = LocalDate.FromDateOnly(DateOnly.Parse(week, System.Globalization.CultureInfo.InvariantCulture));
        Assessments all = RulePack.Default.Assess(Region.AsOf(asOf));
        Assert.Empty(all.Listed.SelectMany(row => all.Detail(row).Rules.Select(rule => $"{all.View.Companies[row]} {rule.Rule.Id}: {rule.Because}")));
    }

    [Fact]
    public void The_rules_on_power_and_sales_did_look()
    {
        Assessments all = RulePack.Default.Assess(Region.AsOf(new LocalDate(2026, 3, 12)));
        foreach (string id in new[] { "shutdown.power-down-30", "shutdown.power-down-50" })
        {
            int rule = RulePack.Default.Rules.Rules.ToList().FindIndex(found => found.Id == id);
            Assert.Equal(Region.Companies.Count, all.Outcomes.Count(rule).Clear);
        }
    }

    [Theory]
    [InlineData("change(power_kwh, 1m) < -50%")]
    [InlineData("yoy(power_kwh, 1m) < -30%")]
    [InlineData("change(invoiced_sales_cny, 1m) < -50%")]
    public void A_rule_that_compares_months_alone_would_have_alarmed(string condition)
    {
        RulePack naive = RulePack.Compile([RulePack.DefaultLayer, SmallPack.Layer("q", ("r.json", SmallPack.RuleFile("q", SmallPack.Rule("naive", "50", condition))))]);
        Panel region = Build(naive.Catalog);
        Assert.Contains(
            Enumerable.Range(0, 22), week => naive.Assess(region.AsOf(new LocalDate(2025, 12, 1).PlusWeeks(week))).Listed.Count > region.Companies.Count / 2);
    }

    private static Panel Build(IndicatorCatalog catalog)
    {
        PanelBuilder builder = new(catalog, Enumerable.Range(0, 60).Select(row => $"c{row:00}"));
        builder.Deliver(new FeedDelivery("all", [.. builder.Catalog.Indicators.Select(indicator => indicator.Id)]) { From = new LocalDate(2023, 1, 1) });
        Attributes(builder);
        for (int row = 0; row < builder.Companies.Count; row++)
        {
            for (LocalDate month = new(2023, 1, 1); month < new LocalDate(2026, 6, 1); month = month.PlusMonths(1)) AppendMonth(builder, row, month);
            for (LocalDate day = new(2025, 6, 1); day < new LocalDate(2026, 6, 1); day = day.PlusDays(1))
                builder.Append(builder.RowAt(row), "power_daily_kwh", CalendarPeriod.Of(Cadence.Daily, day), Rests(row, day) ? 90 + row : 1600 + (10 * row));
        }

        return builder.Build();
    }

    private static void Attributes(PanelBuilder builder)
    {
        foreach ((string id, Func<int, double> value) in new (string, Func<int, double>)[]
        {
            ("headcount", row => 60 + row),
            ("registered_capital_cny", _ => 5_000_000),
            ("has_union", _ => 1),
            ("registered_on", _ => new DateOnly(2012, 5, 8).DayNumber),
            ("industry", row => builder.Texts.Add(row % 2 == 0 ? "C2110" : "C3391")),
            ("region", _ => builder.Texts.Add("440784")),
        })
        {
            builder.Catalog.TryGet(id, out Indicator? indicator);
            for (int row = 0; row < builder.Companies.Count; row++) builder.Attribute(indicator!).Set(row, value(row));
        }
    }

    private static void AppendMonth(PanelBuilder builder, int row, LocalDate month)
    {
        CalendarPeriod period = CalendarPeriod.Of(Cadence.Monthly, month);
        int days = month.Calendar.GetDaysInMonth(month.Year, month.Month);
        double worked = Enumerable.Range(0, days).Count(day => !Rests(row, month.PlusDays(day))) / (double)days;
        builder.Append(builder.RowAt(row), "power_kwh", period, Math.Round((40_000 + (500 * row)) * (0.05 + (0.95 * worked)) * Noise(row, period)));
        builder.Append(builder.RowAt(row), "invoiced_sales_cny", period, Math.Round(2_000_000 * (0.1 + (0.9 * worked)) * Noise(row + 7, period)));
        builder.Append(builder.RowAt(row), "si_insured", period, 58 + row);
        builder.Append(builder.RowAt(row), "si_due_cny", period, 60_000);
        builder.Append(builder.RowAt(row), "si_paid_cny", period, 60_000);
        builder.Append(builder.RowAt(row), "payroll_cny", period, 300_000);
        builder.Append(builder.RowAt(row), "payday_delay_days", period, (row + month.Month) % 2);
        builder.Append(builder.RowAt(row), "payroll_tax_heads", period, 59 + row);
        builder.Append(builder.RowAt(row), "wage_arrears_months", period, 0);
    }

    /// <summary>Returns whether a factory is closed on a day: from a week before New Year's Eve, later for some, to a fortnight after.</summary>
    private static bool Rests(int row, LocalDate day) => Festivals.Any(festival =>
        CalendarPeriod.Of(Cadence.Daily, day).CompareTo(CalendarPeriod.Of(Cadence.Daily, festival.PlusDays(-8 + (row % 4)))) >= 0 && day < festival.PlusDays(12 + (row % 5)));

    /// <summary>Returns a variation of up to five per cent, computed without a random generator so that every run is the same.</summary>
    private static double Noise(int row, CalendarPeriod period) =>
        1 + (0.05 * Math.Sin((row * 12.9898) + (period.FirstDay.Month * 78.233) + period.FirstDay.Year));
}
