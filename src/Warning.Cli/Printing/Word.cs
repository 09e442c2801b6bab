using System.Text.Json;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes values of enumerations as files and options do: <c>not-carried-out</c>.</summary>
internal static class Word
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string InChinese(Level level) => level switch
    {
        Level.Red => "红",
        Level.Orange => "橙",
        Level.Yellow => "黄",
        Level.Blue => "蓝",
        _ => "无",
    };
}
