namespace EarlyWarning.Simulation.Courses;

/// <summary>The properties of a simulated company that do not change over the months.</summary>
internal sealed record CompanyProfile
{
    // Multiples of the industry's median headcount, at twenty even steps from the smallest to the largest company: sizes of firms are skewed.
    private static readonly double[] Sizes =
        [0.14, 0.2, 0.26, 0.33, 0.4, 0.48, 0.57, 0.68, 0.8, 0.93, 1.1, 1.3, 1.55, 1.85, 2.25, 2.8, 3.6, 5, 7.5, 12, 26];

    // Companies register round sums.
    private static readonly long[] Capitals =
        [500_000, 500_000, 1_000_000, 1_000_000, 1_000_000, 2_000_000, 3_000_000, 5_000_000, 5_000_000, 10_000_000, 20_000_000, 50_000_000];

    public required int Number { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required County County { get; init; }

    public required Industry Industry { get; init; }

    public required int Headcount { get; init; }

    public required long CapitalCny { get; init; }

    public required int RegisteredDay { get; init; }

    public required bool HasUnion { get; init; }

    /// <summary>The company's power use per worker as a multiple of its industry's.</summary>
    public required double PowerFactor { get; init; }

    public required double SalesFactor { get; init; }

    public required double PayFactor { get; init; }

    /// <summary>The growth per month as a share, such as 0.004.</summary>
    public required double Growth { get; init; }

    /// <summary>The share of the workers who have social insurance.</summary>
    public required double Insured { get; init; }

    /// <summary>The days on which the company is closed before the first day of the first lunar month, and from that day on.</summary>
    public required (int Before, int After) Break { get; init; }

    /// <summary>Whether the company's bank reports its payroll.</summary>
    public required bool BankReports { get; init; }

    /// <summary>Whether the company has its own water meter.</summary>
    public required bool HasWaterMeter { get; init; }

    public static CompanyProfile Draw(RegionOptions options, RegionCalendar calendar, int number)
    {
        RandomStream chance = new(options.Seed, number, Concern.Profile);
        County county = Counties.Of(options.County, chance);
        Industry industry = Industries.Any(chance);
        int headcount = Math.Max(3, (int)Math.Round(industry.Size * Size(chance.Share())));
        int step = Math.Min(Capitals.Length - 1, chance.Whole(0, 8) + (headcount > 100 ? 2 : 0) + (headcount > 300 ? 2 : 0));
        return new CompanyProfile
        {
            Number = number,
            Id = CreditCodes.Of(county.Code, number),
            Name = CompanyNames.Of(county, industry, number),
            County = county,
            Industry = industry,
            Headcount = headcount,
            CapitalCny = Capitals[step],
            RegisteredDay = calendar.FirstDay(0) - chance.Whole(400, 9_000),
            HasUnion = chance.Chance(headcount >= 100 ? 0.85 : headcount >= 25 ? 0.5 : 0.15),
            PowerFactor = chance.Between(0.6, 1.5),
            SalesFactor = chance.Between(0.7, 1.4),
            PayFactor = chance.Between(0.88, 1.2),
            Growth = chance.Between(-0.004, 0.006),
            Insured = chance.Chance(0.02) ? chance.Between(0.55, 0.68) : chance.Between(0.86, 1),
            Break = (chance.Whole(3, 12), chance.Whole(7, 15)),
            BankReports = chance.Chance(0.45),
            HasWaterMeter = chance.Chance(0.35),
        };
    }

    private static double Size(double share)
    {
        double place = share * (Sizes.Length - 1);
        int step = (int)place;
        return Sizes[step] + (place - step) * (Sizes[step + 1] - Sizes[step]);
    }
}
