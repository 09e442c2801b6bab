namespace EarlyWarning.Cli.Commands;

/// <summary>Taking back a letter that was served and should not have been, on the command line.</summary>
public sealed class LettersRevokeTests
{
    private const string Worst = "示例市甲家具有限公司";
    private const string First = "示工劳监函字〔2026〕12号";

    [Fact]
    public async Task A_served_letter_is_taken_back_by_one_with_a_number_and_a_file()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        await LettersCommandTests.DoAsync(region, "issue", Worst, "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court");
        await LettersCommandTests.DoAsync(region, "serve", First, "--on", "2026-11-20");
        Assert.Equal(
            $"reminder {First} {Worst}: revoked\nrevoked by 示工劳监函字〔2026〕13号: {region.At("state/letters/A-2026-11-20-reminder-revocation.docx")}\n",
            await LettersCommandTests.DoAsync(region, "revoke", First, "--on", "2026-11-26", "--signed-by", "张某", "--why", "单位名称有误"));
        Assert.True(File.Exists(region.At("state/letters/A-2026-11-20-reminder-revocation.docx")));
        CommandRun list = await CommandRun.OfAsync(LettersCommandTests.Later, "letters", "list", "--all", "--scan", region.Scan);
        Assert.Contains("revoked", list.Out, StringComparison.Ordinal);
        Assert.Contains("示工劳监函字〔2026〕13号", list.Out, StringComparison.Ordinal);
    }

    /// <summary>A correction of the answer that a served opinion follows from leads to it, and is made after it.</summary>
    [Fact]
    public async Task The_correction_that_needs_it_names_it()
    {
        using Region region = await LettersCommandTests.ScannedAsync();
        await LettersCommandTests.DoAsync(region, "issue", Worst, "--on", "2026-11-20", "--signed-by", "张某", "--not-before-court");
        await LettersCommandTests.DoAsync(region, "serve", First, "--on", "2026-11-20");
        await LettersCommandTests.DoAsync(region, "reply", First, "--on", "2026-11-23", "--outcome", "refused");
        string[] verify = ["verify", $"{Worst}#opinion", "--on", "2026-11-24", "--supervisors", "甲,乙", "--fact", "拖欠职工工资", "--not-before-court"];
        await LettersCommandTests.DoAsync(region, verify);
        await LettersCommandTests.DoAsync(region, "issue", $"{Worst}#opinion", "--on", "2026-11-25", "--signed-by", "张某");
        await LettersCommandTests.DoAsync(region, "serve", $"{Worst}#opinion", "--on", "2026-11-25");
        string[] correct = ["letters", "correct", First, "--outcome", "carried-out", "--why", "看错了回函", "--by", "李某", "--scan", region.Scan];
        CommandRun refused = await CommandRun.OfAsync(LettersCommandTests.Later, correct);
        Assert.Equal(1, refused.Exit);
        Assert.Contains("early-warning letters revoke A@2026-11-20#opinion", refused.Error, StringComparison.Ordinal);
        await LettersCommandTests.DoAsync(region, "revoke", "A@2026-11-20#opinion", "--on", "2026-11-26", "--signed-by", "张某", "--why", "回函误读，该单位已按提示函改正");
        CommandRun corrected = await CommandRun.OfAsync(LettersCommandTests.Later, correct);
        Assert.Equal((0, ""), (corrected.Exit, corrected.Error));
        Assert.StartsWith($"reminder {First} {Worst}: replied, carried out\n", corrected.Out, StringComparison.Ordinal);
    }
}
