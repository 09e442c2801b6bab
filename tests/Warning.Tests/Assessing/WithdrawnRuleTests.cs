using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Assessing;

/// <summary>The level that would result if a company's withdrawn rules were still fired. Rule a depends on flag 0, rule b on flag 2.</summary>
public sealed class WithdrawnRuleTests
{
    private const string Retired = "\"status\": \"retired\"";

    private static readonly LocalDate June = new(2026, 6, 1);

    private static readonly string[] Withdrawals =
        [Retired, "\"status\": \"shadow\"", "\"effective\": { \"to\": \"2026-07-01\" }", "\"effective\": { \"from\": \"2026-07-02\" }"];

    public static TheoryData<string> Forms => new(Withdrawals);

    private static readonly Gen<RuleForm> RuleForms =
        from score in Gen.Elements(0, 5, 10, 20, 25, 30, 45, 70)
        from floor in Gen.Frequency((4, Gen.Constant("")), (1, Gen.Elements("blue", "yellow", "orange", "red")))
        from @group in Gen.Elements("", "", "g", "h")
        from withdrawn in Gen.Elements([-1, -1, .. Enumerable.Range(0, Withdrawals.Length)])
        from flag in Gen.Elements('0', '1', '?')
        select new RuleForm(score, floor, @group, withdrawn, flag);

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_rule_that_is_withdrawn_now_counts_as_if_it_still_fired(string withdrawal) =>
        Assert.Equal("Blue, with a Orange: a Orange", Told(Of(Rule("a", "30", "f0", withdrawal), Rule("b", "20", "f2")), "?01", Latched("a")));

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_rule_that_was_withdrawn_earlier_counts_as_long_as_it_is_not_back(string withdrawal) =>
        Assert.Equal("Blue, with a Orange: a Orange", Told(Of(Rule("a", "30", "f0", withdrawal), Rule("b", "20", "f2")), "?01", Withdrawn(("a", Level.Yellow))));

    [Theory]
    [InlineData(Level.Yellow, "Blue, with a Yellow: a Yellow")]
    [InlineData(Level.Red, "Blue, with a Red: a Red")]
    [InlineData(Level.None, "Blue, with a Blue: a Blue")]
    public void A_rule_that_no_pack_has_any_more_counts_with_the_level_it_gave(Level gave, string told)
    {
        RulePack pack = Of(Rule("b", "20", "f2"));
        Assert.Equal(told, Told(pack, "001", Withdrawn(("a", gave))));
        Assert.Equal(told, Told(pack, "001", new Latches([KeyValuePair.Create("x", (IReadOnlyList<Latch>)[new Latch("a", June, gave)])])));
    }

    [Fact]
    public void Of_a_group_a_withdrawn_rule_counts_in_its_place() =>
        Assert.Equal(
            "Blue, with a Yellow: a Yellow",
            Told(Of(Rule("a", "30", "f0", $"\"group\": \"g\", {Retired}"), Rule("b", "20", "f2", "\"group\": \"g\"")), "?01", Latched("a")));

    [Fact]
    public void A_floor_of_a_withdrawn_rule_holds() =>
        Assert.Equal("Blue, with a Red: a Red", Told(Of(Rule("a", "1", "f0", $"\"level\": \"red\", {Retired}"), Rule("b", "20", "f2")), "?01", Latched("a")));

    [Fact]
    public void Several_withdrawn_rules_count_together_and_each_is_told_by_itself() =>
        Assert.Equal(
            "Blue, with a c gone Orange: a Yellow, c Yellow, gone Yellow",
            Told(
                Of(Rule("a", "20", "f0", Retired), Rule("b", "20", "f2"), Rule("c", "4", "f3", Retired), Rule("d", "1", "f4")),
                "?01?1",
                Withdrawn(("a", Level.Blue), ("c", Level.None), ("gone", Level.Yellow)),
                scoreOf: "d"));

    [Fact]
    public void A_rule_held_by_its_latch_counts_beside_a_withdrawn_one() =>
        Assert.Equal("Blue, with a Orange: a Orange", Told(Of(Rule("a", "30", "f0", Retired), Rule("b", "20", "f2")), "?0?", Latched("a", "b")));

    /// <summary>Flag 1 is the clear condition.</summary>
    [Theory]
    [InlineData("", "1??", "Yellow")]
    [InlineData("", "0??", "None released a RuleCleared")]
    [InlineData("", "???", "None, with a Yellow: a Yellow")]
    [InlineData("\"clearWhen\": \"f1\"", "10?", "Yellow")]
    [InlineData("\"clearWhen\": \"f1\"", "00?", "None released a RuleCleared")]
    [InlineData("\"clearWhen\": \"f1\"", "?1?", "None released a RuleCleared")]
    [InlineData("\"clearWhen\": \"f1\"", "?0?", "None, with a Yellow: a Yellow")]
    [InlineData("\"clearWhen\": \"f1\"", "???", "None, with a Yellow: a Yellow")]
    public void A_rule_that_is_back_is_decided_by_its_condition_or_a_clear_condition_that_is_true(string clearWhen, string flags, string told) =>
        Assert.Equal(told, Told(Of(Rule("a", "30", "f0", clearWhen)), flags, Withdrawn(("a", Level.Yellow))));

    /// <summary>Computes the expected level with a pack in which the withdrawn rules are active and their flags true.</summary>
    [Property(MaxTest = 60)]
    public Property The_level_with_withdrawn_rules_is_that_of_a_pack_in_which_they_fire() => Prop.ForAll(Arb.From(RuleForms.ArrayOf(4)), rules =>
    {
        int[] withdrawn = [.. Enumerable.Range(0, rules.Length).Where(rule => rules[rule].Withdrawal >= 0)];
        RulePack now = Of([.. rules.Select((rule, place) => rule.Json(place, isActive: false))]), before = Of([.. rules.Select((rule, place) => rule.Json(place, isActive: true))]);
        string flags = string.Concat(rules.Select(rule => rule.Flag));
        Assessment one = Detail(now, flags, Latched([.. withdrawn.Select(rule => $"r{rule}")]));
        Assert.Equal(withdrawn.Length == 0 ? null : LevelIn(withdrawn), one.LevelWithWithdrawn);
        Assert.Equal(withdrawn.Select(rule => new RuleLevel($"r{rule}", LevelIn(rule))), one.Withdrawn);
        Assert.Equal(LevelIn(), one.Level);

        Level LevelIn(params int[] back) => Detail(
            before, string.Concat(rules.Select((rule, place) => back.Contains(place) ? '1' : rule.Withdrawal >= 0 ? '0' : rule.Flag)), latches: null).Level;
    });

    [Fact]
    public void A_company_without_withdrawn_rules_has_no_such_level()
    {
        Assessment one = Detail(Of(Rule("a", "30", "f0")), "?", Latched("a"));
        Assert.Null(one.LevelWithWithdrawn);
        Assert.Empty(one.Withdrawn);
    }

    private static Latches Latched(params string[] rules) =>
        new([KeyValuePair.Create("x", (IReadOnlyList<Latch>)[.. rules.Select(rule => new Latch(rule, June, Level.None))])]);

    private static Latches Withdrawn(params (string Id, Level Level)[] rules) => Latches.Own(
        new(StringComparer.Ordinal), new(StringComparer.Ordinal) { ["x"] = [.. rules.Select(rule => new RuleLevel(rule.Id, rule.Level))] });

    private static Assessment Detail(RulePack pack, string flags, Latches? latches) =>
        pack.Assess(View(pack, [("x", flags, null)]), threads: 1, latches).Detail(0);

    /// <summary>Assesses in a panel, and checks that the company alone gets the same.</summary>
    private static string Told(RulePack pack, string flags, Latches latches, string? scoreOf = null)
    {
        Observations known = new();
        for (int flag = 0; flag < flags.Length; flag++)
        {
            if (flags[flag] != '?') known.Set(string.Create(CultureInfo.InvariantCulture, $"f{flag}"), flags[flag] == '1');
        }

        string panel = Told(Detail(pack, flags, latches));
        Assert.Equal(panel, Told(pack.Assess(new Company("x", "X"), known, July, latches)));
        if (scoreOf is not null) Assert.Contains(Detail(pack, flags, latches).Rules, rule => rule.Rule.Id == scoreOf);
        return panel;
    }

    private static string Told(Assessment one)
    {
        string with = one.LevelWithWithdrawn is { } level
            ? $", with {string.Join(' ', one.Withdrawn.Select(rule => rule.Id))} {level}: {string.Join(", ", one.Withdrawn.Select(rule => $"{rule.Id} {rule.Level}"))}"
            : "";
        string released = string.Concat(one.Released.Where(rule => rule.Reason == ReleaseReason.RuleCleared).Select(rule => $" released {rule.Id} {rule.Reason}"));
        return $"{one.Level}{with}{released}";
    }

    internal sealed record RuleForm(int Score, string Floor, string Group, int Withdrawal, char Flag)
    {
        public string Json(int place, bool isActive)
        {
            string[] more =
            [
                .. Floor.Length > 0 ? [$"\"level\": \"{Floor}\""] : Array.Empty<string>(),
                .. Group.Length > 0 ? [$"\"group\": \"{Group}\""] : Array.Empty<string>(),
                .. Withdrawal >= 0 && !isActive ? [Withdrawals[Withdrawal]] : Array.Empty<string>(),
            ];
            return Rule($"r{place}", Score.ToString(CultureInfo.InvariantCulture), $"f{place}", string.Join(", ", more));
        }
    }
}
