namespace EarlyWarning.Rules.Text.Messages;

/// <summary>What is said about the lets of a pack and of its files.</summary>
internal static class LetMessages
{
    public static Message LetStandsTwice(string name, string file, int line) => new(
        $"the let '{name}' is in {file}:{line:0} already, for all rules; give one of them another name, or use that one",
        $"let“{name}”已在 {file}:{line:0} 为全部规则定义；请改名，或直接使用那一个");

    public static Message UnusedLet(string name, Message? advice) => new(
        $"the let '{name}' is not used by any text of its file{advice}",
        $"let“{name}”在本文件里没有用到{advice}");

    public static Message UnusedLetOfPack(string name, Message? advice) => new(
        $"the let '{name}' is not used by any rule{advice}",
        $"let“{name}”没有任何规则用到{advice}");

    public static Message OrParameter(string name) => new($"; leave it out, or is the parameter '{name}' meant?", $"；请删去；是否想用参数“{name}”？");

    public static Message LeaveOut => new("; leave it out", "；请删去");
}
