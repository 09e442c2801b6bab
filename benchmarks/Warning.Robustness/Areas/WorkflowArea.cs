using EarlyWarning.Robustness.Mutating;
using EarlyWarning.Rules;

namespace EarlyWarning.Robustness.Areas;

/// <summary>Workflows of microsoft/RulesEngine: imported, or refused with diagnostics.</summary>
internal sealed class WorkflowArea() : Area("workflows", [new("workflow.json", Workflow)], Pieces)
{
    private const string Workflow = """
        [ { "WorkflowName": "discount", "GlobalParams": [ { "Name": "limit", "Expression": "100" } ], "Rules": [
            { "RuleName": "GiveDiscount10", "SuccessEvent": "10", "ErrorMessage": "none", "RuleExpressionType": "LambdaExpression", "Enabled": true,
              "LocalParams": [ { "Name": "total", "Expression": "input1.total * 1.5" } ], "Expression": "input1.country == \"india\" AND total > limit" },
            { "RuleName": "Nested", "Operator": "OrElse", "Rules": [ { "RuleName": "a", "Expression": "input1.loyalty <= 2 ? true : input1.name.StartsWith(\"a\")" }, { "RuleName": "b", "Expression": "!(x ?? 1 > 2)" } ] } ] } ]
        """;

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "\\\"", "\"", "'", ",", ":", ".", "?.", "??", "?", "=>", "==", "!=", "<>", "&&", "||", "!", "&", "|", "^", "%", "and",
            "or", "not", "in", "new", "null", "true", "iif(", "np(", "it", "input1", "Math.Max(", ".Any(", ".Contains(",
        "new[] {", "(int)", "as(", "DateTime.Now", "1e400", "0x1F", "1.", ".5", "5m", "\\u0000", "\\ud800", "\"Operator\": \"And\",", "\"Rules\": [null],",
            "\"Expression\": 5,", "\"LocalParams\": {},", "\"RuleName\": \"\",",
    ];

    public override void Run(ReadOnlySpan<Input> inputs, Span<End> ends)
    {
        for (int i = 0; i < inputs.Length; i++)
        {
            IReadOnlyList<RulesEngineWorkflow> workflows = RulesEngineWorkflow.Parse("workflow.json", inputs[i].Bytes, out IReadOnlyList<Diagnostic> found);
            foreach (RulesEngineWorkflow workflow in workflows) workflow.ToRuleFile();
            int lines = LineCount.EndsOf(inputs[i].Bytes) + 1;
            ends[i] = End.Of(found, _ => lines);
        }
    }
}
