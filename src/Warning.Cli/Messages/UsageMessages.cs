using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of a command line that cannot be run.</summary>
internal static class UsageMessages
{
    public static Message UnknownCommand(string word, Message? advice) => new($"there is no command '{word}'{advice}", $"没有“{word}”这个命令{advice}");

    public static Message UnknownOption(string word, Message? advice) => new($"there is no option '{word}' here{advice}", $"这里没有“{word}”这个选项{advice}");

    public static Message TooMuch(string word) => new(
        $"'{word}' is one word too many; put quotes around a text with blanks",
        $"多出了“{word}”；中间有空格的内容，请用英文引号括起来");

    public static Message NoCommand(IReadOnlyList<string> commands) => new($"name a command: {commands}", $"请写明命令：{commands}");

    public static Message ArgumentMissing(Message placeholder, Message about) => new($"<{placeholder}> is missing: {about}", $"缺少 <{placeholder}>：{about}");

    public static Message OptionMissing(string option, Message placeholder, Message about) => new(
        $"{option} <{placeholder}> is missing: {about}",
        $"缺少 {option} <{placeholder}>：{about}");

    public static Message ValueMissing(string option, Message placeholder) => new(
        $"{option} stands without its value; write {option} <{placeholder}>",
        $"{option} 后面缺少内容；请写 {option} <{placeholder}>");

    public static Message GivenAgain(string option) => new($"{option} stands more than once; leave one", $"{option} 写了不止一次；请只留一个");

    public static Message NoValueTaken(string option, string word) => new($"{option} takes no value; leave '{word}' out", $"{option} 后面不用写内容；请删去“{word}”");

    public static Message NothingFound => new(
        "say what was found: --fact TEXT, once for each, or --no-breach",
        "请写明核实结果：有违法事实的写 --fact 文字，每项一次；没有的写 --no-breach");

    public static Message OneWayToAddress => new(
        "say who is addressed, in one way: --town and --trade, --list, or --all",
        "请写明发给谁，只用一种方式：--town 和 --trade、--list，或者 --all");

    public static Message NameOfOneDepartment => new(
        "--to is the full name of one department; name it with --department", "--to 是一个部门的全称，请用 --department 写明是哪个部门");

    public static Message EachHasItsAddressee => new("with --each every company is its own addressee; leave out --to", "加了 --each 时各写各的企业名称，不用 --to");

    public static Message BothFound => new(
        "say what was found: --fact TEXT, or --no-breach, not both",
        "请写明核实结果：--fact 和 --no-breach 只能写一个");

    public static Message NothingOfLetterCorrected => new(
        "say what is right: --on, --outcome, --note, --form, --deemed, --signed-by, --number, --reply-days, --supervisors, --fact or another value of the act",
        "请写明正确的内容：--on、--outcome、--note、--form、--deemed、--signed-by、--number、--reply-days、--supervisors、--fact 等");

    public static Message NoPromise(string word) => new(
        $"'{word}' is no promise; write a day and what was promised by it, such as --promised 2026-12-31=50000",
        $"“{word}”不是承诺；请写日期和承诺的内容，例如 --promised 2026-12-31=50000");

    public static Message BothDeemed => new("--deemed and --not-deemed exclude each other", "--deemed 和 --not-deemed 只能写一个");

    public static Message SayFinding => new("Say what was found (--finding), or what became of it (--as)", "请写查明的情形（--finding）或处理结果（--as）");

    public static Message AnswerOrReceipt => new(
        "Say what the body has found (--finding, with --workers, --yuan, --note), or only that it has received the referral (--received)",
        "请写该单位的处理情况（--finding，可加 --workers、--yuan、--note），或者只登记签收（--received）");

    public static Message NothingCorrected => new(
        "say what is right: --as, --workers, --yuan or --note of a closing, --until or --reason of a silence",
        "请写明正确的内容：办结可写 --as、--workers、--yuan、--note，暂停提醒可写 --until、--reason");

    public static Message FutureNeedsPlace => new(
        "--future needs --dry-run, or --state with a folder of its own",
        "--future 须与 --dry-run 连用，或用 --state 另指一个状态文件夹");

    public static Message WithdrawsOnly(string option) => new(
        $"--withdraw takes the last scan back and scans nothing; leave {option} out",
        $"--withdraw 只撤回最近一次扫描，不再扫描；请不要写 {option}");

    public static Message OnlyToWithdraw(string option) => new($"{option} goes with --withdraw", $"{option} 须与 --withdraw 连用");

    public static Message Unclear(string fault) => new($"{fault}", $"{fault}");

    public static Message Usage(string line) => new($"Usage: {line}", $"用法：{line}");

    public static Message More(string line) => new($"More: {line}", $"详见：{line}");

    public static Message Program(string program, Message said) => new($"{program}: {said}", $"{program}：{said}");
}
