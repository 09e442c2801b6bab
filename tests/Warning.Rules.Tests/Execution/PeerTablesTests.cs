using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;
using EarlyWarning.Rules.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Execution;

/// <summary>Compares a company that is compared with the tables of a panel to the same company within the panel, bit for bit.</summary>
public sealed class PeerTablesTests
{
    private static readonly Gen<string> Compared = ExpressionGenerator.Number(3).Where(text => text.Contains("peer_", StringComparison.Ordinal));

    private static readonly Gen<(int Companies, int Seed)> Panels =
        from companies in Gen.Elements(19, 20, 21, 30, 45, 70)
        from seed in Gen.Choose(0, 1_000_000)
        select (companies, seed);

    private static int decided;

    [Fact]
    public void A_company_of_the_panel_is_compared_as_within_it()
    {
        decided = 0;
        Prop.ForAll(Arb.From(Compared), Arb.From(Panels), (text, panel) =>
        {
            int[] seeds = [.. Enumerable.Range(panel.Seed, panel.Companies)];
            PanelView view = RandomPanel.OfTold(seeds, panel.Seed);
            Plan plan = PlanOf(text);
            PeerFrames frames = new(plan, Again(PeerTables.Of(view, plan, 1, CancellationToken.None), panel.Seed));
            Column[] within = PanelBinding.Bind(plan, view, 1, CancellationToken.None).Peers;
            for (int row = 0; row < seeds.Length; row++) AssertSame(within, row, frames.Compare(view.Companies[row], frame => RandomPanel.Tell(seeds[row], panel.Seed, frame)), $"{text} of row {row} of {panel}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(250));
        Assert.True(decided > 500, $"{decided} comparisons were known");
    }

    [Property(MaxTest = 100)]
    public Property A_company_with_other_observations_is_compared_as_in_the_panel_built_with_them() =>
        Prop.ForAll(Arb.From(Compared), Arb.From(Panels), (text, panel) =>
        {
            int[] seeds = [.. Enumerable.Range(panel.Seed, panel.Companies)];
            Plan plan = PlanOf(text);
            PeerTables before = PeerTables.Of(RandomPanel.OfTold(seeds, panel.Seed), plan, 1, CancellationToken.None);
            PeerFrames frames = new(plan, before);
            for (int row = 0; row < seeds.Length; row += 5)
            {
                int[] changed = [.. seeds];
                changed[row] += 5_000_000;
                PanelView rebuilt = RandomPanel.OfTold(changed, panel.Seed);

                // The panel decides at which periods indicators are read; where one company moves that, the tables are of another panel.
                if (!PeerTables.Of(rebuilt, plan, 1, CancellationToken.None).IsReadLike(before)) continue;
                Column[] within = PanelBinding.Bind(plan, rebuilt, 1, CancellationToken.None).Peers;
                AssertSame(within, row, frames.Compare(rebuilt.Companies[row], frame => RandomPanel.Tell(changed[row], panel.Seed, frame)), $"{text} of row {row} of {panel}");
            }
        });

    [Property(MaxTest = 250)]
    public Property A_company_that_the_panel_lacks_is_compared_as_in_the_panel_with_it() =>
        Prop.ForAll(Arb.From(Compared), Arb.From(Panels), (text, panel) =>
        {
            int[] seeds = [.. Enumerable.Range(panel.Seed, panel.Companies)];
            Plan plan = PlanOf(text);
            PanelView with = RandomPanel.OfTold(seeds, panel.Seed);
            PeerTables without = PeerTables.Of(RandomPanel.OfTold(seeds[..^1], panel.Seed), plan, 1, CancellationToken.None);
            if (!PeerTables.Of(with, plan, 1, CancellationToken.None).IsReadLike(without)) return;
            double[] compared = new PeerFrames(plan, without).Compare(with.Companies[^1], frame => RandomPanel.Tell(seeds[^1], panel.Seed, frame));
            AssertSame(PanelBinding.Bind(plan, with, 1, CancellationToken.None).Peers, seeds.Length - 1, compared, $"{text} of {panel}");
        });

    /// <summary>Panels of 20 companies that decide about a measure otherwise than the calendar; the values are those of every company.</summary>
    public static TheoryData<string, string, double> Decided => new()
    {
        // Nobody has a sale for two months, so that the anchor is May, and the average of three months that of March to May.
        { "late", "avg(x, 3m)", 4 },

        // y has no value within its maxAge and takes no part: the anchor of the quotient is that of x, May, where it would be June, and so missing.
        { "unaligned", "avg(coalesce(y, x), 1m, known: 1)", 5 },

        // Nobody has a fresh value, so that gone is unknown, where the calendar would say that x is gone.
        { "silent", "if(gone(x, 1m), 1, 0) ?? 7", 7 },

        // The list of those in arrears begins in April: earlier months are missing, not 0, and from May the others are 0.
        { "absent", "count(x, 12m)", 3 },
    };

    [Theory]
    [MemberData(nameof(Decided))]
    public void A_company_is_read_at_the_periods_that_the_panel_was_read_at(string panel, string text, double expected)
    {
        Indicator x = panel == "absent" ? Monthly("x", absent: 0) : Monthly("x", maxAge: panel == "silent" ? "1m" : "3m");
        PanelBuilder builder = Of(20, x, Monthly("y", maxAge: "1m"));
        (int Month, double Value)[] told = panel switch
        {
            "late" or "unaligned" => [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5)],
            "silent" => [(1, 1), (2, 2), (3, 3)],
            _ => [(4, 1), (6, 1)],
        };
        for (int row = 0; row < 20; row++)
        {
            foreach ((int month, double value) in told) builder.Append(row, "x", Month(2026, month), value);
        }

        PanelView view = builder.Build().AsOf(July);
        Planner planner = new(builder.Catalog);
        planner.EmitNumber(Engine.Bind($"peer_median({text})", builder.Catalog));
        planner.EmitNumber(Engine.Bind($"peer_rank({text})", builder.Catalog));
        Plan plan = planner.ToPlan();
        Assert.Equal([expected, 0.5], PanelBinding.Bind(plan, view, 1, CancellationToken.None).Peers.Select(peer => peer[7]));
        double[] compared = new PeerFrames(plan, Again(PeerTables.Of(view, plan, 1, CancellationToken.None), seed: 1)).Compare("c7", frame =>
        {
            foreach (Indicator indicator in builder.Catalog.Indicators) frame.Deliver(indicator);
            foreach ((int month, double value) in told) frame.Add(builder.Catalog.Indicators[0], Month(2026, month).FirstDay.ToDateOnly().DayNumber, value, MeasureAppender.UsualKnown);
        });
        Assert.Equal([expected, 0.5], compared);
    }

    [Fact]
    public void Measures_of_a_record_that_two_feeds_deliver_are_read_each_at_its_own_period()
    {
        IndicatorCatalog catalog = new([Monthly("x", maxAge: "3m") with { Record = "r" }, Monthly("y", maxAge: "3m") with { Record = "r" }]);
        PanelBuilder builder = new(catalog, Enumerable.Range(0, 20).Select(row => $"c{row}"));
        builder.Deliver(new FeedDelivery("one", ["x"]));
        builder.Deliver(new FeedDelivery("two", ["y"]));
        for (int row = 0; row < 20; row++)
        {
            builder.Append(row, "x", Month(2026, 5), 5);
            builder.Append(row, "y", Month(2026, 6), 60);
        }

        Planner planner = new(catalog);
        planner.EmitNumber(Engine.Bind("peer_median(x + y)", catalog));
        Plan plan = planner.ToPlan();
        PanelView view = builder.Build().AsOf(July);
        Assert.Equal(65, PanelBinding.Bind(plan, view, 1, CancellationToken.None).Peers[0][7]);
        Assert.Equal([65], new PeerFrames(plan, PeerTables.Of(view, plan, 1, CancellationToken.None)).Compare("c7", frame =>
        {
            frame.Add(catalog.Indicators[0], Month(2026, 5).FirstDay.ToDateOnly().DayNumber, 5, MeasureAppender.UsualKnown);
            frame.Add(catalog.Indicators[1], Month(2026, 6).FirstDay.ToDateOnly().DayNumber, 60, MeasureAppender.UsualKnown);
        }));
    }

    /// <summary>A company of 30, with 10 in its own industry, so that all 30 are its peers; by hand from the numbers 1 to 30.</summary>
    [Theory]
    [InlineData("c00", 0.5, 15.5, 0.5 / 30)] // its own 1 is replaced by 0.5: the lowest of 30
    [InlineData("c00", 30, 16.5, 29.0 / 30)] // and by 30, as much as another has: 28 below, two ties
    [InlineData("c29", 30, 15.5, 29.5 / 30)] // as it stands
    [InlineData("c15", 16, 15.5, 15.5 / 30)]
    [InlineData("new", 15.5, 15.5, 15.5 / 31)] // one more: 15 below of 31
    [InlineData("new", 31, 16, 30.5 / 31)]
    [InlineData("c00", double.NaN, double.NaN, double.NaN)]
    public void A_value_takes_the_place_of_the_one_that_the_company_had(string company, double value, double median, double rank)
    {
        PeerFrames frames = Register(30, row => "ABC"[row / 10].ToString());
        double[] compared = frames.Compare(company, frame => Tell(frame, value, "A"));
        Assert.Equal([median, rank], compared);
    }

    [Fact]
    public void A_company_that_changes_its_industry_leaves_its_old_peers_and_joins_the_new()
    {
        // 20 in A with the numbers 1 to 20, 19 in B with 21 to 39: with the one from A they are 20.
        PeerFrames frames = Register(39, row => row < 20 ? "A" : "B");
        Assert.Equal([10.5, 0.5 / 20], frames.Compare("c00", frame => Tell(frame, 1, "A")));
        Assert.Equal([29.5, 0.5 / 20], frames.Compare("c00", frame => Tell(frame, 1, "B")));

        // Without one of theirs the 19 that stay in A are too few, and a newcomer of an industry that nobody has is compared with all.
        Assert.Equal([20, 0.5 / 39], frames.Compare("c00", frame => Tell(frame, 1, "C")));
        Assert.Equal([20, 19.5 / 39], frames.Compare("c19", frame => Tell(frame, 20, industry: null)));
    }

    [Fact]
    public void Fewer_than_twenty_are_no_peers_and_the_company_itself_is_one_of_them()
    {
        Assert.Equal([double.NaN, double.NaN], Register(19, _ => "A").Compare("c00", frame => Tell(frame, 1, "A")));
        Assert.Equal([9.5, 0.5 / 20], Register(19, _ => "A").Compare("new", frame => Tell(frame, 0, "A")));
    }

    [Fact]
    public void Numbers_of_other_meaning_have_no_peers()
    {
        PanelView view = RegisterView(30, _ => "A");
        PeerTables tables = PeerTables.Of(view, RegisterPlan(view.Panel.Catalog), 1, CancellationToken.None);
        IndicatorCatalog otherKeys = new(view.Panel.Catalog.Indicators), otherLag = new(view.Panel.Catalog.Indicators.Select(one => one.Id == "n" ? one with { Lag = Span("3d") } : one), ["industry"]);
        foreach (IndicatorCatalog other in new[] { otherKeys, otherLag })
            Assert.Equal([double.NaN, double.NaN], new PeerFrames(RegisterPlan(other), tables).Compare("c00", frame => frame.Set(other.Indicators[0], 1)));
        Assert.Equal([15.5, 0.5 / 30], new PeerFrames(RegisterPlan(view.Panel.Catalog), tables).Compare("c00", frame => Tell(frame, 1, "A")));
    }

    [Fact]
    public void Tables_are_the_same_whatever_the_number_of_threads_and_after_they_were_kept()
    {
        PanelView view = RandomPanel.OfTold([.. Enumerable.Range(0, 1500)], 5);
        Plan plan = PlanOf("peer_rank(power) + peer_median(avg(sales, 3m)) + peer_rank(count(complaint, 90d))");
        string one = TextOf(PeerTables.Of(view, plan, 1, CancellationToken.None)), three = TextOf(PeerTables.Of(view, plan, 3, CancellationToken.None));
        Assert.Equal(one, three);
        Assert.Equal(one, TextOf(Again(PeerTables.Of(view, plan, 1, CancellationToken.None), seed: 1)));
        Assert.Equal(1501, one.Count(sign => sign == '\n'));
        Assert.StartsWith("""{"peerTables":1,"asOf":"2026-07-20","peerGroup":"industry:1,region","companies":1500,"numbers":[""", one, StringComparison.Ordinal);
    }

    public static TheoryData<int, string, string> Damaged => new()
    {
        { 1, "no-peer-tables", "" },
        { 1, "no-peer-tables", "{}" },
        { 1, "no-peer-tables", "[1]\n" },
        { 1, "no-peer-tables", "{\"peerTables\":2}" },
        { 1, "no-peer-tables", Header(-1) },
        { 1, "no-peer-tables", Header(1).Replace("2026-07-20", "2026-02-30", StringComparison.Ordinal) },
        { 2, "peers-cut-off", Header(1) },
        { 3, "peers-cut-off", Header(2) + Line("a") },
        { 3, "peers-cut-off", Header(1) + Line("a") + Line("b") },
        { 3, "peers-out-of-order", Header(2) + Line("b") + Line("a") },
        { 3, "peers-out-of-order", Header(2) + Line("a") + Line("a") },
        { 2, "peer-line-damaged", Header(1) + "{\"id\":\"a\"" },
        { 2, "peer-line-damaged", Header(1) + "{\"id\":7,\"keys\":[null],\"values\":[1]}" },
        { 2, "peer-line-damaged", Header(1) + "{\"id\":\"a\",\"keys\":[],\"values\":[1]}" },
        { 2, "peer-line-damaged", Header(1) + "{\"id\":\"a\",\"keys\":[null],\"values\":[1,2]}" },
        { 2, "peer-line-damaged", Header(1) + "{\"id\":\"a\",\"keys\":[null],\"values\":[1e999]}" },
        { 2, "peer-line-damaged", Header(1) + "{\"id\":\"a\",\"keys\":[null],\"values\":[\"1\"]}" },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task What_is_no_whole_of_tables_is_refused_with_its_line(int line, string code, string text)
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(text));
        PeerTablesException refused = await Assert.ThrowsAsync<PeerTablesException>(() => PeerTables.ReadAsync(stream));
        Assert.Equal((line, code), (refused.Line, refused.Text.Code));
    }

    [Fact]
    public async Task A_cancelled_token_ends_writing_and_reading()
    {
        PanelView view = RegisterView(30, _ => "A");
        PeerTables tables = PeerTables.Of(view, RegisterPlan(view.Panel.Catalog), 1, CancellationToken.None);
        CancellationToken cancelled = new(canceled: true);
        using MemoryStream stream = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => tables.WriteAsync(stream, cancelled));
        await tables.WriteAsync(stream);
        stream.Position = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => PeerTables.ReadAsync(stream, cancelled));
        Assert.Throws<OperationCanceledException>(() => PeerTables.Of(view, RegisterPlan(view.Panel.Catalog), 1, cancelled));
    }

    private static string Header(int companies) =>
        $$"""{"peerTables":1,"asOf":"2026-07-20","peerGroup":"industry","companies":{{companies}},"numbers":["n"],"feeds":[]}""" + "\n";

    private static string Line(string id) => $$"""{"id":"{{id}}","keys":["A"],"values":[1]}""" + "\n";

    private static PeerFrames Register(int companies, Func<int, string> industry)
    {
        PanelView view = RegisterView(companies, industry);
        Plan plan = RegisterPlan(view.Panel.Catalog);
        return new PeerFrames(plan, PeerTables.Of(view, plan, 1, CancellationToken.None));
    }

    /// <summary>A register of companies <c>c00 c01 ..</c> with the numbers 1, 2, .. and an industry each, of which peers share all.</summary>
    private static PanelView RegisterView(int companies, Func<int, string> industry)
    {
        IndicatorCatalog catalog = new([Attribute("n", AttributeType.Number), Attribute("industry", AttributeType.Text)], ["industry"]);
        PanelBuilder builder = new(catalog, Enumerable.Range(0, companies).Select(row => $"c{row:00}"));
        builder.Deliver(new FeedDelivery("register", ["n", "industry"]));
        for (int row = 0; row < companies; row++)
        {
            builder.Attribute(catalog.Indicators[0]).Set(row, row + 1);
            builder.Attribute(catalog.Indicators[1]).Set(row, builder.Texts.Add(industry(row)));
        }

        return builder.Build().AsOf(July);
    }

    private static Plan RegisterPlan(IndicatorCatalog catalog)
    {
        Planner planner = new(catalog);
        planner.EmitNumber(Engine.Bind("peer_median(n)", catalog));
        planner.EmitNumber(Engine.Bind("peer_rank(n)", catalog));
        return planner.ToPlan();
    }

    private static void Tell(CompanyFrame frame, double value, string? industry)
    {
        IndicatorCatalog catalog = RegisterView(1, _ => "A").Panel.Catalog;
        frame.Set(catalog.Indicators[0], value);
        if (industry is not null) frame.Set(catalog.Indicators[1], industry);
    }

    private static string TextOf(PeerTables tables)
    {
        using MemoryStream stream = new();
        tables.WriteAsync(stream).GetAwaiter().GetResult();
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Plan PlanOf(string text)
    {
        Planner planner = new(RandomPanel.Catalog);
        planner.EmitNumber(Engine.Bind(text, RandomPanel.Catalog));
        return planner.ToPlan();
    }

    /// <summary>Writes tables of odd seeds and reads them back.</summary>
    private static PeerTables Again(PeerTables tables, int seed)
    {
        if (seed % 2 == 0) return tables;
        using MemoryStream stream = new();
        tables.WriteAsync(stream).GetAwaiter().GetResult();
        stream.Position = 0;
        return PeerTables.ReadAsync(stream).GetAwaiter().GetResult();
    }

    private static void AssertSame(Column[] within, int row, double[] compared, string where)
    {
        Assert.Equal(within.Length, compared.Length);
        for (int peer = 0; peer < within.Length; peer++)
        {
            double expected = within[peer][row];
            if (!double.IsNaN(expected)) decided++;
            if (BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(compared[peer]) || (double.IsNaN(expected) && double.IsNaN(compared[peer]))) continue;
            Assert.Fail($"{where}: within the panel {expected}, with its tables {compared[peer]}");
        }
    }
}
