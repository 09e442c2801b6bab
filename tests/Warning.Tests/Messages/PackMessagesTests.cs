using EarlyWarning.Rules;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Messages;

/// <summary>What an analyst reads about policy, calendars, places and scenarios.</summary>
public sealed class PackMessagesTests
{
    [Theory]
    [InlineData("policy.json", """{ "bands": { "blue": 10, "yellow": 5, "orange": 45, "red": 70 } }""", "EW1506：等级分数线应逐级升高：“yellow”为 5，没有高于前一级的 10；请改正")]
    [InlineData("policy.json", """{ "bands": 7 }""", "EW1006：这里应为等级分数线“bands”，写成 { ... } 的形式，现为数字")]
    [InlineData("policy.json", """{ "referrals": [ { "id": "a b", "to": "x", "when": "f0" } ] }""", "EW1010：转办事项的编号“id”不能为空，也不能有空格，例如 \"legal-aid\"")]
    [InlineData("scenarios/s.json", """{ "id": "s", "given": {}, "expect": { "fired": ["aaab"] } }""", "EW1507：规则包里没有规则“aaab”；是不是“aaaa”？")]
    [InlineData("scenarios/s.json", """{ "id": "s", "given": {}, "expect": { "level": "pink" } }""", "EW1007：“level”只能是 none、blue、yellow、orange、red 之一，现为“pink”")]
    [InlineData("calendars/c.json", """{ "country": "cn", "year": 2026, "off": ["2027-01-01"], "work": [] }""", "EW1602：2027-01-01 不在 2026 年；无论由哪份通知公布，都请写入 cn-2027.json")]
    [InlineData("calendars/c.json", """{ "country": "cn", "year": 2026, "off": ["2026-01-01"], "work": ["2026-01-01"] }""", "EW1602：2026-01-01 已写在“off”中；同一天或休息或上班，只写一次")]
    public void A_fault_of_a_pack_is_said_in_Chinese(string file, string text, string expected)
    {
        IReadOnlyList<Diagnostic> found = RulePack.Check([LayerOf(Rule("aaaa", "1", "f0")), Layer("q", (file, text))], out _);
        Assert.Equal(expected, Assert.Single(found, fault => fault.Severity == DiagnosticSeverity.Error).ToString(MessageLanguage.Chinese).Split("错误 ")[^1]);
    }

    [Fact]
    public void What_differs_from_a_scenario_is_said_in_Chinese()
    {
        const string Scenario = """{ "id": "x", "given": { "f0": true, "f1": false }, "expect": { "level": "none", "score": 10, "fired": ["b"] } }""";
        RulePack pack = RulePack.Compile([LayerOf(Rule("a", "50", "f0"), Rule("b", "20", "f1")), Layer("q", ("scenarios/x.json", Scenario))]);
        Assert.Equal(
            ["等级为橙，预期为无", "分值为 50，预期为 10（a 50）", "“b”未触发", "“a”触发了，预期不触发"],
            Assert.Single(pack.Test().Scenarios).Faults.Select(fault => fault.ToString(MessageLanguage.Chinese)));
    }

    [Fact]
    public void A_pack_with_errors_says_how_many()
    {
        RulePackException thrown = Assert.Throws<RulePackException>(() => RulePack.Compile([Layer("p", ("a.json", RuleFile("a", Rule("a", "1", "f0"))))]));
        Assert.Contains("“p”不是完整的规则包：缺少 indicators.json，规则能用的名称都在这个文件里定义；如果它是本地层，请和它改动的规则包一起写，如 default,p", thrown.Diagnostics.Select(fault => fault.Text.ToString(MessageLanguage.Chinese)));
    }
}
