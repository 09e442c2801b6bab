using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace EarlyWarning.Tests.Companies;

/// <summary>A single company that is compared with the peers of the last panel.</summary>
public sealed class PeersOfOneTests
{
    private static readonly LocalDate AsOf = new(2026, 11, 1);

    /// <summary>Panels whose feeds are on time, so that the calendar, which decides for one company, decides for the panel too.</summary>
    [Fact]
    public void A_company_is_assessed_with_the_peers_of_its_panel_as_within_it()
    {
        int withPeers = 0;
        Prop.ForAll(Arb.From(Gen.Choose(0, 1_000_000)), seed =>
        {
            Town town = new(seed, companies: 45);
            using Assessments within = RulePack.Default.Assess(town.Build());
            PeerTables peers = Kept(within.TabulatePeers());
            for (int row = 0; row < 45; row += 4)
            {
                Assessment one = RulePack.Default.Assess(new Company(town.Ids[row], ""), town.Of(row), AsOf, peers: peers);
                Assessment expected = within.Detail(row);
                withPeers += expected.Rules.Concat(expected.Shadow)
                    .Count(rule => rule.Evidence.Any(term => term.Term.StartsWith("peer", StringComparison.Ordinal)));
                Assert.Equal(Describe(expected), Describe(one));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
        Assert.True(withPeers > 20, $"{withPeers} rules with peers have fired");
    }

    [Fact]
    public void A_company_with_new_observations_is_assessed_as_in_the_panel_built_with_them() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 1_000_000)), seed =>
        {
            Town town = new(seed, companies: 45);
            using Assessments before = RulePack.Default.Assess(town.Build());
            PeerTables peers = before.TabulatePeers();
            for (int row = 0; row < 45; row += 9)
            {
                Town changed = town.With(row, seed + 7919);
                using Assessments rebuilt = RulePack.Default.Assess(changed.Build());
                Assert.Equal(
                    Describe(rebuilt.Detail(row)), Describe(RulePack.Default.Assess(new Company(town.Ids[row], ""), changed.Of(row), AsOf, peers: peers)));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));

    [Fact]
    public void The_number_compared_is_read_and_explained_as_of_the_date_of_the_peers()
    {
        const string Catalog = """
            { "indicators": [
              { "id": "kwh", "kind": "measure", "cadence": "monthly", "maxAge": "2m" },
              { "id": "place", "kind": "attribute", "type": "text" } ], "peerGroup": ["place"] }
            """;
        const string Rule = """
            { "id": "low", "when": "kwh < 1000 and peer_rank(kwh) < 10%", "score": 10, "because": "{kwh} {peer_rank(kwh):n2}",
              "tests": [ { "given": {}, "expect": "indeterminate" } ] }
            """;
        RulePack pack = RulePack.Compile([SmallPack.Layer("p", ("indicators.json", Catalog), ("rules.json", SmallPack.RuleFile("rules", Rule)))]);
        PanelBuilder builder = new(pack.Catalog, Enumerable.Range(0, 20).Select(row => $"c{row:00}"));
        builder.Deliver(new FeedDelivery("grid", ["kwh", "place"]));
        for (int row = 0; row < 20; row++) builder.Append($"c{row:00}", "kwh", CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, 9, 1)), 100 + row);
        using Assessments panel = pack.Assess(builder.Build().AsOf(new LocalDate(2026, 10, 5)));
        PeerTables peers = panel.TabulatePeers();
        Observations known = new Observations().Add("kwh", new LocalDate(2026, 9, 30), 100).Add("kwh", new LocalDate(2026, 10, 31), 900);

        // In October it used 900, and in September, the month in which the peers are compared, 100, the least of 20.
        Assessment one = pack.Assess(new Company("c00", "某厂"), known, AsOf, peers: peers);
        Assert.Equal(new LocalDate(2026, 10, 5), one.PeersAsOf);
        FiredRule fired = Assert.Single(one.Rules);
        Assert.Equal("900 0.03", fired.Because);
        Assert.Equal([("kwh", "2026-10"), ("peer_rank(kwh)", "2026-09")], fired.Evidence.Select(evidence => (evidence.Term, evidence.Period)));

        // A company without a September has no rank, since what it lacks is its own number, not peers.
        Observations late = new Observations().Add("kwh", new LocalDate(2026, 10, 31), 900);
        IndeterminateRule undecided = Assert.Single(pack.Assess(new Company("c00", ""), late, AsOf, peers: peers).Indeterminate);
        Assert.Equal([new MissingReason("kwh", "missing", null)], undecided.Missing);
    }

    [Fact]
    public void A_detail_still_knows_its_peers_when_the_memory_of_the_panel_has_been_given_to_another()
    {
        Town town = new(7, companies: 45), other = new(8, companies: 45);
        Assessments assessments = RulePack.Default.Assess(town.Build());
        string[] expected = [.. Enumerable.Range(0, 45).Select(row => Describe(assessments.Detail(row)))];
        Assert.Contains(expected, text => text.Contains("peer", StringComparison.Ordinal));
        Assessment[] details = [.. Enumerable.Range(0, 45).Select(assessments.Detail)];
        assessments.Dispose();
        using Assessments later = RulePack.Default.Assess(other.Build());
        Assert.Equal(expected, details.Select(Describe));
    }

    [Fact]
    public void Peers_of_a_later_date_are_refused()
    {
        using Assessments panel = RulePack.Default.Assess(new Town(1, companies: 3).Build());
        PeerTables peers = panel.TabulatePeers();
        Assert.Throws<ArgumentException>("peers", () => RulePack.Default.Assess(new Company("c00", ""), new Observations(), AsOf.PlusDays(-1), peers: peers));
        Assert.Null(panel.Detail(0).PeersAsOf);
        Assert.Null(RulePack.Default.Assess(new Company("c00", ""), new Observations(), AsOf).PeersAsOf);
    }

    private static PeerTables Kept(PeerTables peers)
    {
        using MemoryStream stream = new();
        peers.WriteAsync(stream).GetAwaiter().GetResult();
        stream.Position = 0;
        return PeerTables.ReadAsync(stream).GetAwaiter().GetResult();
    }

    private static string Describe(Assessment assessment) => string.Join(
        '\n',
        [
            $"{assessment.Level} {assessment.Score} {assessment.ScoreHigh} {assessment.AffectedWorkers}",
            .. assessment.Rules.Concat(assessment.Shadow)
                .Select(rule => $"{rule.Rule.Id} {rule.Counted} {rule.Because} {TextOf(rule.Evidence)}"),
            .. assessment.Indeterminate
                .Select(rule => $"{rule.Rule.Id} {string.Join(';', rule.Missing.Select(reason => (reason.Indicator, reason.Why, reason.Since)))}"),
        ]);

    private static string TextOf(IEnumerable<Evidence> evidence) => string.Join(';', evidence.Select(one => (one.Term, one.Value, one.Period)));

    /// <summary>Companies of two industries and regions with complete feeds, and observations as an app gathers them.</summary>
    private sealed class Town(int seed, int companies)
    {
        private Dictionary<int, int> Changed { get; init; } = [];

        public string[] Ids { get; } = [.. Enumerable.Range(0, companies).Select(row => $"c{row:00}")];

        public Town With(int row, int changed) => new(seed, companies) { Changed = new Dictionary<int, int>(Changed) { [row] = changed } };

        public PanelView Build()
        {
            IndicatorCatalog catalog = RulePack.Default.Catalog;
            PanelBuilder builder = new(catalog, Ids);
            string[] all = [.. catalog.Indicators.Select(indicator => indicator.Id)];
            builder.Deliver(new FeedDelivery("observations", all) { From = new LocalDate(1, 1, 1), Through = AsOf });
            for (int row = 0; row < companies; row++)
            {
                foreach (Observations.Entry entry in Of(row).Entries)
                {
                    catalog.TryGet(entry.Indicator, out Indicator? indicator);
                    switch (indicator!.Kind)
                    {
                        case IndicatorKind.Measure:
                            builder.Append(Ids[row], entry.Indicator, CalendarPeriod.Of(indicator.Cadence, entry.Date!.Value), entry.Number, entry.Known);
                            break;
                        case IndicatorKind.Event:
                            builder.AppendEvent(Ids[row], entry.Indicator, entry.Date!.Value, entry.Number, entry.Known);
                            break;
                        default:
                            Assert.True(CellValue.TryConvert(entry.Value, out CellValue value));
                            builder.SetAttribute(Ids[row], entry.Indicator, value);
                            break;
                    }
                }
            }

            return builder.Build().AsOf(AsOf);
        }

        public Observations Of(int row)
        {
            Random random = new((Changed.GetValueOrDefault(row, seed) * 101) + row);
            Observations observations = new Observations().Deliver([.. RulePack.Default.Catalog.Indicators.Select(indicator => indicator.Id)]);
            bool falls = random.Next(4) == 0;
            foreach (Indicator indicator in RulePack.Default.Catalog.Indicators)
            {
                if (random.Next(6) == 0) continue;
                switch (indicator.Kind)
                {
                    case IndicatorKind.Attribute:
                        observations.Set(indicator.Id, indicator.Type switch
                        {
                            AttributeType.Number => random.Next(1, 500),
                            AttributeType.Text => random.Next(2) == 0 ? "C2110" : "440784",
                            AttributeType.Date => AsOf.PlusDays(-random.Next(4000)),
                            _ => (object)(random.Next(2) == 0),
                        });
                        break;
                    case IndicatorKind.Event:
                        for (int i = random.Next(3); i > 0; i--)
                            observations.Add(indicator.Id, AsOf.PlusDays(-random.Next(400)), Within(indicator, random.Next(1, 20)));
                        break;
                    default:
                        // From its beginning: whoever joins a list of those in arrears does so in every town.
                        for (int period = 26; period >= 0; period--)
                        {
                            LocalDate date = CalendarPeriod.Of(indicator.Cadence, AsOf).Plus(-period).FirstDay;
                            double value = falls && period < 5 ? random.Next(40) : 80 + random.Next(40);
                            if (random.Next(12) > 0) observations.Add(indicator.Id, date, Within(indicator, value));
                        }

                        break;
                }
            }

            return observations;
        }

        private static double Within(Indicator indicator, double value) => Math.Clamp(value, indicator.Range.Low, indicator.Range.High);
    }
}
