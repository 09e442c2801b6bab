namespace EarlyWarning.Cli.Commands;

public sealed class RulesFormatCommandTests : IDisposable
{
    private const string Squeezed = """{"id":"f","rules":[{"id":"f.r","when":"a>1 and(b<2)","score":1}]} // of the county""";

    private const string InLayout =
        """
        {
          "id": "f",
          "rules": [
            {
              "id": "f.r",
              "when": "a > 1 and (b < 2)",
              "score": 1
            }
          ]
        }
        // of the county

        """;

    private readonly string folder = Directory.CreateTempSubdirectory("early-warning-format-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Files_are_written_in_the_layout_once()
    {
        string path = Save("f.json", Squeezed);
        CommandRun first = await CommandRun.OfAsync("rules", "format", folder);
        Assert.Equal((0, $"{path}: written in the layout\n1 file: 1 written in the layout, the others were in it\n", ""), (first.Exit, first.Out, first.Error));
        Assert.Equal(InLayout.ReplaceLineEndings("\n"), await File.ReadAllTextAsync(path));
        CommandRun again = await CommandRun.OfAsync("rules", "format", path);
        Assert.Equal((0, "1 file: 0 written in the layout, the others were in it\n"), (again.Exit, again.Out));
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_check_names_what_is_not_in_the_layout_and_writes_nothing()
    {
        string path = Save("f.json", Squeezed);
        CommandRun run = await CommandRun.OfAsync("rules", "format", folder, "--check", "--lang", "zh");
        Assert.Equal((1, $"{path}：不是统一版式\n1 个文件：1 个不是统一版式\n", ""), (run.Exit, run.Out, run.Error));
        Assert.Equal(Squeezed, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task A_file_with_a_fault_leaves_all_as_they_are()
    {
        string path = Save("a.json", Squeezed);
        Save("b.json", """{ "id": "b", """);
        CommandRun run = await CommandRun.OfAsync("rules", "format", folder);
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("b.json:1:", run.Error, StringComparison.Ordinal);
        Assert.Equal(Squeezed, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task The_pack_inside_the_program_has_no_files()
    {
        CommandRun run = await CommandRun.OfAsync("rules", "format", "default");
        Assert.Equal((1, ""), (run.Exit, run.Out));
        Assert.Contains("name a folder or a file", run.Error, StringComparison.Ordinal);
    }

    private string Save(string name, string text)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
