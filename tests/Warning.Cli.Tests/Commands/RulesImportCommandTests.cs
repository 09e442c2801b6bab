using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

public sealed class RulesImportCommandTests : IDisposable
{
    private const string Good = """{ "WorkflowName": "late pay", "Rules": [ { "RuleName": "owed", "Expression": "report.Arrears > 0", "SuccessEvent": "已经欠薪" } ] }""";
    private const string Mixed = """
        { "WorkflowName": "mixed", "Rules": [
          { "RuleName": "listed", "Expression": "Utils.IsListed(company.Name)" },
          { "RuleName": "owed", "Expression": "report.Arrears > 0" } ] }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("early-warning-import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task One_workflow_is_printed_as_a_rule_file()
    {
        CommandRun run = await CommandRun.OfAsync("rules", "import", Save("w.json", Good));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(
            """
            {
              "id": "late-pay",
              "title": "late pay",
              "rules": [
                {
                  "id": "late-pay.owed",
                  "title": "已经欠薪",
                  "when": "Arrears > 0",
                  "score": 0
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            run.Out);
    }

    [Fact]
    public async Task Several_workflows_are_written_to_a_folder_each_once()
    {
        string path = Save("w.json", $"[{Good},{Good.Replace("late pay", "late/pay 2", StringComparison.Ordinal)}]");
        CommandRun printed = await CommandRun.OfAsync("rules", "import", path);
        Assert.Equal((1, "", $"early-warning: {path} has 2 workflows, each of which becomes a file; name a folder for them\n"), (printed.Exit, printed.Out, printed.Error));

        string output = Path.Combine(folder, "out");
        CommandRun written = await CommandRun.OfAsync("rules", "import", path, "--output", output);
        Assert.Equal((0, ""), (written.Exit, written.Error));
        Assert.Equal(["late-pay-2.json", "late-pay.json"], Directory.GetFiles(output).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains($"{Path.Combine(output, "late-pay.json")} is written; the catalog needs: Arrears\n", written.Out, StringComparison.Ordinal);

        CommandRun again = await CommandRun.OfAsync("rules", "import", path, "--output", output);
        Assert.Equal((1, ""), (again.Exit, again.Out));
        Assert.Contains("is there already and is not overwritten", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_rule_cannot_say_stops_the_import_unless_the_rest_is_wanted()
    {
        string path = Save("w.json", Mixed), output = Path.Combine(folder, "out");
        CommandRun whole = await CommandRun.OfAsync("rules", "import", path, "--output", output);
        Assert.Equal((1, ""), (whole.Exit, whole.Out));
        Assert.False(Directory.Exists(output));
        string fault = Assert.Single(whole.ErrorLines);
        Assert.StartsWith($"{path}:2:48: error EW1701: ", fault, StringComparison.Ordinal);

        CommandRun partial = await CommandRun.OfAsync(MessageLanguage.Chinese, "rules", "import", path, "--output", output, "--partial");
        Assert.Equal(0, partial.Exit);
        Assert.Equal($"已写入 {Path.Combine(output, "mixed.json")}，略去 1 条规则；指标目录须有：Arrears\n", partial.Out);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_fault_of_the_input()
    {
        CommandRun run = await CommandRun.OfAsync("rules", "import", Path.Combine(folder, "nowhere.json"));
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.StartsWith("early-warning: ", run.Error, StringComparison.Ordinal);
    }

    private string Save(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
