using System.Globalization;
using System.Text;
using EarlyWarning.Pages;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Interop;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Tests.Text;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Tests.Pages;

/// <summary>The limits of JSON files, rules and workflows: each just under and just over it, and on the pages as the code has it.</summary>
public sealed class LimitsPageTests
{
    private const string Indicators = """
        { "indicators": [
          { "id": "power_kwh", "kind": "measure", "cadence": "monthly", "maxAge": "2m" },
          { "id": "call", "kind": "event" } ] }
        """;

    private static readonly Limit[] OfRules =
    [
        new("bytes of a JSON file", "JSON 文件的字节数",
            JsonParser.MaxBytes, SyntaxMessages.FileTooLarge(JsonParser.MaxBytes >> 20), size => Json("[]".PadRight((int)size))) { IsOfBytes = true },
        new("values in a JSON file", "JSON 文件里的值",
            JsonParser.MaxValues, SyntaxMessages.TooManyValues(JsonParser.MaxValues), size => Json($"[{Repeated("0", size - 1, ",")}]")),
        new("levels of objects and arrays in a JSON file", "JSON 文件里 { } 和 [ ] 的层数",
            JsonParser.MaxDepth, SyntaxMessages.TooDeep(JsonParser.MaxDepth), size => Json(Repeated("[", size) + Repeated("]", size))),
        new("diagnostics of one code that are listed", "逐一列出的同类问题", Diagnostics.MostOfOneCode, DiagnosticMessages.Others(1), Diagnosed),
        new("characters of an id: of a rule, feed, record, referral, jurisdiction", "编号（规则、数据源、同一记录、转办、地区）的字数",
            Identifier.MaxCharacters, RuleFileMessages.IdTooLong(Identifier.MaxCharacters), size => Rules(Rule(id: Repeated("r", size)))),
        new("characters of a name: of an indicator, alias, parameter, let, field", "名称（指标、别名、参数、let、字段）的字数",
            Identifier.MaxCharacters, LexerMessages.NameTooLong(Identifier.MaxCharacters), size => Rules(Rule(), Let(Repeated("n", size)))),
        new("rules of a rule set", "一套规则的条数",
            RuleSet.MaximumRules, RuleFileMessages.TooManyRules(RuleSet.MaximumRules + 1, RuleSet.MaximumRules),
            size => Rules(Numbered(size, number => Rule(id: $"r{number}")))),
        new("steps of a rule", "一条规则的分档",
            RuleStepsReader.MaxSteps, StepMessages.NumberOfSteps(RuleStepsReader.MaxSteps, RuleStepsReader.MaxSteps + 1),
            size => Rules($$"""{ "id": "r", "value": "power_kwh", "steps": [ {{Numbered(size, number => $$"""{ "over": {{number}}, "score": 1 }""")}} ] }""")),
        new("lets of a rule file", "一个规则文件里的 let",
            RuleFileReader.MaxLets, RuleFileMessages.TooManyLets(RuleFileReader.MaxLets + 1, RuleFileReader.MaxLets),
            size => Rules(Rule(), Numbered(size, number => Let($"l{number}")))),
        new("points of a rule", "一条规则的分值",
            (long)RuleFileReader.MaxScore, RuleFileMessages.ScoreTooHigh(RuleFileReader.MaxScore, "1000000001"),
            points => Rules(Rule(more: $"\"score\": {Text(points)}"))),
        new("points of a band", "预警等级的分值线",
            ObjectReader.MaximumPoints, JsonMessages.PointsOutOfRange("red", ObjectReader.MaximumPoints, "1000000001"), Points),
        new("characters of an expression", "表达式的字数",
            Parser.MaxCharacters, ParserMessages.TooLong(Parser.MaxCharacters), size => Rules(Rule(when: "power_kwh > 1".PadRight((int)size)))),
        new("characters of a sentence (because, letterText)", "一句话（because、letterText）的字数",
            Parser.MaxCharacters, TemplateMessages.SentenceTooLong(Parser.MaxCharacters),
            size => Rules(Rule(more: $"\"because\": \"{Repeated("因", size)}\""))),
        new("levels of brackets, calls and signs in an expression", "表达式里括号、函数和符号的层数",
            Parser.MaxLevels, ParserMessages.ExpressionTooDeep(Parser.MaxLevels),
            size => Rules(Rule(when: $"{Repeated("(", size)}power_kwh{Repeated(")", size)} > 1"))),
        new("parts of an expression, its lets written out", "表达式的组成部分（let 展开后）",
            Binder.MaximumNodes, BinderMessages.TooManyParts(Binder.MaximumNodes),
            size => Rules(Rule(when: $"{Repeated("1 + ", (size - 3) / 2)}power_kwh > 1"))),
        new("periods of a window", "一个时段的期数",
            Binder.MaximumPeriods, WindowMessages.TooManyPeriods("121m", 121, WindowMessages.Named("max"), Binder.MaximumPeriods),
            months => Rules(Rule(when: $"max(power_kwh, {Text(months)}m) > 1"))),
        new("days of a window on events", "事件时段的天数",
            Binder.MaximumDays, WindowMessages.TooManyDays("3661d", WindowMessages.Named("count"), Binder.MaximumDays),
            days => Rules(Rule(when: $"count(call, {Text(days)}d) > 1"))),
        new("decimals of round", "round 的小数位数",
            Binder.MaximumDigits, FunctionMessages.RoundDigits(Binder.MaximumDigits), digits => Rules(Rule(when: $"round(power_kwh, {Text(digits)}) > 1"))),
        new("fields of an event", "一类事件的字段",
            EventField.Most, CatalogMessages.TooManyFields(EventField.Most), size => Catalog(Numbered(size, number => $"\"f{number}\": \"text\""))),
    ];

    private static readonly Limit[] OfWorkflows =
    [
        new("levels of an expression", "表达式的层数",
            LambdaParser.MaximumDepth, WorkflowMessages.LambdaTooDeep(LambdaParser.MaximumDepth), size => Workflow($"{Repeated("!", size - 1)}input.Open")),
        new("names, numbers and signs of an expression", "表达式里的名称、数字和符号",
            LambdaParser.MaximumTokens, WorkflowMessages.LambdaTooLong(LambdaParser.MaximumTokens),
            size => Workflow($"1{Repeated("+1", (size - 3) / 2)}>0")),
    ];

    private static IEnumerable<Limit> All => OfRules.Concat(OfWorkflows);

    public static TheoryData<string> Names => [.. All.Select(limit => limit.What)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Just_as_much_is_taken_and_of_more_the_message_is_said(string what) => All.Single(limit => limit.What == what).CheckAsync();

    [Fact]
    public void The_pages_have_the_limits_of_the_code()
    {
        LimitsPage.Check("JSON files and rules", "JSON 文件和规则", OfRules);
        LimitsPage.Check("Workflows of RulesEngine", "RulesEngine 的工作流", OfWorkflows);
    }

    private static string[] Json(string text)
    {
        Diagnostics diagnostics = new();
        JsonParser.Parse(new SourceText("f.json", Encoding.UTF8.GetBytes(text)), diagnostics);
        return Said(diagnostics.ToSortedList());
    }

    private static string[] Diagnosed(long faults)
    {
        Diagnostics diagnostics = new();
        for (long fault = 0; fault < faults; fault++) diagnostics.Error(DiagnosticCodes.UnknownKey, Files.Source("x"), 0, JsonMessages.RepeatedKey("x"));
        return Said(diagnostics.ToSortedList());
    }

    private static string[] Points(long points) => Files.Faults(
        $"{{ \"red\": {Text(points)} }}", (source, diagnostics) => ObjectReader.OpenFile(source, diagnostics, NounMessages.ARule)!.Points("red"));

    private static string Rule(string id = "a", string when = "power_kwh > 1", string more = "\"score\": 1") =>
        $$"""{ "id": "{{id}}", "when": "{{when}}", {{more}} }""";

    private static string Let(string name) => $"\"{name}\": \"1\"";

    private static string[] Rules(string rules, string lets = "") =>
        Compiled(Indicators, $$"""{ "id": "x", "let": { {{lets}} }, "rules": [ {{rules}} ] }""");

    private static string[] Catalog(string fields) =>
        Compiled($$"""{ "indicators": [ { "id": "call", "kind": "event", "fields": { {{fields}} } } ] }""", """{ "id": "x", "rules": [] }""");

    private static string[] Compiled(string catalog, string rules) => Said(new RuleSetCompiler(
    [
        new RuleLayer
        {
            Catalogs = [new RuleDocument("c.json", Encoding.UTF8.GetBytes(catalog))],
            Rules = [new RuleDocument("r.json", Encoding.UTF8.GetBytes(rules))],
        },
    ]).Diagnostics);

    private static string[] Workflow(string expression)
    {
        string text = $$"""{ "WorkflowName": "w", "Rules": [ { "RuleName": "a", "Expression": "{{expression}}" } ] }""";
        RulesEngineWorkflow.Parse("w.json", Encoding.UTF8.GetBytes(text), out IReadOnlyList<Diagnostic> diagnostics);
        return Said(diagnostics);
    }

    private static string Repeated(string text, long times, string between = "") => string.Join(between, Enumerable.Repeat(text, (int)times));

    private static string Numbered(long size, Func<string, string> one) => string.Join(',', Enumerable.Range(0, (int)size).Select(number => one(Text(number))));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string[] Said(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(diagnostic => diagnostic.Message)];
}
