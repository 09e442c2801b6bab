using EarlyWarning.Rules;

namespace EarlyWarning.Files.Messages;

/// <summary>What is said about the document of a letter: where a person's differs from the register, and why it is not written.</summary>
internal static class LetterDocumentMessages
{
    public static Message Says(string text) => new($"“{text}”", $"“{text}”");

    public static Message SaysNothing => new("nothing of it", "没有写");

    public static Message NumberDiffers(Message says, string register) => new(
        $"the number: the document says {says}, the register “{register}”",
        $"文号：文书上为{says}，台账为“{register}”");

    public static Message DayDiffers(Message says, string register) => new(
        $"the date: the document says {says}, the register “{register}”",
        $"成文日期：文书上为{says}，台账为“{register}”");

    public static Message PeriodDiffers(Message says, string register) => new(
        $"the period to reply: the document says {says}, the register “{register}”",
        $"回复期限：文书上为{says}，台账为“{register}”");

    public static Message FactDiffers(Message says, string register) => new(
        $"a fact: the document says {says}, the register “{register}”",
        $"事实：文书上为{says}，台账为“{register}”");

    public static Message FurtherFact(string says) => new($"a fact that the register does not have: “{says}”", $"台账没有的事实：“{says}”");

    public static Message Unfilled(string place) => new($"{place} is still to be filled in", $"{place} 尚未填写");

    public static Message Differs(string file, IReadOnlyList<Message> differences) => new(
        $"{file} was edited, and does not say what the register says: {differences}. Nothing was recorded; correct the document, save it and do it again",
        $"{file} 有人改过，与台账不一致：{differences}。未作任何登记；请改正文书并保存，然后再办一次");

    public static Message Unfinished(string file, IReadOnlyList<string> places) => new(
        $"{file}: {places} would still be to be filled in; nothing was recorded. Record what is missing, or write it into the document yourself",
        $"{file}：仍有 {places} 没有内容；未作任何登记。请先登记所缺内容，或者自行填入文书");

    public static Message Unreadable(string file) => new(
        $"{file} cannot be read as a letter: of another format, or damaged. Nothing was recorded; save it as what its name says, or move it away",
        $"{file} 无法作为文书读取：格式不符，或者文件已损坏。未作任何登记；请按文件扩展名的格式另存，或者把它移走");

    public static Message LeftAsItIs(string file) => new(
        $"{file} does not follow the register yet: it is open in another program, or cannot be written. The next act on its case writes it anew",
        $"{file} 尚未按台账更新：正在别的程序中打开，或者无法写入。下次办理该案时再更新");

    public static Message IsOpen(string file, string mark) => new(
        $"{file} is open in another program ({mark} is beside it); nothing was recorded. Close it, and do it again; if nobody has it open, delete {mark}",
        $"{file} 正在别的程序中打开（旁边有 {mark}）；未作任何登记。请在那里保存并关闭，然后再办一次；若没有人打开，请删除 {mark}");

    public static Message IsHeld(string file, Message cause) => new(
        $"{file} cannot be read or written: {cause} Nothing was recorded; close it elsewhere, or give this account the right to write it, and do it again",
        $"{file} 无法读写（{cause}）；未作任何登记。请在其他程序中关闭它，或给本账户写入权限，然后再办一次");

    public static Message NotReplaced(string file, Message cause) => new(
        $"what was done is recorded, but {file} could not be written anew: {cause} Do not send it as it is; the next command that acts on letters writes it",
        $"事项已经登记，但 {file} 未能重新写出（{cause}）；请勿照原样发出，下一次办理文书的命令会把它写好");
}
