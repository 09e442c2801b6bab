using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of faults of files beside what the libraries say of them.</summary>
internal static class FaultMessages
{
    /// <summary>The end of the message about a scan file that is not there.</summary>
    public static Message DraftWith => new(" with: early-warning init FOLDER", "：early-warning init 文件夹");

    /// <summary>What to do where the rules of a scan file are no release.</summary>
    public static Message ReleaseWith => new(
        "release the rules with `early-warning rules release`; another person approves them with `early-warning rules approve`",
        "发布规则：early-warning rules release；由另一人审批：early-warning rules approve");

    /// <summary>What to do where a release is not approved.</summary>
    public static Message ApproveWith => new(
        "another person approves it with `early-warning rules approve`", "由另一人审批：early-warning rules approve");

    public static Message OfFile(string file, Message fault) => new($"{file}: {fault}", $"{file}：{fault}");

    public static Message OfLine(string file, long line, Message fault) => new($"{file}:{line:0}: {fault}", $"{file}:{line:0}：{fault}");

    public static Message OfSystem(string fault) => new($"{fault}", $"读写文件未成功：{fault}");
}
