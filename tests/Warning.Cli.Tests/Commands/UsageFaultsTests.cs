using System.Globalization;
using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>Checks what is said of command lines that cannot be run, in both languages.</summary>
public sealed class UsageFaultsTests
{
    private static readonly string[] Wrong =
    [
        "",
        "chekc rules",
        "检查 rules",
        "alerts",
        "alerts clsoe A",
        "check",
        "check ，",
        "check rules more",
        "check rules --format xml",
        "check rules --format",
        "check rules --format json --format text",
        "check rules --colour",
        "check rules --strct",
        "check rules ——strict",
        "check rules --strict=no",
        "explain scan.json A --as-of 1.11.2026",
        "scan scan.json --as-of 2026-02-30",
        "scan scan.json --threads 0",
        "scan scan.json --future",
        "scan scan.json --withdraw --as-of 2026-11-01",
        "scan scan.json --by B",
        "alerts correct",
        "alerts correct A@11-20 --by B --why C",
        "alerts withdraw 17:9f86d081 --by B",
        "alerts reopen A --by B --why C --as handled",
        "scan scan.json --threads 二",
        "alerts close A",
        "alerts close A --by B --as 已处里",
        "alerts close A --by B --as solved --workers 五 --yuan 5千",
        "letters escalate A --by B --on 11-2 --why 预警在案",
        "letters serve A --by B --on 11-2 --form 邮寄",
        "letters reply A --by B --on 11-2 --outcome 已经整改",
        "letters verify A --by B --on 11-2 --supervisors C",
        "letters verify A --by B --on 11-2 --supervisors C --no-breach --fact D",
        "simulate --companies 0 --months 1 --seed x --output y",
        "simulate --companies 10 --months 24 --seed 1 --output x --last-month 2026-13 --county 110000 --form tidy",
        "check rules --lang 法文",
    ];

    [Fact]
    public async Task Each_fault_says_what_may_be_written()
    {
        StringBuilder text = new();
        foreach (string line in Wrong)
        {
            text.Append(CultureInfo.InvariantCulture, $"$ early-warning {line}\n");
            foreach (MessageLanguage language in (MessageLanguage[])[MessageLanguage.English, MessageLanguage.Chinese])
            {
                CommandRun run = await CommandRun.OfAsync(new CommandSetting { Language = language }, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                Assert.Equal((2, ""), (run.Exit, run.Out));
                text.Append(run.Error);
            }

            text.Append('\n');
        }

        Golden.Check("usage-faults.txt", text.ToString());
    }
}
