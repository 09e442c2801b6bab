using EarlyWarning.Simulation.Courses;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Simulation.Regions;

public sealed class SimulatedRegionTests
{
    private static readonly RegionOptions Options = new() { Companies = 2_000, Months = 24, Seed = 7 };

    private static readonly IReadOnlyList<SimulatedCompany> Companies = [.. SimulatedRegion.Generate(Options)];

    // Fails on a machine that counts otherwise, and on a change to the simulation: then the samples have to be made anew.
    [Fact]
    public void A_seed_gives_the_same_companies_everywhere()
    {
        SimulatedCompany first = Companies[0];
        double power = Companies.Sum(company => company.Measure("power_kwh").Where(double.IsFinite).Sum());
        Assert.Equal("91440785XNK4WRA73L", first.Id);
        Assert.Equal(2_872_767_270, power);
    }

    [Fact]
    public void A_company_does_not_depend_on_how_many_there_are()
    {
        SimulatedCompany alone = SimulatedRegion.Generate(Options with { Companies = 100 }).Last();
        SimulatedCompany among = Companies[99];
        Assert.Equal(among.Id, alone.Id);
        Assert.Equal(among.Events, alone.Events);
        Assert.All(SimulatedRegion.Measures, measure => Assert.Equal(among.Measure(measure), alone.Measure(measure)));
    }

    [Fact]
    public void Another_seed_gives_another_region()
    {
        IEnumerable<SimulatedCompany> other = SimulatedRegion.Generate(Options with { Seed = 8 });
        Assert.True(other.Zip(Companies).Count(pair => pair.First.Headcount == pair.Second.Headcount) < Options.Companies / 10);
    }

    [Fact]
    public void Codes_and_brands_are_each_of_one_company_in_the_largest_region()
    {
        County county = new("440799", "示例市");
        Industry industry = Industries.Any(new RandomStream(1, 0, Concern.Profile));
        HashSet<string> codes = new(StringComparer.Ordinal), names = new(StringComparer.Ordinal);
        for (int number = 0; number < RegionOptions.MostCompanies; number++)
            Assert.True(codes.Add(CreditCodes.Of(county.Code, number)) && names.Add(CompanyNames.Of(county, industry, number)));
    }

    [Fact]
    public void Every_name_of_a_measure_or_event_is_in_the_catalog_of_the_pack() =>
        Assert.All(SimulatedRegion.Measures.Concat(SimulatedRegion.Events), id => Assert.True(RulePack.Default.Catalog.TryGet(id, out _), id));

    [Fact]
    public void One_county_can_be_asked_for() => Assert.All(
        SimulatedRegion.Generate(Options with { County = "440799", Companies = 50 }),
        company => Assert.Equal("440799", company.Region));

    [Fact]
    public void Trouble_begins_in_the_share_of_companies_that_was_asked_for()
    {
        double share = Companies.Count(company => company.Trouble is not null) / (double)Options.Companies;
        Assert.InRange(share, 0.06, 0.10);
        Assert.Equal(Enum.GetValues<SimulatedTroubleKind>(), Companies.Select(company => company.Trouble?.Kind).OfType<SimulatedTroubleKind>().Distinct().Order());
        Assert.DoesNotContain(SimulatedRegion.Generate(Options with { TroubledPerYear = 0 }), company => company.Trouble is not null);
    }

    [Fact]
    public void Trouble_breaks_out_one_to_six_months_after_it_began() => Assert.All(
        Companies.Select(company => company.Trouble).OfType<SimulatedTrouble>(),
        trouble =>
        {
            int months = (trouble.Day.Year - trouble.Began.Year) * 12 + trouble.Day.Month - trouble.Began.Month;
            Assert.InRange(months, 1, 6);
            Assert.True(trouble.Workers > 0);
        });

    [Fact]
    public void Nothing_happens_outside_of_the_months() => Assert.All(
        Companies.SelectMany(company => company.Events),
        happened => Assert.True(happened.Day >= new LocalDate(2024, 11, 1) && happened.Day <= new LocalDate(2026, 10, 31)));

    // 2025-01-29 and 2026-02-17: the dip is in another month each year.
    [Fact]
    public void Work_dips_in_the_month_of_the_Spring_Festival()
    {
        Assert.True(MedianOfWorks("2025-01") < 0.85 * MedianOfWorks("2024-12"));
        Assert.True(MedianOfWorks("2026-02") < 0.75 * MedianOfWorks("2025-12"));
        Assert.True(MedianOfWorks("2026-02") < 0.8 * MedianOfWorks("2025-02"));
    }

    [Fact]
    public void The_healthy_owe_wages_for_a_month_at_most() => Assert.All(
        Companies.Where(company => company.Trouble is null),
        company => Assert.True(company.Measure("wage_arrears_months").Count(months => months > 0) <= 1));

    [Fact]
    public void A_production_stop_is_announced_by_orders_then_power_and_ends_them()
    {
        List<SimulatedCompany> stopped = [.. Companies.Where(company =>
            company.Trouble is { Kind: SimulatedTroubleKind.ProductionStop } trouble && trouble.Day.ToYearMonth().CompareTo(new YearMonth(2026, 9)) < 0)];
        Assert.NotEmpty(stopped);
        Assert.All(stopped, company =>
        {
            Assert.Equal(double.NaN, company.Measure("power_kwh")[^1]);
            Assert.Equal(double.NaN, company.Measure("invoiced_sales_cny")[^1]);
            Assert.True(company.Trouble!.Cny > 0);
        });
    }

    [Property]
    public Property Any_options_within_bounds_give_finite_or_missing_whole_numbers() => Prop.ForAll(
        Gen.Choose(1, 12).Zip(Gen.Choose(6, 120)).Zip(Gen.Choose(int.MinValue, int.MaxValue)).ToArbitrary(),
        drawn =>
        {
            ((int companies, int months), int seed) = drawn;
            RegionOptions options = new() { Companies = companies, Months = months, Seed = seed, TroubledPerYear = 0.1 };
            return SimulatedRegion.Generate(options).All(company =>
                SimulatedRegion.Measures.All(measure => company.Measure(measure).Count == months && company.Measure(measure).All(IsOrdinary)));
        });

    [Theory]
    [InlineData(0, 24, null)]
    [InlineData(1_000_001, 24, null)]
    [InlineData(10, 5, null)]
    [InlineData(10, 121, null)]
    [InlineData(10, 24, "440100")]
    public void What_is_out_of_bounds_is_refused(int companies, int months, string? county) => Assert.Throws<ArgumentOutOfRangeException>(() =>
        SimulatedRegion.Generate(new RegionOptions { Companies = companies, Months = months, County = county }));

    private static bool IsOrdinary(double value) => double.IsNaN(value) || value is >= 0 and < 1e12;

    private static double MedianOfWorks(string month)
    {
        YearMonth wanted = NodaTime.Text.YearMonthPattern.Iso.Parse(month).Value;
        int place = (wanted.Year - 2024) * 12 + wanted.Month - 11;
        List<double> perHead = [.. Companies
            .Where(company => company.Industry.StartsWith("C33", StringComparison.Ordinal) && company.Trouble is null)
            .Select(company => company.Measure("power_kwh")[place] / company.Headcount).Where(double.IsFinite).Order()];
        return perHead[perHead.Count / 2];
    }
}
