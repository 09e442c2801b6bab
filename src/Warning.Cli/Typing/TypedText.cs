namespace EarlyWarning.Cli.Typing;

/// <summary>Mends what an input method leaves in a word that is to be read: full-width letters, digits and signs, and blanks.</summary>
internal static class TypedText
{
    private const char FirstFullWidth = '！', LastFullWidth = '～', IdeographicSpace = '\u3000';

    /// <summary>Returns a text with its full-width signs narrow and without the blanks around it.</summary>
    public static string Narrow(string text) => string.Concat(text.Select(Narrow)).Trim();

    /// <summary>Returns a text with its full-width signs narrow and without any blanks.</summary>
    public static string Compact(string text) => string.Concat(text.Select(Narrow).Where(sign => !char.IsWhiteSpace(sign)));

    private static char Narrow(char sign) => sign switch
    {
        >= FirstFullWidth and <= LastFullWidth => (char)(sign - FirstFullWidth + '!'),
        IdeographicSpace => ' ',
        _ => sign,
    };
}
