using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>Who acts where nobody is named.</summary>
public sealed class OfficeCommandTests
{
    private const string People = """
        "people": [ { "name": "李某", "user": "li", "roles": ["clerk"] }, { "name": "陈某", "user": "chen", "roles": ["chair"], "until": "2026-11-01" },
          { "name": "张某", "roles": ["chair"], "from": "2026-11-01" } ]
        """;

    [Fact]
    public async Task Without_an_office_file_the_account_acts()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        CommandRun run = await ActAsync(region, "wang", "alerts", "close", "A", "--as", "handled");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal("wang", await WhoActedAsync(region));
    }

    [Fact]
    public async Task The_person_of_the_account_acts_unless_another_is_named()
    {
        using Region region = await WithOfficeAsync();
        await ActAsync(region, "LI", "alerts", "silence", "A", "--until", "2027-03-01", "--why", "等处理");
        Assert.Equal("李某", await WhoActedAsync(region));
        await ActAsync(region, "LI", "alerts", "close", "A", "--finding", "paid", "--by", "张某");
        Assert.Equal("张某", await WhoActedAsync(region));
    }

    [Theory]
    [InlineData("root", MessageLanguage.English, "the account 'root' is nobody's in the office file; say who does it: --by WHO\n")]
    [InlineData("root", MessageLanguage.Chinese, "机构文件里没有人使用系统账户“root”；请写明由谁经办（--by 经办人）\n")]
    [InlineData("chen", MessageLanguage.English, "the account 'chen' is that of 陈某, who is not in the office today; say who does it: --by WHO\n")]
    [InlineData("chen", MessageLanguage.Chinese, "系统账户“chen”是陈某的，但陈某现在不在任；请写明由谁经办（--by 经办人）\n")]
    public async Task An_account_of_nobody_in_office_does_nothing(string user, MessageLanguage language, string expected)
    {
        using Region region = await WithOfficeAsync();
        CommandSetting setting = LettersCommandTests.Later with { User = user, Language = language };
        CommandRun run = await CommandRun.OfAsync(setting, "alerts", "close", "A", "--as", "handled", "--scan", region.Scan);
        Assert.Equal((1, expected), (run.Exit, run.Error));
    }

    [Fact]
    public async Task A_system_without_accounts_is_asked_who_acts()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        CommandRun run = await ActAsync(region, "", "alerts", "close", "A", "--as", "handled");
        Assert.Equal((1, "the system does not say whose account this is; say who does it: --by WHO\n"), (run.Exit, run.Error));
    }

    [Fact]
    public async Task A_clerk_signs_no_letter()
    {
        using Region region = await WithOfficeAsync();
        CommandRun run = await ActAsync(region, "li", "letters", "issue", "A#reminder", "--on", "2026-11-20", "--signed-by", "李某", "--not-before-court");
        Assert.Equal((1, "李某 is a clerk, who signs no letters; on 2026-11-20 letters are signed by 张某\n"), (run.Exit, run.Error));
    }

    private static async Task<Region> WithOfficeAsync()
    {
        Region region = await LettersCommandTests.ScannedAsync();
        const string Issuer =
            """{ "name": "示例市总工会", "short": "示", "level": "county", "contact": "联系人：法律工作部，电话：0750-0000000", "numbers": { "2026": { "reminder": 12 } } }""";
        return region.Change("scan.json", $", \"issuer\": {Issuer}", "").With("office.json", $$"""{ "units": [ {{Issuer}} ], {{People}} }""");
    }

    private static Task<CommandRun> ActAsync(Region region, string user, params string[] act) =>
        CommandRun.OfAsync(LettersCommandTests.Later with { User = user }, [.. act, "--scan", region.Scan]);

    private static async Task<string> WhoActedAsync(Region region)
    {
        using CaseLedger cases = await CaseLedger.OpenToReadAsync(ScanFile.Load(region.Scan));
        return (await cases.ReadActsAsync())[^1].Stamp.Actor;
    }
}
