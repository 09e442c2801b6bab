using EarlyWarning.Rules.Tests;
using RulesEngineSample;

namespace EarlyWarning.RulesEngine.Tests;

/// <summary>The sample of <c>samples/rules-engine</c>; <c>EARLYWARNING_UPDATE_GOLDEN=1</c> writes what it prints into its page.</summary>
public sealed class SampleTests
{
    private const string Opening = "```text\n", Closing = "\n```\n";

    [Fact]
    public async Task It_prints_what_its_page_shows_and_both_say_the_same()
    {
        using StringWriter output = new() { NewLine = "\n" };
        int differing = await Program.RunAsync(RepositoryFolder.Combine("samples", "rules-engine", "workflows.json"), output);

        Assert.Equal(0, differing);
        string path = RepositoryFolder.Combine("samples", "rules-engine", "README.md"), page = File.ReadAllText(path);
        int start = page.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length, end = page.IndexOf(Closing, start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1") await File.WriteAllTextAsync(path, page[..start] + output.ToString().Trim() + page[end..]);
        else Assert.Equal(output.ToString().Trim(), page[start..end]);
    }
}
