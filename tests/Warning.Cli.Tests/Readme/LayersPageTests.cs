using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Readme;

/// <summary>Runs the commands of docs/layers.md and docs/layers.zh-CN.md over samples/layer, and compares their output.</summary>
public sealed class LayersPageTests
{
    private const string Sample = "samples/layer/county";

    [Theory]
    [InlineData("docs/layers.md", "en")]
    [InlineData("docs/layers.zh-CN.md", "zh")]
    public async Task A_page_shows_what_its_commands_print(string path, string language)
    {
        MarkdownPage page = new(path);
        List<string> shown = [];
        foreach (string[] command in page.Commands()) shown.Add(await PrintedAsync([.. command, "--lang", language]));
        Assert.Equal(2, shown.Count);
        page.Check("text", shown);
    }

    [Fact]
    public async Task The_sample_has_no_fault_and_check_tells_what_it_changes()
    {
        string printed = await PrintedAsync("check", $"default,{Sample}", "--strict", "--lang", "en");
        Assert.Contains("0 errors, 0 warnings", printed, StringComparison.Ordinal);
        Assert.EndsWith(await PrintedAsync("rules", "show", $"default,{Sample}", "--lang", "en"), printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sample_has_a_change_of_each_kind()
    {
        string folder = Path.Combine(SourceFolder.Repository, Sample);
        RulePack pack = RulePack.Compile([RulePack.DefaultLayer, RulePackFolder.ReadLayer(folder)]);
        IEnumerable<LayerChangeKind> kinds = pack.Changes.Where(change => change.Part == PackPart.Rule).Select(change => change.Change.Kind);
        Assert.Equal(Enum.GetValues<LayerChangeKind>(), kinds.Distinct().Order());
        Assert.Subset(
            pack.Changes.Select(change => change.Part).ToHashSet(),
            new HashSet<PackPart> { PackPart.Rule, PackPart.Parameter, PackPart.Policy, PackPart.Scenario });
    }

    private static async Task<string> PrintedAsync(params string[] args)
    {
        string folder = Path.Combine(SourceFolder.Repository, Sample);
        CommandRun run = await CommandRun.OfAsync([.. args.Select(word => word.Replace(Sample, folder, StringComparison.Ordinal))]);
        Assert.True(run.Exit == 0, run.Error);
        return run.Out.Replace(folder, Sample, StringComparison.Ordinal).Replace('\\', '/').TrimEnd('\n');
    }
}
