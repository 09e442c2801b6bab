using EarlyWarning.Rules.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes values of enumerations as files and options do: <c>not-carried-out</c>.</summary>
internal static class Word
{
    public static string Of<T>(T value)
        where T : struct, Enum => value.Word();

    public static string InChinese(Level level) => level switch
    {
        Level.Red => "红",
        Level.Orange => "橙",
        Level.Yellow => "黄",
        Level.Blue => "蓝",
        Level.None => "无",
    };
}
