using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Messages;

/// <summary>What is said about the choice of a language.</summary>
internal static class LanguageMessages
{
    public static Message UnknownLanguage(string found, string setting) => new(
        $"'{found}' is no language that there is; {setting} is zh (Chinese) or en (English)",
        $"没有“{found}”这种语言；{setting} 可写 zh（中文）或 en（英文）");
}
