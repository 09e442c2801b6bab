using System.Text;
using System.Text.Json;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Interop;

/// <summary>Whatever the text of a workflow, it is imported or refused with a place: never an exception, and never a rule file that cannot be read.</summary>
public sealed class WorkflowFuzzTests
{
    private const int Mutations = 20_000;

    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "{", "}", "\\\"", "\"", "'", ",", ":", ".", "?.", "??", "?", "=>", "==", "!=", "<>", "&&", "||", "!", "&", "|", "^", "%", "-", "+", "/", "*", "=", "~", "@", "$",
        "and", "or", "not", "in", "new", "null", "true", "iif(", "np(", "it", "input1", "x.y", "Math.Max(", ".Any(", ".Contains(", ".StartsWith(\\\"a\\\")", "new[] {", "new {", "(int)", "as(", "DateTime(2026, 2, 30)",
        "DateTime.Now", "DateTime.Today.AddDays(-1)", "1e400", "1e-400", "0x1F", "1_000", "1.", ".5", "5m", "\\u0000", "\\ud800", "，", "“", "付款", "\n", "\t", "0", "9999999999999999999999",
        "null", "[]", "{}", "[[[[", "\"Operator\": \"And\",", "\"Rules\": [null],", "\"Expression\": 5,", "\"Enabled\": \"no\",", "\"LocalParams\": {},", "\"RuleName\": \"\",", "\"WorkflowName\": [],",
    ];

    [Fact]
    public void A_mutated_workflow_is_imported_or_refused_with_its_place()
    {
        Random random = new(1701);
        string[] seeds = [.. Seeds()];
        int taken = 0, refused = 0;
        for (int i = 0; i < Mutations; i++)
        {
            string text = Mutate(seeds[random.Next(seeds.Length)], random);
            try
            {
                if (Import(text)) taken++;
                else refused++;
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{fault.GetType().Name}: {fault.Message}\n{text}\n{fault.StackTrace}");
            }
        }

        // Many of both, so that the mutations are neither harmless nor hopeless.
        Assert.True(taken > Mutations / 50 && refused > Mutations / 4, $"{taken} taken, {refused} refused");
    }

    [Theory]
    [InlineData("1 + ", "1")]
    [InlineData("-1 + ", "1")]
    [InlineData("a && ", "a")]
    [InlineData("a == 1 || ", "a == 2")]
    [InlineData("a.", "a")]
    [InlineData("(1 + 1 + 1 + 1 + 1 + 1 + 1 + 1) * ", "1")]
    [InlineData("a ?? ", "a")]
    [InlineData("a ? 1 : ", "2")]
    [InlineData("a in (1) || ", "a in (1)")]
    public void A_long_expression_is_refused_before_the_stack_ends(string part, string end)
    {
        foreach (int repeats in new[] { 50, 500, 1_900, 3_900, 100_000 })
        {
            byte[] json = JsonSerializer.SerializeToUtf8Bytes(new { WorkflowName = "w", Rules = new[] { new { RuleName = "r", Expression = string.Concat(Enumerable.Repeat(part, repeats)) + end + " > 3" } } });
            RulesEngineWorkflow.Parse("w.json", json, out IReadOnlyList<Diagnostic> diagnostics);
            if (repeats == 100_000) Assert.Contains(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        }
    }

    [Fact]
    public void Rules_nested_in_rules_are_refused_before_the_stack_ends()
    {
        string deep = string.Concat(Enumerable.Repeat("{ \"RuleName\": \"r\", \"Operator\": \"And\", \"Rules\": [", 20_000));
        RulesEngineWorkflow.Parse("w.json", Encoding.UTF8.GetBytes($"{{ \"WorkflowName\": \"w\", \"Rules\": [ {deep}"), out IReadOnlyList<Diagnostic> diagnostics);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>Imports a text; tells whether a rule was taken. What is taken is a rule file without a fault of form.</summary>
    private static bool Import(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        IReadOnlyList<RulesEngineWorkflow> workflows = RulesEngineWorkflow.Parse("w.json", utf8, out IReadOnlyList<Diagnostic> diagnostics);
        int lines = text.Count(c => c == '\n') + 1;
        Assert.All(diagnostics, diagnostic => Assert.True(diagnostic.Line >= 1 && diagnostic.Line <= lines && diagnostic.Column >= 1 && diagnostic.Message.Length > 0 && diagnostic.ToString(MessageLanguage.Chinese).Length > 0, $"{diagnostic}\n{text}"));
        if (workflows.Count == 0) Assert.True(diagnostics.Any(each => each.Severity == DiagnosticSeverity.Error) || text.Trim() == "[]", text);

        bool any = false;
        foreach (RulesEngineWorkflow workflow in workflows)
        {
            Diagnostics faults = new();
            RuleFile? file = RuleFile.Parse(new SourceText("r.json", Encoding.UTF8.GetBytes(workflow.ToRuleFile())), faults);
            Assert.True(file is not null && !faults.HasErrors, $"{text}\n{workflow.ToRuleFile()}\n{string.Join('\n', faults.ToSortedList())}");
            any |= file.Rules.Count > 0;
        }

        return any;
    }

    private static string Mutate(string text, Random random)
    {
        StringBuilder mutated = new(text);
        for (int edits = random.Next(1, 5); edits > 0 && mutated.Length > 2; edits--)
        {
            int at = random.Next(mutated.Length), length = Math.Min(random.Next(1, 8), mutated.Length - at);
            switch (random.Next(5))
            {
                case 0:
                    mutated.Remove(at, length);
                    break;
                case 1:
                    mutated.Insert(at, mutated.ToString(at, length));
                    break;
                case 2:
                    mutated.Length = at;
                    break;
                case 3:
                    mutated[at] = (char)random.Next(32, 127);
                    break;
                default:
                    mutated.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return mutated.ToString();
    }

    private static IEnumerable<string> Seeds()
    {
        foreach (string file in new[] { "workflows.json", "refused-workflows.json" })
        {
            using var all = JsonDocument.Parse(File.ReadAllText(RepositoryFolder.Combine("tests", "Warning.Rules.Tests", "Data", file)), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            foreach (JsonElement workflow in all.RootElement.EnumerateArray()) yield return workflow.GetRawText();
        }

        WorkflowGenerator generator = new(new Random(1941));
        for (int i = 0; i < 50; i++) yield return generator.Workflow();
    }
}
