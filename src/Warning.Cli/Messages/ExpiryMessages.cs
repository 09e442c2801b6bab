using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What a scan says of what it deleted because it had been kept for its time.</summary>
internal static class ExpiryMessages
{
    public static Message Title => new("Kept for their time and deleted", "保存期满，已删除");

    public static Message Remarks(int entries, Message time) => new(
        $"reasons and notes of {entries} entries (kept for {time} after the end of the case)",
        $"{entries} 条登记的理由、备注（结案后保存 {time}）");

    public static Message Persons(int entries, Message time) => new(
        $"names of persons of {entries} entries (kept for {time} after the end of the case)",
        $"{entries} 条登记的人员姓名（结案后保存 {time}）");

    public static Message Evidence(int entries, Message time) => new(
        $"verified facts of {entries} entries (kept for {time} after the end of the case)",
        $"{entries} 条登记的核实事实（结案后保存 {time}）");

    public static Message Results(int scans, LocalDate first, LocalDate last, Message time) => new(
        $"results of {scans} scans, as of {first} to {last} (kept for {time})",
        $"{scans} 次扫描的结果，截至日期 {first} 至 {last}（保存 {time}）");
}
