using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>Checks the help of every command in both languages.</summary>
public sealed class HelpTests
{
    private static readonly string[] Groups = ["", "rules", "alerts", "ledger", "letters", "case"];

    private static readonly string[] Names =
    [
        "init", "feeds", "scan", "check", "test", "explain", "indicators", "simulate", "rules import",
        "alerts list", "alerts open", "alerts refer", "alerts answer", "alerts export", "alerts assign", "alerts mark", "alerts urge", "alerts silence", "alerts close", "alerts approve", "alerts return", "alerts report", "ledger verify",
        "letters list", "letters draft", "letters verify", "letters issue", "letters serve", "letters reply", "letters accept", "letters escalate", "letters void", "letters close",
        "letters fulfil", "letters reopen", "letters show", "letters explain", "letters revoke", "letters correct", "letters withdraw", "letters open", "letters batch",
        "case show", "case attach", "case visit", "case withdraw", "case export", "case verify", "case sheet", "case report", "case archive",
        "letters answer", "letters proof",
        "deliver",
    ];

    public static TheoryData<string> All => new(Groups.Concat(Names));

    [Theory]
    [MemberData(nameof(All))]
    public async Task The_help_is_complete_in_both_languages(string command)
    {
        string name = command.Length == 0 ? "early-warning" : command.Replace(' ', '-');
        foreach (MessageLanguage language in Enum.GetValues<MessageLanguage>()) Golden.Check($"help/{name}.txt", language, await HelpAsync(command, language));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_command_ends_with_examples_and_a_group_with_its_commands(string command)
    {
        string help = await HelpAsync(command, MessageLanguage.Chinese);
        if (!Groups.Contains(command))
        {
            Assert.Contains($"\n  early-warning {command}", help[help.IndexOf("\n示例：", StringComparison.Ordinal)..], StringComparison.Ordinal);
            return;
        }

        string prefix = command.Length == 0 ? "" : $"{command} ";
        foreach (string name in Names.Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && !name[prefix.Length..].Contains(' ', StringComparison.Ordinal)))
            Assert.Contains($"\n  {name[prefix.Length..]}", help, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_line_is_wider_than_the_terminal_except_examples()
    {
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Language = MessageLanguage.Chinese, Width = 60 }, "letters", "verify", "--help");
        string[] lines = run.Out[..run.Out.IndexOf("\n示例：", StringComparison.Ordinal)].Split('\n');
        Assert.All(lines.Where(line => !line.Contains("early-warning ", StringComparison.Ordinal)), line => Assert.InRange(Printing.WrappedText.WidthOf(line), 0, 60));
        Assert.DoesNotContain(lines, line => line.TrimStart() is ['，' or '。' or '；' or '）' or '”', ..]);
    }

    private static async Task<string> HelpAsync(string command, MessageLanguage language)
    {
        CommandRun run = await CommandRun.OfAsync(new CommandSetting { Language = language, Width = 100 }, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return run.Out;
    }
}
