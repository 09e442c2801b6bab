using System.Text;
using System.Text.Json;

namespace EarlyWarning.Rules.Tests.Pages.Conformance;

/// <summary>Evaluates vectors as conditions of rules, and tells why one that differs does.</summary>
internal static class Judgement
{
    public const string Passed = "passed";

    private const string Catalog = """{ "indicators": [ { "id": "nothing", "kind": "attribute", "type": "number" } ] }""";

    private const string TypeMismatch = "EW1204", LiteralArgument = "EW1212";

    /// <summary>Returns <see cref="Passed"/>, the reason for which it differs, or, after a question mark, what nobody has given a reason for.</summary>
    public static string Of(Vector vector)
    {
        Node expression = vector.Expression!;
        bool isCondition = expression.Form == Form.Condition || (expression.Form == Form.Unknown && vector.Expected.Form is Form.Condition or Form.Unknown);
        string written = expression.Write(isCondition ? Form.Condition : vector.Expected.Form);
        bool isNothing = vector.IsError || ReferenceEquals(vector.Expected, Node.Null);
        string condition = isCondition ? written : isNothing ? $"missing({written})" : $"{written} == {vector.Expected.Write()}";
        string expect = isCondition ? isNothing ? "indeterminate" : vector.Expected.Literal == "true" ? "fired" : "clear" : "fired";
        (string outcome, string? code) = Run(condition, expect);
        if (code is not null && vector.IsError) return Passed;
        if (code == LiteralArgument && expression.Has("date")) return Reasons.Dates;
        if (code == TypeMismatch && expression.OrdersOther) return Reasons.Order;
        if (code is not null) return code == TypeMismatch ? Reasons.Types : $"? {code} {condition}";
        if (isCondition && !isNothing && vector.Expected.Form != Form.Condition) return "? " + written;
        if (outcome == expect) return vector.IsError ? Reasons.Errors : Passed;
        if (vector.IsError) return vector.HasIntegers ? Reasons.Integers : "? " + condition;
        if (expression.HasNull) return Reasons.Nulls;
        if (!vector.HasIntegers && expression.Has("mod")) return Reasons.Remainders;
        return vector.HasIntegers && (expression.Has("/") || expression.Has("mod")) ? Reasons.Integers : $"? {outcome} {condition}";
    }

    private static (string Outcome, string? Code) Run(string condition, string expect)
    {
        string test = $$"""{ "given": {}, "expect": "{{expect}}" }""";
        string file = $$"""{ "id": "v", "rules": [ { "id": "v.v", "when": {{JsonSerializer.Serialize(condition)}}, "score": 1, "tests": [ {{test}} ] } ] }""";
        RuleDocument catalog = new("i.json", Encoding.UTF8.GetBytes(Catalog)), rule = new("v.json", Encoding.UTF8.GetBytes(file));
        RuleSetCompiler compiler = new([new RuleLayer { Catalogs = [catalog], Rules = [rule] }]);
        if (compiler.ToRuleSet() is not { } rules) return ("", compiler.Diagnostics.First(fault => fault.Severity == DiagnosticSeverity.Error).Code);
        return (rules.Test().Results.Single() is { Passed: true } ? expect : "other", null);
    }
}
