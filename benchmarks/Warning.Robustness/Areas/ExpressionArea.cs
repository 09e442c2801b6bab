using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Robustness.Mutating;
using EarlyWarning.Robustness.Seeds;
using EarlyWarning.Rules;

namespace EarlyWarning.Robustness.Areas;

/// <summary>
/// Conditions and sentences of rules, many in a file, one a line. What compiles is evaluated for a panel and explained for one company of it, and both must
/// agree.
/// </summary>
internal sealed class ExpressionArea : Area
{
    private const string File = "rules/expressions.json";

    private static readonly string[] Pieces =
    [
        "(", ")", ",", " and ", " or ", "not ", "+", "-", "*", "/", "%", "<", ">", "<=", ">=", "==", "!=", "in", "(1, 2)", "in ('a', 'b')", "true", "false",
            "0", "1", "50%", "1e308", "1e-323", "0x1", "1.", ".5", "'", "''", "\"", "{", "}", "[", "]", ":n0", ":n2",
        "power_kwh", "用电量", "wage_arrears_cny", "survey_respondents", "headcount", "region", "registered_on", "has_union", "hotline_call", "layoff_report",
            "minimum_wage_cny", "fired('arrears')", "missing(power_kwh)", "known(power_kwh)", "ago(power_kwh, 1m)", "ago(survey_respondents, 4q)",
            "change(power_kwh, 12m)",
        "avg(power_kwh, 6m)", "median(power_kwh, 6m)", "min(power_kwh, 3m)", "sum(hotline_call, 60d)", "count(hotline_call, 60d, where: known(caller))",
            "offset: 30d", "where: ", "value()", "distinct(hotline_call, caller, 30d)", "surprise(hotline_call, 30d, 1y)", "gone(power_kwh, 2m)",
            "slope(power_kwh, 6m)", "robust_z(power_kwh, 12m)", "yoy(power_kwh, 3m)", "greatest(", "least(", " ?? ", " between ", "between 1 and 2",
            "any(layoff_report, 90d)", "days_since(hotline_call)", "peer_rank(power_kwh)", "peer_median(power_kwh)",
            "at_least(2, power_kwh > 0, headcount > 1)",
        "abs(", "max(", "min(", "round(", "sqrt(", "if(", "else ", "coalesce(", "1d", "0d", "-1m", "9999y", "99999999999d", "1q", "date('2026-01-01')",
            "today()", "=", "&&", "||", "!", "?", ":", ";", "，", "（", "）", "并且", "。", "--", "((((((((((((((((",
    ];

    // The catalog of the pack that is shipped, so that its rules are sound inputs.
    private static readonly RulePackFile[] Others =
    [
        .. RulePack.DefaultLayer.Files.Where(file => file.Path.EndsWith("indicators.json", StringComparison.Ordinal)
            || file.Path.EndsWith("parameters.json", StringComparison.Ordinal)),
        new("rules/policy.json", """{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }, "affectedWorkers": "headcount" }"""u8.ToArray()),
        new("rules/first.json", """
            { "id": "first", "title": "x", "rules": [ { "id": "arrears", "title": "x", "score": 1, "when": "wage_arrears_cny > 0" } ] }
            """u8.ToArray()),
    ];

    private const int MostOfKind = 100;

    public ExpressionArea()
        : base("expressions", [.. Texts().Where(IsSound)], Pieces)
    {
    }

    public override int AtOnce => 64;

    public override Bounds Bounds { get; } = new(4, 512 << 20);

    public override void Run(ReadOnlySpan<Input> inputs, Span<End> ends)
    {
        IReadOnlyList<Diagnostic> listed = Check(inputs, all: true, [], out RulePack? pack);
        if (inputs.Length > 1 && listed.GroupBy(one => one.Code).Any(kind => kind.Count() >= MostOfKind))
        {
            // Not all diagnostics of the kind are listed, so that an expression may only look sound.
            int half = inputs.Length / 2;
            Run(inputs[..half], ends[..half]);
            Run(inputs[half..], ends[half..]);
            return;
        }

        ILookup<int, Diagnostic> found = listed.ToLookup(one => one.File == File ? one.Line - 2 : -1);
        if (found[-1].FirstOrDefault(one =>
            one.Severity == DiagnosticSeverity.Error) is { } strange) throw new WrongEndException("a diagnostic stands in none of the expressions",
            strange.ToString());
        int lines = inputs.Length + 2;
        bool[] sound = new bool[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            ends[i] = End.Of([.. found[i]], _ => lines);
            sound[i] = ends[i].How != Refused;
        }

        if (!sound.Contains(true)) return;
        if (pack is null) Check(inputs, all: false, sound, out pack);
        Evaluate(pack ?? throw new WrongEndException("expressions without an error do not compile together", ""));
    }

    private static bool IsSound(Input input) => !Check([input], all: true, [], out _).Any(one => one.Severity == DiagnosticSeverity.Error);

    private static IEnumerable<Input> Texts()
    {
        foreach (RulePackFile file in RulePack.DefaultLayer.Files)
        {
            using JsonDocument json = JsonDocument.Parse(file.Content);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("rules", out JsonElement rules)) continue;
            foreach (JsonElement rule in rules.EnumerateArray())
            {
                foreach (string key in (string[])["when", "because"])
                {
                    if (rule.TryGetProperty(key, out JsonElement text) && text.ValueKind == JsonValueKind.String) yield return new Input(key,
                        text.GetString()!);
                }
            }
        }

        foreach (string small in (string[])["power_kwh > 0 and headcount >= 1.5", "change(power_kwh, 1m) < -50%", "sum(hotline_call, 60d) / headcount > 1%",
            "count(hotline_call, 90d, offset: 5d, where: matter in ('欠薪', '加班') and value() > 1) >= 2", "max(power_kwh, ago(power_kwh, 12m)) == 1",
            "robust_z(power_kwh, 12m) < -3 or surprise(hotline_call, 30d, 1y) >= 4", "yoy(power_kwh, 3m) between -0.5 and minimum_wage_cny",
            "gone(power_kwh, 2m) and (headcount ?? 0) > 1",
            "not (has_union or region == '440784')", "days_since(hotline_call) < 30", "avg(power_kwh, 6m) * 2 > median(power_kwh, 12m)",
                "at_least(2, headcount > 1, power_kwh < 5, wage_arrears_cny > 0)", "missing(power_kwh) and known(headcount)",
                "registered_on < date('2020-01-01')"])
            yield return new Input("when", small);
        foreach (string small in (string[])["欠薪 {wage_arrears_cny:n0} 元", "比上月 {change(power_kwh, 1m):n1}，{headcount} 人", "[共 {sum(hotline_call, 60d)} 人]投诉"])
            yield return new Input("because", small);
    }

    private static IReadOnlyList<Diagnostic> Check(ReadOnlySpan<Input> inputs, bool all, bool[] chosen, out RulePack? pack)
    {
        using MemoryStream json = new();
        json.Write("{ \"id\": \"expressions\", \"title\": \"x\", \"rules\": [\n"u8);
        bool isFirst = true;
        for (int i = 0; i < inputs.Length; i++)
        {
            if (!all && !chosen[i]) continue;
            string text = JsonEncodedText.Encode(System.Text.Encoding.UTF8.GetString(inputs[i].Bytes), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
            string rule = inputs[i].File == "when" ? $"\"when\": \"{text}\"" : $"\"when\": \"headcount > 1\", \"because\": \"{text}\"";
            string comma = isFirst ? "" : ",";
            const string Tests = "\"tests\": [ { \"given\": {}, \"expect\": \"clear\" } ]";
            json.Write(System.Text.Encoding.UTF8.GetBytes($"{comma}{{ \"id\": \"e{i}\", \"title\": \"x\", \"score\": 1, {rule}, {Tests} }}\n"));
            isFirst = false;
        }

        json.Write("] }"u8);
        return RulePack.Check([new RulePackLayer("rules", [.. Others, new RulePackFile(File, json.ToArray())])], out pack);
    }

    /// <summary>Evaluates all rules by the engine and explains them by the interpreter.</summary>
    private static void Evaluate(RulePack pack)
    {
        PanelView view = SeedPanel.Of(pack).AsOf(SeedRegion.AsOf);
        using Outcomes outcomes = pack.Rules.Evaluate(view);
        RuleExplainer explainer = new(outcomes);
        for (int rule = 0; rule < outcomes.Rules.Count; rule++)
        {
            for (int row = 0; row < view.Companies.Count; row++)
            {
                Outcome? told = explainer.OutcomeOf(outcomes.Rules[rule], row);
                if (told != outcomes[rule, row]) throw new WrongEndException("engine and interpreter differ",
                    $"{outcomes.Rules[rule].Condition}: {outcomes[rule, row]}, {told}");
            }

            explainer.Explain(outcomes.Rules[rule], rule % view.Companies.Count);
            explainer.Because(outcomes.Rules[rule], rule % view.Companies.Count);
        }
    }
}
