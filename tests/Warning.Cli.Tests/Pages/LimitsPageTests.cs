using System.Globalization;
using EarlyWarning.Cli.Commands;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Pages;
using EarlyWarning.Simulation;

namespace EarlyWarning.Cli.Pages;

/// <summary>The limits of what is typed: each just under and just over it, and on the pages as the code has it.</summary>
public sealed class LimitsPageTests
{
    private static readonly Limit[] OfCommands =
    [
        Of("threads of a scan", "一次扫描的线程", "scan", "--threads", 1, ScanOptionSet.MostThreads),
        Of("companies of a simulation", "模拟的企业", "simulate", "--companies", 1, RegionOptions.MostCompanies),
        Of("months of a simulation", "模拟的月份", "simulate", "--months", RegionOptions.FewestMonths, RegionOptions.MostMonths),
    ];

    public static TheoryData<string> Names => [.. OfCommands.Select(limit => limit.What)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Just_as_much_is_taken_and_of_more_the_message_is_said(string what) => OfCommands.Single(limit => limit.What == what).CheckAsync();

    [Fact]
    public void The_pages_have_the_limits_of_the_code() => LimitsPage.Check("Command line", "命令行", OfCommands);

    private static Limit Of(string what, string whatInChinese, string command, string option, long least, long most) =>
        new(what, whatInChinese, most, TypingMessages.OutOfBounds((most + 1).ToString(CultureInfo.InvariantCulture), option, least, most), async number =>
        {
            // What is in bounds goes on to a file that is not there, or to another fault of usage; nothing is scanned or simulated.
            string text = number.ToString(CultureInfo.InvariantCulture);
            string[] rest = command == "scan" ? ["no-such-folder/scan.json"] : ["--seed", "none"];
            return (await CommandRun.OfAsync([command, option, text, .. rest])).ErrorLines;
        });
}
