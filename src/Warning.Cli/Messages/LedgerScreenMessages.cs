using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is printed of the verification of a ledger.</summary>
internal static class LedgerScreenMessages
{
    public static Message FaultOfLine(string file, int line, Message what) => new($"{file}:{line:0}: {what}", $"{file}:{line:0}：{what}");

    public static Message FaultOfFile(string file, Message what) => new($"{file}: {what}", $"{file}：{what}");

    public static Message MoreFaults(long count) => new($"and {count:0} more", $"另有 {count:0} 处");

    public static Message NotWhole(string folder, long count) => count == 1
        ? new($"{folder}: the ledger is not as it was written: {count:0} fault. Put its files back from a copy that was whole",
            $"{folder}：事件记录与写入时不同，有 {count:0} 处问题。请用完好的备份换回")
        : new($"{folder}: the ledger is not as it was written: {count:0} faults. Put its files back from a copy that was whole",
            $"{folder}：事件记录与写入时不同，有 {count:0} 处问题。请用完好的备份换回");

    public static Message Empty(string folder) => new($"{folder}: there is no ledger yet", $"{folder}：还没有事件记录");

    public static Message Whole(string folder, int files, long entries, string hash) => files == 1
        ? new($"{folder}: the ledger is as it was written: {entries:0} entries in one file, last hash {hash}",
            $"{folder}：事件记录完好：一个文件，{entries:0} 条，末行哈希 {hash}")
        : new($"{folder}: the ledger is as it was written: {entries:0} entries in {files:0} files, last hash {hash}",
            $"{folder}：事件记录完好：{files:0} 个文件，{entries:0} 条，末行哈希 {hash}");

    public static Message SnapshotAgrees => new("The stored state is what the lines give.", "存下的状态与记录一致。");

    public static Message SnapshotNotUsed => new(
        "The stored state is of another program or of other lines, and is not used; the next scan stores it anew.",
        "存下的状态出自别的版本或别的记录，不会使用；下次扫描会重新生成。");
}
