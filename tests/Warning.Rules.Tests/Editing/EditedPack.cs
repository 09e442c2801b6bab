using System.Text;

namespace EarlyWarning.Rules.Tests.Editing;

/// <summary>A small pack whose rules are typed in tests; a place is marked <c>‸</c> in a text.</summary>
internal static class EditedPack
{
    public const char Mark = '\u2038';

    private const string Catalog =
        """
        {
          "indicators": [
            { "id": "power_kwh", "alias": ["用电量"], "title": "月用电量", "kind": "measure", "cadence": "monthly", "unit": "kWh", "lag": "10d",
              "maxAge": "2m", "range": [0, null], "source": "供电" },
            { "id": "wage_arrears_months", "title": "拖欠工资月数", "kind": "measure", "cadence": "monthly", "unit": "month", "maxAge": "3m", "absent": 0 },
            { "id": "hotline_call", "alias": ["热线投诉"], "title": "12351 职工投诉", "kind": "event", "unit": "people", "confidential": true,
              "fields": { "matter": "text", "waited_days": "number" } },
            { "id": "layoff_report", "title": "裁员报告", "kind": "event", "unit": "people" },
            { "id": "region", "title": "行政区划代码", "kind": "attribute", "type": "text" },
            { "id": "headcount", "alias": ["职工人数"], "title": "职工人数", "kind": "attribute", "type": "number", "unit": "people" }
          ]
        }
        """;

    private const string Parameters =
        """
        { "parameters": { "minimum_wage_cny": { "title": "最低工资标准", "unit": "CNY", "source": "粤府函〔2021〕345号", "values": [ { "from": "2021-12-01", "value": 1720 } ] } } }
        """;

    private const string Rules =
        """
        {
          "id": "wages",
          "rules": [
            { "id": "wages.arrears", "title": "已经欠薪", "category": "wage-arrears", "group": "wages", "when": "wage_arrears_months > 0", "score": 25, "level": "yellow" },
            { "id": "wages.power-down", "title": "用电骤降", "category": "shutdown", "group": "operation", "when": "yoy(power_kwh, 3m) < -30%", "score": 10 }
          ]
        }
        """;

    public static RuleEditing Service { get; } = Over([]);

    /// <summary>The service over the pack with a let that all rules see.</summary>
    public static RuleEditing ServiceWithLets { get; } = Over([Document("lets.json", """{ "let": { "owes_much": "wage_arrears_months > 2" } }""")]);

    private static RuleEditing Over(IReadOnlyList<RuleDocument> lets) => new(
        [
            new RuleLayer
            {
                Catalogs = [Document("indicators.json", Catalog)],
                Parameters = [Document("parameters.json", Parameters)],
                Lets = lets,
                Rules = [Document("wages.json", Rules)],
            },
        ],
        ["blue", "yellow", "orange", "red"]);

    /// <summary>Returns the text without its mark, and where that is.</summary>
    public static (string Text, TextPosition At) Unmark(string marked)
    {
        int at = marked.IndexOf(Mark, StringComparison.Ordinal);
        Assert.True(at >= 0, marked);
        string before = marked[..at];
        return (before + marked[(at + 1)..], new TextPosition(before.Count(c => c == '\n'), at - 1 - before.LastIndexOf('\n')));
    }

    /// <summary>Returns a rule file with one condition.</summary>
    public static string When(string condition) =>
        $$"""{ "id": "t", "let": { "calls": "hotline_call", "heads": "headcount" }, "rules": [ { "id": "t.a", "when": "{{condition}}", "score": 1 } ] }""";

    public static IReadOnlyList<RuleCompletion> Complete(string marked)
    {
        (string text, TextPosition at) = Unmark(marked);
        return Service.Complete(text, at);
    }

    public static RuleHover? Hover(string marked)
    {
        (string text, TextPosition at) = Unmark(marked);
        return Service.Hover(text, at);
    }

    /// <summary>Returns the text with a change.</summary>
    public static string Apply(string text, TextRange range, string written)
    {
        string[] lines = text.Split('\n');
        int Offset(TextPosition at) => lines.Take(at.Line).Sum(line => line.Length + 1) + at.Character;
        return text[..Offset(range.Start)] + written + text[Offset(range.End)..];
    }

    private static RuleDocument Document(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
