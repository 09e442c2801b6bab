using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Cli.Messages;

/// <summary>What commands say of what they did.</summary>
internal static class ReportMessages
{
    public static Message SheetFileIsThere(string path) => new(
        $"{path} is there already, and stays as it is; name another file", $"已有文件 {path}，保留原样；请换一个文件名");

    public static Message BulletinWritten(string title, string period, string path) => new($"{title}, {period}: {path}", $"{title}（{period}）：{path}");

    public static Message ScanFileDrafted(string path) => new($"{path} is drafted.", $"已起草 {path}。");

    public static Message Questions(int number) => new($"{number} {new Plural(number, "question", "questions")} to decide in it:", $"其中有 {number} 处需要您来定：");

    public static Message CheckedFiles(long files, Message found) => new($"{files} {new Plural(files, "file", "files")}: {found}", $"{files} 个文件：{found}");

    public static Message CheckedPack(long files, long rules, long indicators, Message found) => new(
        $"{files} {new Plural(files, "file", "files")}, {rules} {new Plural(rules, "rule", "rules")}, {indicators} {new Plural(indicators, "indicator", "indicators")}: {found}",
        $"{files} 个文件，{rules} 条规则，{indicators} 个指标：{found}");

    public static Message Found(long errors, long warnings) => new(
        $"{errors} {new Plural(errors, "error", "errors")}, {warnings} {new Plural(warnings, "warning", "warnings")}",
        $"{errors} 处错误，{warnings} 处提醒");

    public static Message Thresholds(long law, long practice, long assumed, Message? unstated) => new(
        $"thresholds: {law} law, {practice} practice, {assumed} assumed{unstated}",
        $"界线的来源：法律法规 {law} 条，实践做法 {practice} 条，假定 {assumed} 条{unstated}");

    public static Message Unstated(long rules) => new($", {rules} without a source", $"，未注明 {rules} 条");

    public static Message WorkflowImported(string path, long leftOut, IReadOnlyList<string> indicators)
    {
        Message? without = leftOut > 0 ? RulesLeftOut(leftOut) : null;
        return ImportedTo(path, without, indicators);
    }

    public static Message DefaultHasNoFiles => new(
        "the pack `default` is inside the program and has no files to format; name a folder or a file",
        "规则包 default 在程序里，没有可以改写的文件；请写文件夹或者文件");

    public static Message Formatted(string path) => new($"{path}: written in the layout", $"{path}：已改成统一版式");

    public static Message OtherLayout(string path) => new($"{path}: is not in the layout", $"{path}：不是统一版式");

    public static Message FilesFormatted(long files, long written) => new(
        $"{files} {new Plural(files, "file", "files")}: {written} written in the layout, the others were in it",
        $"{files} 个文件：{written} 个改成统一版式，其余本来就是");

    public static Message LayoutChecked(long files, long others) => new(
        $"{files} {new Plural(files, "file", "files")}: {others} not in the layout",
        $"{files} 个文件：{others} 个不是统一版式");

    private static Message ImportedTo(string path, Message? without, IReadOnlyList<string> indicators) => new(
        $"{path} is written{without}; the catalog needs: {indicators}",
        $"已写入 {path}{without}；指标目录须有：{indicators}");

    private static Message RulesLeftOut(long rules) => new($", {rules} {new Plural(rules, "rule", "rules")} left out", $"，略去 {rules} 条规则");

    public static Message SeveralWorkflows(string path, long workflows) => new(
        $"{path} has {workflows} workflows, each of which becomes a file; name a folder for them",
        $"{path} 有 {workflows} 个工作流，各成一个文件；请指定存放的文件夹");

    public static Message RuleFileIsThere(string path) => new(
        $"{path} is there already and is not overwritten; move it away, or name another folder",
        $"{path} 已经存在，不会覆盖；请移走，或者换一个文件夹");

    public static Message Simulated(long companies, long troubled, long rows) => new(
        $"{companies} made-up {new Plural(companies, "company", "companies")}, {troubled} with trouble, {rows} {new Plural(rows, "row", "rows")} of feeds",
        $"虚构企业 {companies} 家，其中有隐患的 {troubled} 家，数据 {rows} 行");

    public static Message DraftThem(string folder) => new($"Draft how to read them: early-warning init {folder}", $"请先起草扫描设置：early-warning init {folder}");

    public static Message ScanThem(string file, LocalDate asOf) => new(
        $"Scan them: early-warning scan {file} --as-of {asOf}",
        $"扫描请用：early-warning scan {file} --as-of {asOf}");

    public static Message ReplayThem(string file, string outcomes, LocalDate from, LocalDate to, LocalDate through) => new(
        $"Try the rules on them: early-warning replay backtest {file} --from {from} --to {to} --outcomes {outcomes} --through {through}",
        $"回溯检验请用：early-warning replay backtest {file} --from {from} --to {to} --outcomes {outcomes} --through {through}");
}
