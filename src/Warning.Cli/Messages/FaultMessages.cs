using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said of faults of files beside what the libraries say of them.</summary>
internal static class FaultMessages
{
    /// <summary>The end of the message about a scan file that is not there.</summary>
    public static Message DraftWith => new(" with: early-warning init FOLDER", "：early-warning init 文件夹");

    public static Message OfFile(string file, Message fault) => new($"{file}: {fault}", $"{file}：{fault}");

    public static Message OfLine(string file, long line, Message fault) => new($"{file}:{line:0}: {fault}", $"{file}:{line:0}：{fault}");

    public static Message OfSystem(string fault) => new($"{fault}", $"读写文件未成功：{fault}");
}
