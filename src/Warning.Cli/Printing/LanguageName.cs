using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Reads the names of the languages: <c>zh</c>, <c>en</c>, 中文, 英文, and those of cultures such as <c>zh-CN</c> and <c>en_GB.UTF-8</c>.</summary>
internal static class LanguageName
{
    /// <summary>Returns the language of a name, in any case; null where it is neither Chinese nor English.</summary>
    public static MessageLanguage? Read(string name)
    {
        string[] parts = name.Trim().Split('-', '_', '.', '@');
        if (parts[0].Equals("zh", StringComparison.OrdinalIgnoreCase) || parts[0] is "中文" or "汉语") return MessageLanguage.Chinese;
        return parts[0].Equals("en", StringComparison.OrdinalIgnoreCase) || parts[0] is "英文" or "英语" ? MessageLanguage.English : null;
    }
}
