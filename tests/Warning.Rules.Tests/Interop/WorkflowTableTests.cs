using System.Text;
using System.Text.Json;

namespace EarlyWarning.Rules.Tests.Interop;

/// <summary>
/// The workflows of <c>Data/workflows.json</c> with the outcomes of both engines for six companies, and the diagnostics of those that cannot be imported whole.
/// <c>EARLYWARNING_UPDATE_GOLDEN=1 dotnet test tests/Warning.Rules.Tests</c> writes the tables anew.
/// </summary>
public sealed class WorkflowTableTests
{
    private const int Known = 4;

    // Four of which everything is known, one of which parts are missing, one of which nothing is known.
    private static readonly (Company Company, Report Report)[] Cases =
    [
        (new Company { Headcount = 100, Region = "440106", Industry = "C21", Unionised = true, Founded = Day(2012, 3, 1) },
            new Report { Arrears = 0, Complaints = 0, Insured = 100, Power = 0, Audited = true, Remark = "none" }),
        (new Company { Headcount = 60, Region = "440106", Industry = "E47", Unionised = false, Founded = Day(2021, 6, 1) },
            new Report { Arrears = 3, Complaints = 2, Insured = 45, Power = -0.5, Audited = true, Remark = "owner said \"soon\"" }),
        (new Company { Headcount = 120, Region = "320100", Industry = "C21", Unionised = true, Founded = Day(2005, 1, 15) },
            new Report { Arrears = 3.5, Complaints = 4, Insured = 80, Power = -0.75, Audited = false, Remark = "拖欠三个月" }),
        (new Company { Headcount = 30, Region = "110000", Industry = "F52", Unionised = false, Founded = Day(2024, 2, 29) },
            new Report { Arrears = 1, Complaints = 0, Insured = 30, Power = 0.5, Audited = false, Remark = "soon" }),
        (new Company { Headcount = 60, Industry = "E47", Founded = Day(2021, 6, 1) }, new Report { Complaints = 3, Audited = true }),
        (new Company(), new Report()),
    ];

    [Fact]
    public async Task The_outcomes_are_those_of_the_table_and_the_same_where_all_is_known()
    {
        StringBuilder table = new("# workflow.rule: the outcomes here (F fired, C clear, ? indeterminate) of six companies | what RulesEngine says (T true, F false, E an error)\n");
        List<string> differing = [];
        using var all = JsonDocument.Parse(Read("workflows.json"));
        foreach (JsonElement workflow in all.RootElement.EnumerateArray())
        {
            var imported = Imported.Of(workflow.GetRawText());
            Outcome[][] ours = [.. Cases.Select(each => imported.Decide(each.Company, each.Report))];
            List<string[]> theirs = [];
            // An engine of its own for each kind of input, which RulesEngine would otherwise mix up.
            for (int i = 0; i < Cases.Length; i++) theirs.Add(await (i < Known ? imported : Imported.Of(workflow.GetRawText())).AskAsync(Cases[i].Company, Cases[i].Report));
            string[] names = [.. imported.Names];
            for (int rule = 0; rule < names.Length; rule++)
            {
                string our = string.Concat(ours.Select(outcomes => outcomes[rule] switch { Outcome.Fired => 'F', Outcome.Clear => 'C', Outcome.Indeterminate => '?' }));
                string their = string.Concat(theirs.Select(said => said[rule] switch { "true" => 'T', "false" => 'F', _ => 'E' }));
                string line = $"{workflow.GetProperty("WorkflowName").GetString()}.{names[rule]}: {our} | {their}";
                table.Append(line).Append('\n');
                if (our[..Known].Replace('F', 'T').Replace('C', 'F') != their[..Known]) differing.Add(line);
            }
        }

        Assert.Empty(differing);
        Check("workflows.outcomes.txt", table.ToString());
    }

    [Theory]
    [InlineData("refused-workflows.txt", MessageLanguage.English)]
    [InlineData("refused-workflows.zh.txt", MessageLanguage.Chinese)]
    public void What_cannot_be_said_is_told_with_its_place_all_at_once(string table, MessageLanguage language)
    {
        RulesEngineWorkflow.Parse("refused-workflows.json", Encoding.UTF8.GetBytes(Read("refused-workflows.json")), out IReadOnlyList<Diagnostic> diagnostics);
        Check(table, string.Concat(diagnostics.Select(diagnostic => $"{diagnostic.ToString(language)}\n")));
    }

    [Fact]
    public void The_rest_of_a_workflow_is_taken_and_what_is_left_out_is_named()
    {
        IReadOnlyList<RulesEngineWorkflow> workflows = RulesEngineWorkflow.Parse(
            "w.json",
            """{ "WorkflowName": "a b", "Rules": [ { "RuleName": "x", "Expression": "Host.F()" }, { "RuleName": "y", "Expression": "company.Headcount > 1 and company.Address.City == \"x\"" } ] }"""u8.ToArray(),
            out IReadOnlyList<Diagnostic> diagnostics);
        RulesEngineWorkflow workflow = Assert.Single(workflows);
        Assert.Equal("1:76 EW1701", Assert.Single(diagnostics.Select(each => $"{each.Line}:{each.Column} {each.Code}")));
        Assert.Equal("a-b", workflow.Id);
        Assert.Equal(["x"], workflow.LeftOut);
        Assert.Equal(
            [new WorkflowInput("Address_City", "company.Address.City", AttributeType.Text), new WorkflowInput("Headcount", "company.Headcount", AttributeType.Number)],
            workflow.Inputs);
        Assert.Contains("\"when\": \"Headcount > 1 and Address_City == 'x'\"", workflow.ToRuleFile(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Convert > 3", "'Convert' is a value of the host")]
    [InlineData("c.items[0].name.code == 1", "a rule has no indexers")]
    [InlineData("c.items.First(i => i.on).name == \"a\"", "'First' works on a list")]
    public void Each_fault_is_told_once_and_not_what_follows_from_it(string expression, string message)
    {
        RulesEngineWorkflow.Parse("w.json", JsonSerializer.SerializeToUtf8Bytes(new { WorkflowName = "w", Rules = new[] { new { RuleName = "r", Expression = expression } } }), out IReadOnlyList<Diagnostic> diagnostics);
        Assert.StartsWith(message, Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_every_rule_has_and_none_keeps_is_told_once()
    {
        string rules = string.Join(", ", Enumerable.Range(1, 20).Select(i => $$"""{ "RuleName": "r{{i}}", "Expression": "c.x > {{i}}", "ErrorMessage": "Too few." }"""));
        RulesEngineWorkflow.Parse("w.json", Encoding.UTF8.GetBytes($$"""{ "WorkflowName": "w", "Rules": [ {{rules}} ] }"""), out IReadOnlyList<Diagnostic> diagnostics);
        Assert.Equal("'ErrorMessage' is not taken over, here and wherever else it stands: 20 in all", Assert.Single(diagnostics).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("5")]
    [InlineData("""{ "Rules": [] }""")]
    [InlineData("""{ "WorkflowName": "a", "Rules": [ null, 5, { "RuleName": 7, "Expression": "true" } ] }""")]
    public void Bad_JSON_is_an_error_and_no_exception(string json)
    {
        RulesEngineWorkflow.Parse("w.json", Encoding.UTF8.GetBytes(json), out IReadOnlyList<Diagnostic> diagnostics);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("!")]
    [InlineData("a ?? ")]
    [InlineData("a ? ")]
    public void A_deep_expression_is_refused_before_the_stack_ends(string opening)
    {
        string deep = string.Concat(Enumerable.Repeat(opening, 100_000));
        RulesEngineWorkflow.Parse("w.json", JsonSerializer.SerializeToUtf8Bytes(new { WorkflowName = "w", Rules = new[] { new { RuleName = "r", Expression = deep } } }), out IReadOnlyList<Diagnostic> diagnostics);
        Assert.StartsWith("an expression has at most 64 levels", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    private static DateTime Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);

    private static string Read(string name) => File.ReadAllText(RepositoryFolder.Combine("tests", "Warning.Rules.Tests", "Data", name));

    private static void Check(string name, string actual)
    {
        string path = RepositoryFolder.Combine("tests", "Warning.Rules.Tests", "Data", name);
        if (Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1") File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
