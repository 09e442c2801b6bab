using EarlyWarning;
using NodaTime;

namespace EarlyWarning.Cli.Readme;

/// <summary>The README's program for an app that holds the figures of one company.</summary>
internal static class OneCompany
{
    public static void Run()
    {
        Company company = new("91440784MA4X00004U", "示例市某某家具有限公司");
        Observations known = new Observations()
            .Set("headcount", 120)
            .Add("wage_arrears_months", new LocalDate(2026, 10, 31), 1.5)
            .Add("wage_arrears_workers", new LocalDate(2026, 10, 31), 36)
            .Add("wage_arrears_cny", new LocalDate(2026, 10, 31), 280_000)
            .Add("rent_unpaid_report", new LocalDate(2026, 11, 2))
            .Deliver("rent_unpaid_report", "relocation_report");

        Assessment found = RulePack.Default.Assess(company, known, asOf: new LocalDate(2026, 11, 20));

        Console.WriteLine($"{company.Name}: {found.Level}, {found.Score} points, up to {found.ScoreHigh} if all were known");
        foreach (FiredRule rule in found.Rules)
            Console.WriteLine($"{rule.Counted,3} {rule.Rule.Id}: {rule.Because}");
    }
}
