namespace EarlyWarning.Cli.Printing;

/// <summary>Levels as files and as people write them.</summary>
internal static class LevelName
{
    public static string Of(Level level) => level switch
    {
        Level.Red => "red",
        Level.Orange => "orange",
        Level.Yellow => "yellow",
        Level.Blue => "blue",
        _ => "none",
    };

    public static string InChinese(Level level) => level switch
    {
        Level.Red => "红",
        Level.Orange => "橙",
        Level.Yellow => "黄",
        Level.Blue => "蓝",
        _ => "无",
    };
}
