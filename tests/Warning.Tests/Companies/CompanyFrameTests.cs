using EarlyWarning.Companies;
using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Companies;

/// <summary>Compares the frame that assesses single companies with the same company as a panel of one.</summary>
public sealed class CompanyFrameTests
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);
    private static readonly Company Firm = new("91440784MA4X00004U", "某厂");

    [Property(MaxTest = 300)]
    public Property A_company_in_a_frame_is_assessed_as_a_panel_of_one() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            Assessment frame = RulePack.Default.Assess(Firm, Random(seed), AsOf);
            Assessment panel = RulePack.Default.Assess(PanelOfOne.Build(RulePack.Default.Catalog, Firm, Random(seed), AsOf).AsOf(AsOf)).Detail(0);
            Assert.Equal(Describe(panel), Describe(frame));
        });

    [Fact]
    public void A_frame_that_is_used_again_remembers_nothing()
    {
        string alone = Describe(RulePack.Default.Assess(Firm, Random(1), AsOf));
        for (int seed = 2; seed < 20; seed++) RulePack.Default.Assess(Firm, Random(seed), AsOf);
        Assert.Equal(alone, Describe(RulePack.Default.Assess(Firm, Random(1), AsOf)));
    }

    [Fact]
    public void Observations_that_were_assessed_cannot_be_changed()
    {
        Observations observations = new Observations().Set("headcount", 12);
        RulePack.Default.Assess(Firm, observations, AsOf);
        Assert.Throws<InvalidOperationException>(() => observations.Set("headcount", 13));
    }

    [Fact]
    public void Many_threads_share_one_pack()
    {
        string[] alone = [.. Enumerable.Range(0, 64).Select(seed => Describe(RulePack.Default.Assess(Firm, Random(seed), AsOf)))];
        string[] together = new string[alone.Length];
        Parallel.For(0, together.Length, seed => together[seed] = Describe(RulePack.Default.Assess(Firm, Random(seed), AsOf)));
        Assert.Equal(alone, together);
    }

    private static string Describe(Assessment assessment) => string.Join(
        '\n',
        [
            $"{assessment.Level} {assessment.Score} {assessment.ScoreHigh} {assessment.AffectedWorkers}",
            .. assessment.Rules.Select(rule => $"{rule.Rule.Id} {rule.Counted} {rule.Because} {string.Join(';', rule.Evidence)}"),
            .. assessment.Indeterminate.Select(rule => $"{rule.Rule.Id} {string.Join(';', rule.Missing)}"),
            .. assessment.Shadow.Select(rule => rule.Rule.Id),
        ]);

    /// <summary>Random observations of some indicators, with gaps, revisions, values known only later and texts that rules name.</summary>
    private static Observations Random(int seed)
    {
        Random random = new(seed);
        Observations observations = new();
        foreach (Indicator indicator in RulePack.Default.Catalog.Indicators)
        {
            if (random.Next(4) == 0) continue;
            switch (indicator.Kind)
            {
                case IndicatorKind.Attribute:
                    observations.Set(indicator.Id, ValueOf(indicator.Type, random));
                    break;
                case IndicatorKind.Event:
                    observations.Deliver(indicator.Id);
                    for (int i = random.Next(4); i > 0; i--) observations.Add(indicator.Id, AsOf.PlusDays(-random.Next(-10, 400)), Within(indicator, random.Next(1, 200)));
                    break;
                default:
                    for (int month = random.Next(30); month > -2; month--)
                    {
                        LocalDate date = AsOf.PlusMonths(-month);
                        if (random.Next(5) == 0) continue;
                        observations.Add(indicator.Id, date, random.Next(3) == 0 ? Within(indicator, 0) : Within(indicator, random.Next(5000)), random.Next(4) == 0 ? date.PlusDays(random.Next(90)) : null);
                        if (random.Next(8) == 0) observations.Add(indicator.Id, date, Within(indicator, random.Next(5000)), date.PlusDays(random.Next(90)));
                    }

                    break;
            }
        }

        return observations;
    }

    private static double Within(Indicator indicator, double value) => Math.Clamp(value, indicator.Range.Low, indicator.Range.High);

    private static object ValueOf(AttributeType type, Random random) => type switch
    {
        AttributeType.Number => random.Next(5000),
        AttributeType.Text => random.Next(3) switch { 0 => "440784", 1 => "E4710", _ => "C2110" },
        AttributeType.Date => AsOf.PlusDays(-random.Next(4000)),
        _ => random.Next(2) == 0,
    };
}
