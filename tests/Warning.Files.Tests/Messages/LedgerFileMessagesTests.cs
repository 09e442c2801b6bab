using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What is read where the file of a ledger cannot be used.</summary>
public sealed class LedgerFileMessagesTests
{
    [Fact]
    public void What_is_wrong_with_a_ledger_is_said_in_Chinese()
    {
        Says("l.jsonl：没有登记成功（磁盘已满）；请腾出磁盘空间，或给本账户写入权限，然后再办一次", LedgerFileMessages.NothingRecorded("l.jsonl", Message.Of("disk-full", "No space left on device", "磁盘已满")));
        Says("l.jsonl：这是示例市总工会的事件记录，而扫描文件是中山市总工会的；请在扫描文件里用“state”写明本工会的状态文件夹", LedgerFileMessages.LedgerOfOther("l.jsonl", "示例市总工会", "中山市总工会"));
        Says("l.jsonl:1：事件记录的版本是 2，本程序只认到 1 版；请使用较新的程序。未作任何改动", LedgerFileMessages.NewerLedger("l.jsonl", 2, 1));
        Says("ledger.lock：另一个扫描或命令正在写这个状态文件夹；请等它结束后再试（锁随之解除，不必删除文件）", LedgerFileMessages.LedgerIsBusy("ledger.lock"));
        Says("事件记录的最后一行没有写完，已略去：当时的扫描或命令中途中断；请重新办理那一次的登记", LedgerFileMessages.TornLine);
    }

    [Fact]
    public async Task A_changed_line_is_said_in_Chinese_with_its_place()
    {
        using TemporaryFolder folder = new();
        folder.Write("state/ledger.jsonl", "{\"event\":\"x\"}\n");
        string state = Path.Combine(folder.Path, "state");
        LedgerCorruptException damaged = await Assert.ThrowsAsync<LedgerCorruptException>(() => FileLedger.OpenToReadAsync(state, null));
        Assert.Equal(
            $"{Path.Combine(state, "ledger.jsonl")}:1：这一行不是事件记录的内容；请用完好的备份换回这个文件。未作任何改动",
            damaged.Text.ToString(MessageLanguage.Chinese));
    }

    private static void Says(string chinese, Message said) => Assert.Equal(chinese, said.ToString(MessageLanguage.Chinese));
}
