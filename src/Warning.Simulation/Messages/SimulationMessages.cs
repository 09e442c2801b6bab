using EarlyWarning.Rules;

namespace EarlyWarning.Simulation.Messages;

/// <summary>What is said about the folder of a simulated region.</summary>
internal static class SimulationMessages
{
    public static Message NotEmpty => new(
        "is not empty; name a folder that is not there, or remove what is in it",
        "不是空文件夹；请写一个还没有的文件夹，或清空它");

    public static Message CannotBeWritten(Message reason) => new($"cannot be written: {reason}", $"无法写入：{reason}");
}
