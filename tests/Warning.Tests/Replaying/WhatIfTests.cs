using System.Globalization;
using EarlyWarning.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace EarlyWarning.Tests.Replaying;

/// <summary>Values that are tried, against scans of packs in which the number is edited.</summary>
public sealed class WhatIfTests
{
    // The numbers of the rules below, in this order: plain, percentage, in a let, in a comparison with peers.
    private static readonly string[] Written = ["100", "30%", "40", "80%", "2"];

    private static readonly (string Rule, int Place, string[] Values)[] Tried =
    [
        ("n1", 1, ["0", "50", "60", "101", "1000", "0.5"]),
        ("n2", 2, ["0%", "30%", "30.0%", "75%"]),
        ("n2", 3, ["0", "25", "40", "1万"]),
        ("n4", 3, ["5%", "50%", "99.5%"]),
        ("n4", 1, ["0", "3"]),
    ];

    private static readonly Gen<(string, string, double?)[]> Companies =
        from count in Gen.Elements(1, 30, 70)
        from flags in Gen.Elements("01?".ToCharArray()).ArrayOf(3).Select(chars => new string(chars)).ArrayOf(count)
        from workers in Gen.Elements<double?>(null, 0, 50, 60, 80, 101, 120, 400).ArrayOf(count)
        select flags.Select((text, row) => ($"c{row:000}", text, workers[row])).ToArray();

    [Property(MaxTest = 60)]
    public Property Each_value_is_the_scan_of_a_pack_with_that_number_edited() => Prop.ForAll(Companies.ToArbitrary(), companies =>
    {
        RulePack pack = PackOf(Written);
        using WhatIf whatIf = new(pack, SmallPack.View(pack, companies).Panel, [SmallPack.July]);
        foreach ((string rule, int place, string[] values) in Tried)
        {
            RuleNumber number = RuleOf(pack, rule).Numbers[place - 1];
            IReadOnlyList<WhatIfValue> found = whatIf.Sweep(number, values);
            for (int value = 0; value < values.Length; value++)
            {
                string[] edited = [.. Written];
                edited[IndexOf(rule, place)] = values[value];
                if (!Agrees(found[value], pack, PackOf(edited), companies)) return false;
            }
        }

        return true;
    });

    [Property(MaxTest = 60)]
    public Property The_present_value_is_the_scan_and_moves_nobody() => Prop.ForAll(Companies.ToArbitrary(), companies =>
    {
        RulePack pack = PackOf(Written);
        using WhatIf whatIf = new(pack, SmallPack.View(pack, companies).Panel, [SmallPack.July]);
        return Tried.All(one =>
        {
            RuleNumber number = RuleOf(pack, one.Rule).Numbers[one.Place - 1];
            WhatIfValue now = Assert.Single(whatIf.Sweep(number, [number.Text]));
            WhatIfValue asItStands = whatIf.AsItStands(number.Text, pack.Rules.Try(number, number.Text, out _)!.Changed);
            return now.Up == 0 && now.Down == 0 && now.Rules.SequenceEqual(asItStands.Rules) &&
                Agrees(now, pack, pack, companies) && Agrees(asItStands, pack, pack, companies);
        });
    });

    [Property(MaxTest = 40)]
    public Property A_parameter_is_tried_as_if_it_were_written() => Prop.ForAll(Companies.ToArbitrary(), companies =>
    {
        RulePack pack = PackOf(Written, limit: 60);
        using WhatIf whatIf = new(pack, SmallPack.View(pack, companies).Panel, [SmallPack.July]);
        double[] values = [0, 60, 100.5];
        IReadOnlyList<WhatIfValue> found = whatIf.Sweep(pack.Catalog.Parameters[0], values);
        return values.Select((value, place) => Agrees(found[place], pack, PackOf(Written, value), companies)).All(agrees => agrees);
    });

    [Fact]
    public void Rules_that_ask_for_the_changed_one_change_with_it()
    {
        RulePack pack = PackOf(Written);
        using WhatIf whatIf = new(pack, SmallPack.View(pack, [("a", "000", 80), ("b", "010", 80), ("c", "000", 20)]).Panel, [SmallPack.July]);
        WhatIfValue value = Assert.Single(whatIf.Sweep(RuleOf(pack, "n1").Numbers[0], ["70"]));

        // n1 fires for a and b with 20 points, and through it n3 for a with 15; for b n3 fires anyway.
        Assert.Equal([new WhatIfRule("n1", 2, 0, new WhatIfWorth(2, 0, 0, 0))], value.Rules);
        Assert.Equal((2, 0), (value.Up, value.Down));
        Assert.Equal((1, 1), (value.Moves[(int)Level.None][(int)Level.Yellow], value.Moves[(int)Level.Blue][(int)Level.Yellow]));
    }

    [Fact]
    public void Numbers_stand_in_the_order_of_the_condition_and_then_of_its_lets()
    {
        RulePack pack = PackOf(Written);
        Assert.Equal(["400", "30%", "40", "2"], RuleOf(pack, "n2").Numbers.Select(number => number.Text));
        Assert.Equal([null, null, "big", "half"], RuleOf(pack, "n2").Numbers.Select(number => number.Let));
        Assert.Equal(RuleNumberKind.Percent, RuleOf(pack, "n2").Numbers[1].Kind);
        Assert.All(RuleOf(pack, "n2").Numbers, number => Assert.Equal(number.Text, number.Expression.Substring(number.Start, number.Text.Length)));
    }

    [Theory]
    [InlineData("n1", 1, "20%", "a number such as 3")]
    [InlineData("n1", 1, "30d", "a number such as 3")]
    [InlineData("n2", 2, "20", "a percentage such as 20%")]
    [InlineData("n1", 1, "many", "a number such as 3")]
    [InlineData("n1", 1, "1 or f0", "a number such as 3")]
    [InlineData("n6", 1, "4", "cannot be 4")]
    public void A_value_that_the_number_cannot_have_is_refused(string rule, int place, string value, string said)
    {
        RulePack pack = PackOf(Written);
        Assert.Null(pack.Rules.Try(RuleOf(pack, rule).Numbers[place - 1], value, out Message? fault));
        Assert.Contains(said, fault!.ToString(), StringComparison.Ordinal);
        using WhatIf whatIf = new(pack, SmallPack.View(pack, [("a", "000", 80)]).Panel, [SmallPack.July]);
        ArgumentException refused = Assert.Throws<ArgumentException>(() => whatIf.Sweep(RuleOf(pack, rule).Numbers[place - 1], [value]));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Precision_and_recall_are_those_of_a_backtest()
    {
        (string, string, double?)[] companies = [("a", "100", 150), ("b", "100", 60), ("c", "000", 120), ("d", "000", 10)];
        LocalDate august = new(2026, 8, 1), september = new(2026, 9, 1);
        BacktestOutcome[] outcomes = [new("a", august), new("b", august), new("d", september), new("x", september)];
        RulePack pack = PackOf(Written), edited = PackOf(["50", .. Written.Skip(1)]);
        BacktestOptions options = new() { From = SmallPack.July, To = SmallPack.July };
        using WhatIf whatIf = new(pack, SmallPack.View(pack, companies).Panel, options.Dates(), new WhatIfOutcomes(outcomes, options.Horizon));
        WhatIfValue value = Assert.Single(whatIf.Sweep(RuleOf(pack, "n1").Numbers[0], ["50"]));
        BacktestReport report = Backtest.Run(edited, SmallPack.View(edited, companies).Panel, outcomes, options);

        // At more than 50 workers n1 fires for a, b and c, of which a and b come to harm; d does too.
        Assert.Equal(new WhatIfWorth(3, 2, 3, 2), value.Rules[0].Worth);
        BacktestRule rule = report.Rules.Single(one => one.Rule.Id == "n1");
        Assert.Equal(new WhatIfWorth(rule.Fired, rule.Hits, report.OutcomesWithPair, rule.OutcomesWarned), value.Rules[0].Worth);
        Assert.Equal(report.Levels.Select(level => new WhatIfWorth(level.Alerted, level.Hits, level.Outcomes, level.OutcomesWarned)), value.Levels);
        Assert.Equal([outcomes[3]], whatIf.LeftOut);
    }

    [Theory]
    [InlineData("1m")]
    [InlineData("2m")]
    [InlineData("5m")]
    public void A_longer_window_reads_what_its_trial_asked_the_panel_to_hold(string window)
    {
        const string Catalog = """{ "indicators": [ { "id": "power", "kind": "measure", "cadence": "monthly", "maxAge": "1m" } ] }""";
        static RulePack Of(string window)
        {
            string rules = SmallPack.RuleFile("rules", SmallPack.Rule("w", "30", $"sum(power, {window}) > 9"));
            return RulePack.Compile([SmallPack.Layer("p", ("indicators.json", Catalog), ("rules.json", rules))]);
        }

        RulePack pack = Of("1m"), edited = Of(window);
        RuleNumber number = pack.Rules.Rules[0].Numbers[0];
        RuleTrial trial = pack.Rules.Try(number, window, out _)!;
        static Panel Fill(PanelBuilder builder)
        {
            builder.Deliver(new FeedDelivery("power", ["power"]));
            for (int month = 1; month <= 6; month++)
            {
                CalendarPeriod period = CalendarPeriod.Of(Cadence.Monthly, new LocalDate(2026, month, 1));
                builder.Append("a", "power", period, month);
                builder.Append("b", "power", period, 7 - month);
            }

            return builder.Build();
        }

        using WhatIf whatIf = new(pack, Fill(pack.Rules.NewPanel(["a", "b"], [SmallPack.July], [], [trial])), [SmallPack.July]);
        using Assessments scan = edited.Assess(Fill(edited.Rules.NewPanel(["a", "b"], [SmallPack.July])).AsOf(SmallPack.July));
        Assert.Equal((long)scan.Outcomes.Count(0).Fired, Assert.Single(whatIf.Sweep(number, [window])).Rules[0].Fired);
    }

    private static bool Agrees(WhatIfValue value, RulePack pack, RulePack edited, (string, string, double?)[] companies)
    {
        using Assessments was = SmallPack.Assess(pack, companies), scan = SmallPack.Assess(edited, companies);
        long[][] moves = [.. Enumerable.Range(0, 5).Select(_ => new long[5])];
        for (int row = 0; row < companies.Length; row++) moves[(int)was.LevelOf(row)][(int)scan.LevelOf(row)]++;
        return moves.Zip(value.Moves, (one, other) => one.SequenceEqual(other)).All(same => same) && value.Rules.All(rule =>
        {
            OutcomeCount count = scan.Outcomes.Count(edited.Rules.Rules.Select(one => one.Id).ToList().IndexOf(rule.Id));
            return (rule.Fired, rule.Indeterminate) == (count.Fired, count.Indeterminate);
        });
    }

    private static Rule RuleOf(RulePack pack, string id) => pack.Rules.Rules.Single(rule => rule.Id == id);

    private static int IndexOf(string rule, int place) => (rule, place) switch
    {
        ("n1", _) => 0,
        ("n2", 2) => 1,
        ("n2", 3) => 2,
        ("n4", 3) => 3,
        _ => 4,
    };

    private static RulePack PackOf(string[] numbers, double limit = 90)
    {
        string rules = $$"""
            { "id": "rules", "let": { "big": "half > {{numbers[2]}}", "half": "workers / 2" }, "rules": [
              {{SmallPack.Rule("n1", "20", $"workers > {numbers[0]}")}},
              {{SmallPack.Rule("n2", "12.5", $"workers / 400 > {numbers[1]} and big")}},
              {{SmallPack.Rule("n3", "15", "fired('n1') or f1")}},
              {{SmallPack.Rule("n4", "30", $"peer_rank(workers * {numbers[4]} + 1) > {numbers[3]}", "\"group\": \"g\"")}},
              {{SmallPack.Rule("n5", "40", "workers > limit and big", "\"group\": \"g\", \"level\": \"orange\"")}},
              {{SmallPack.Rule("n6", "5", "at_least(2, f0, f1, f2)")}} ] }
            """;
        string value = limit.ToString(CultureInfo.InvariantCulture), parameters = $$"""
            { "parameters": { "limit": { "unit": "people", "values": [ { "from": "2020-01-01", "value": {{value}} } ] } } }
            """;
        return RulePack.Compile(
        [
            SmallPack.Layer(
                "p", ("indicators.json", SmallPack.Catalog), ("parameters.json", parameters), ("policy.json", SmallPack.Policy), ("rules.json", rules)),
        ]);
    }
}
