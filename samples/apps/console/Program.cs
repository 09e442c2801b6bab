using EarlyWarning;
using EarlyWarning.Rules;
using NodaTime;

Company company = new("91440784MA4X00004U", "示例市某某家具有限公司");
Observations known = new Observations()
    .Set("headcount", 120)
    .Add("wage_arrears_months", new LocalDate(2026, 10, 31), 1.5)
    .Add("wage_arrears_workers", new LocalDate(2026, 10, 31), 36)
    .Add("wage_arrears_cny", new LocalDate(2026, 10, 31), 280_000)
    .Add("rent_unpaid_report", new LocalDate(2026, 11, 2))
    .Deliver("rent_unpaid_report", "relocation_report");

RulePack pack = RulePack.Default;
Assessment found = pack.Assess(company, known, asOf: new LocalDate(2026, 11, 20));

Console.WriteLine($"{company.Name}: {found.Level}, {found.Score} points, up to {found.ScoreHigh} if all were known");
foreach (FiredRule rule in found.Rules) Console.WriteLine($"  {rule.Counted,4} {rule.Rule.Id}: {rule.Because}");
foreach (Referral referral in found.Referrals) Console.WriteLine($"  to {referral.To}: {referral.Reason}");
Console.WriteLine("What to ask for first:");
foreach (string indicator in found.Indeterminate.SelectMany(rule => rule.Missing).Select(missing => missing.Indicator).Distinct().Take(5))
    Console.WriteLine($"  {(pack.Catalog.TryGet(indicator, out Indicator? named) ? named.Title : indicator)}");
return found.Level >= Level.Orange ? 0 : 1;
