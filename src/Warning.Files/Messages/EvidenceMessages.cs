using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about files that are put to case files.</summary>
internal static class EvidenceMessages
{
    public static Message IsFolder(string path) => new($"{path} is a folder; name its files", $"{path} 是文件夹，请逐个写出文件");

    public static Message IsLink(string path) => new(
        $"{path} is a link to another file; name the file itself", $"{path} 是指向其他文件的链接，请写文件本身");

    public static Message EvidenceIsMissing(string path) => new($"there is no file {path}", $"没有文件 {path}");

    public static Message IsNoFile(string path) => new($"{path} is no file", $"{path} 不是文件");

    public static Message EvidenceIsEmpty(string path) => new($"{path} is empty", $"{path} 没有内容");

    public static Message IsTooLarge(string path, long length, long most) => new(
        $"{path} has {length} bytes, and a file of a case may have {most}; attach a smaller copy, or parts of it",
        $"{path} 有 {length} 字节，案卷附件最多 {most} 字节；请附较小的副本，或者分开");

    public static Message IsUnreadable(string path, Message fault) => new($"{path} cannot be read: {fault}", $"{path} 无法读取：{fault}");

    public static Message EvidenceNotKept(string path, Message fault) => new(
        $"{path} cannot be written, and nothing was recorded: {fault}", $"{path} 无法写入，没有登记：{fault}");

    public static Message EvidenceNotDeleted(string path, Message fault) => new(
        $"the redaction is recorded, and {path} cannot be deleted: {fault}; delete it by hand", $"已登记删除，但 {path} 无法删除：{fault}；请手工删除");

    public static Message ContentMissing(string hash) => new(
        $"the evidence of hash {hash} is missing; put it back from a copy", $"附件缺失，应有哈希为 {hash} 的文件；请从备份放回");

    public static Message ContentChanged(string hash) => new(
        $"the evidence was changed: its hash is not {hash} any more; put it back from a copy", $"附件被改动，哈希已不是 {hash}；请从备份放回");

    public static Message SayWhatAbout => new("say what the files are about", "请写明附件说明什么");

    public static Message SayWhatFound => new("say what was found at the visit", "请写明走访发现的情况");

    public static Message VisitToCome(NodaTime.LocalDate on, NodaTime.LocalDate last) => new(
        $"the visit of {on} is to come; the last day is {last}", $"走访日期 {on} 还没有到，最晚可写 {last}");
}
