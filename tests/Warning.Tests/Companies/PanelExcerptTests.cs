using EarlyWarning.Rules;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Companies;

/// <summary>What an excerpt has of a company is all that its assessment needs: assessed alone it comes out as among all.</summary>
public sealed class PanelExcerptTests
{
    private const string Catalog = """
        { "indicators": [
          { "id": "m", "kind": "measure", "cadence": "monthly", "maxAge": "2m" },
          { "id": "d", "kind": "measure", "cadence": "daily", "maxAge": "5d" },
          { "id": "e", "kind": "event" },
          { "id": "n", "kind": "attribute", "type": "number" },
          { "id": "workers", "kind": "attribute", "type": "number" } ] }
        """;

    private static readonly LocalDate AsOf = new(2026, 7, 1);
    private static readonly string[] Companies = ["a", "b", "c"];

    private static readonly RulePack Small = RulePack.Compile(
    [
        SmallPack.Layer(
            "p",
            ("indicators.json", Catalog),
            ("policy.json", SmallPack.Policy),
            ("rules.json", SmallPack.RuleFile(
                "r",
                SmallPack.Rule("r.high", "20", "m > 50"),
                SmallPack.Rule("r.fall", "30", "yoy(m, 3m) < -30%"),
                SmallPack.Rule("r.days", "15", "avg(d, 14d) < 40"),
                SmallPack.Rule("r.often", "25", "count(e, 90d) >= 2"),
                SmallPack.Rule("r.both", "10", "n >= 50 and sum(e, 180d) > 60")))),
    ]);

    /// <summary>Of rules that compare with no other company all is equal: what has fired, on what evidence, what is undecided, score, level, alert.</summary>
    [Property(MaxTest = 150)]
    public void Alone_a_company_is_assessed_and_warned_of_as_among_all(int seed)
    {
        Panel panel = PanelOf(Small, seed);
        using Assessments all = Small.Assess(panel.AsOf(AsOf));
        Company[] register = [.. Companies.Select(id => new Company(id, id))];
        EventStamp stamp = EventStamp.OfScan(Instant.FromUtc(2026, 7, 1, 0, 0), AsOf, Small.Hash);
        Dictionary<string, EpisodeMoved> moved = AlertBook.Empty.Advance(all, register, stamp.At).Transitions.ToDictionary(one => one.Company);
        for (int row = 0; row < Companies.Length; row++)
        {
            Panel excerpt = ExcerptOf(Small, panel, row);
            using Assessments alone = Small.Assess(excerpt.AsOf(AsOf));
            Assert.Equal(all.Detail(row), alone.Detail(0));
            EpisodeMoved[] found = [.. AlertBook.Empty.Advance(alone, [register[row]], stamp.At).Transitions];
            Assert.Equal(moved.GetValueOrDefault(Companies[row]), found.SingleOrDefault());
        }
    }

    private static Panel ExcerptOf(RulePack pack, Panel panel, int row) => PanelExcerpt.Read(pack.Catalog, Companies[row], AsOf, BytesOf(panel, row));

    private static byte[] BytesOf(Panel panel, int row)
    {
        using MemoryStream lines = new();
        PanelExcerpt.Write(panel.AsOf(AsOf), row, lines);
        return lines.ToArray();
    }

    /// <summary>Three companies with observations of some indicators: with gaps, late, corrected, and of feeds that begin and end where they like.</summary>
    private static Panel PanelOf(RulePack pack, int seed)
    {
        Random random = new(seed);
        PanelBuilder builder = new(pack.Catalog, Companies);
        foreach (Indicator indicator in pack.Catalog.Indicators.Where(_ => random.Next(3) > 0))
        {
            builder.Deliver(new FeedDelivery($"feed-{indicator.Id}", [indicator.Id])
            {
                From = AsOf.PlusDays(-random.Next(200, 800)),
                Through = random.Next(2) == 0 ? AsOf.PlusDays(-random.Next(40)) : null,
            });
            for (int row = 0; row < Companies.Length; row++) Fill(builder, indicator, builder.RowAt(row), random);
        }

        return builder.Build();
    }

    private static void Fill(PanelBuilder builder, Indicator indicator, PanelRow row, Random random)
    {
        switch (indicator.Kind)
        {
            case IndicatorKind.Measure:
                CalendarPeriod last = CalendarPeriod.Of(indicator.Cadence, AsOf);
                for (int back = indicator.Cadence == Cadence.Daily ? 60 : 20; back > 0; back--)
                {
                    if (random.Next(8) == 0) continue;
                    LocalDate? known = random.Next(6) == 0 ? AsOf.PlusDays(random.Next(-5, 5)) : null;
                    builder.Append(row, indicator.Id, last.Plus(-back), random.Next(7) == 0 ? null : Number(), known);
                }

                break;
            case IndicatorKind.Event:
                for (int left = random.Next(5); left > 0; left--)
                    builder.AppendEvent(row, indicator.Id, AsOf.PlusDays(-random.Next(300)), Math.Max(1, Number()));
                break;
            case IndicatorKind.Attribute when indicator.Type is AttributeType.Number or AttributeType.Flag && random.Next(4) > 0:
                CellValue value = indicator.Type == AttributeType.Flag ? CellValue.Of(random.Next(2) == 0) : CellValue.Of(Number());
                builder.SetAttribute(row, indicator.Id, value);
                break;
        }

        // What the catalog does not allow is refused.
        double Number() => Math.Clamp(random.Next(0, 100), indicator.Range.Low, indicator.Range.High);
    }
}
