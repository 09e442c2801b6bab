using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about case files.</summary>
internal static class CaseFileMessages
{
    public static Message NoSuchCase(string text, Message? near) => new(
        $"no company is called '{text}', neither in the ledger nor in the list of companies{near}",
        $"事件记录和企业名录中都没有“{text}”{near}");

    public static Message SeveralCases(string text, IReadOnlyList<string> names) => new(
        $"several companies are called '{text}'; write the whole name, or the credit code: {names}",
        $"名称含“{text}”的企业不止一家，请写全称或者统一社会信用代码：{names}");

    public static Message NothingToServe(string name) => new(
        $"the letter to {name} is not issued, so that there is nothing to serve; issue it first", $"给 {name} 的文书还没有发出，没有可以送达的；请先发文");

    public static Message NotListedAnyMore(string name) => new($"{name} is not in the list of companies any more", $"企业名录里已经没有 {name}");

    public static Message OpenInCase(string name, IReadOnlyList<Message> open) => new(
        $"the case of {name} cannot be archived, since something is open: {open}", $"{name} 的案件还有事项没有办结，不能归档：{open}");

    public static Message ArchivedBefore(string name, string number, LocalDate on) => new(
        $"the case of {name} was archived on {on} as {number}, and nothing was recorded since", $"{name} 的案件已于 {on} 归档，案卷号 {number}，之后没有新的记录");

    public static Message ArchiveNumberUsed(string number, string name) => new(
        $"the number {number} is that of the archived case of {name}", $"案卷号 {number} 已用于 {name}");

    public static Message ArchiveToCome(LocalDate on, LocalDate last) => new(
        $"the archiving of {on} is to come; the last day is {last}", $"归档日期 {on} 还没有到，最晚可写 {last}");

    public static Message ArchiveTooEarly(LocalDate on, LocalDate last) => new(
        $"the case cannot be archived on {on}: something happened in it on {last}", $"归档日期 {on} 早于案件最后一次办理的日期 {last}");

    public static Message SayArchiveNumber => new("write the number of the file in the archive", "请写明案卷号");

    public static Message NoPaperFormat => new(
        "the case cannot be archived without a format of documents for its report", "没有可用的文档格式，无法写结案报告，不能归档");
}
