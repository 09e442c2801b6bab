using EarlyWarning.Benchmarks.Workloads;
using NodaTime;

namespace EarlyWarning.Benchmarks.Ratios;

/// <summary>The ratio of assessing one company with 40 rules. The unit is a company.</summary>
internal static class CompanyRatios
{
    private const int Companies = 512;

    public static IEnumerable<Ratio> All()
    {
        ScoringWorkload workload = new(1024, 0);
        ScoringBaselines baselines = new(workload, Companies);
        Observations[] observations = [.. Enumerable.Range(0, 64).Select(row => ScoringWorkload.MakeObservations(workload, row))];
        Company company = new("1", "某厂");
        LocalDate asOf = new(2026, 7, 1);
        yield return new Ratio("one-company", "one company, 40 rules", "microsoft/RulesEngine", new Timed(Assess, Companies), new Timed(() => baselines.RulesEngine(), Companies), 0.62, 1_600);

        void Assess()
        {
            for (int i = 0; i < Companies; i++) workload.Pack.Assess(company, observations[i & 63], asOf);
        }
    }
}
