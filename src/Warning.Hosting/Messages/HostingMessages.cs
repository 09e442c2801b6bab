using EarlyWarning.Rules;

namespace EarlyWarning.Hosting.Messages;

/// <summary>What is said about the options of an application.</summary>
internal static class HostingMessages
{
    public static Message At(string key, Message fault) => new($"{key}: {fault}", $"{key}：{fault}");

    public static Message UnknownKey(string key, Message advice) => new($"{key}: this key is not known{advice}", $"{key}：没有这一项{advice}");

    /// <summary>The end of a message about an unknown key.</summary>
    public static Message KnownKeys(IReadOnlyList<string> keys) => new($"; known are {keys}", $"；可用的有 {keys}");

    public static Message NoSection(string key) => new($"{key}: expected a section with keys, found a text", $"{key}：这里应为一节设置，现为文字");

    public static Message NoTruth(string key, string found) => new($"{key}: expected true or false, found '{found}'", $"{key}：应为 true 或 false，现为“{found}”");

    public static Message NoInterval(string key, string found) => new(
        $"{key}: expected a time span of the form hh:mm:ss, such as 00:00:10; found '{found}'",
        $"{key}：应为“时:分:秒”形式的时长，例如 00:00:10，现为“{found}”");

    public static Message PollOutOfRange(string key, string found) => new(
        $"{key}: expected a time span from one second to one day, found {found}",
        $"{key}：应在一秒到一天之间，现为 {found}");

    public static Message NoList(string key, string found) => new(
        $"{key}: expected a list of folders, such as [ \"default\", \"rules-county\" ]; found '{found}'",
        $"{key}：应为规则文件夹的列表，例如 [ \"default\", \"rules-county\" ]，现为“{found}”");

    public static Message NoLayer(string key) => new($"{key}: expected a folder of rules, or 'default'", $"{key}：应为规则文件夹，或 default");

    public static Message NoRulesFolderAt(string key, string folder) => new($"{key}: there is no folder {folder}", $"{key}：没有文件夹 {folder}");

    public static Message NoScans(string key) => new($"{key}: expected scans by name, each with File and Cron", $"{key}：应为按名称列出的扫描，每个扫描写 File 和 Cron");

    public static Message NoScan(string key) => new($"{key}: expected a scan with File and Cron", $"{key}：应为一个扫描，写 File 和 Cron");

    public static Message NoText(string key) => new($"{key}: expected a text", $"{key}：应为文字");

    public static Message FileBesideCode(string key) => new(
        $"{key}: the scan is built in code; a file beside it would not be read",
        $"{key}：该扫描已由程序给出，不会再读文件；请删去一处");

    public static Message NoScanFileAt(string key, string path) => new($"{key}: there is no scan file {path}", $"{key}：没有扫描文件 {path}");
}
