using System.Globalization;

namespace EarlyWarning.Cli.Printing;

/// <summary>What the system says of the reader's language, before any file is read. Immutable.</summary>
internal sealed record LanguageSetting
{
    /// <summary>The name of the environment variable that chooses the language.</summary>
    public const string Variable = "EARLY_WARNING_LANG";

    /// <summary>The value of <see cref="Variable"/>; null or empty where it is not set.</summary>
    public string? Chosen { get; init; }

    /// <summary>The name of the system's culture, such as <c>zh_CN.UTF-8</c>; null or empty where there is none.</summary>
    public string? Culture { get; init; }

    /// <summary>Whether the terminal has Chinese characters.</summary>
    public bool ShowsChinese { get; init; } = true;

    /// <summary>
    /// Returns the setting of the process: on Unix the first of <c>LC_ALL</c>, <c>LC_MESSAGES</c> and <c>LANG</c> that is set, on Windows the user's display
    /// language.
    /// </summary>
    /// <param name="showsChinese">Whether the terminal has Chinese characters.</param>
    public static LanguageSetting OfProcess(bool showsChinese) => new()
    {
        Chosen = Environment.GetEnvironmentVariable(Variable),
        Culture = OperatingSystem.IsWindows()
            ? CultureInfo.CurrentUICulture.Name
            : FirstSet("LC_ALL", "LC_MESSAGES", "LANG"),
        ShowsChinese = showsChinese,
    };

    /// <summary>Returns the first of several environment variables that is set and not empty, or null.</summary>
    /// <param name="variables">Their names.</param>
    public static string? FirstSet(params string[] variables) =>
        Array.Find(Array.ConvertAll(variables, Environment.GetEnvironmentVariable), value => !string.IsNullOrEmpty(value));

    /// <summary>Returns whether a terminal of a locale takes UTF-8: one that names another character set, such as <c>zh_CN.GB18030</c>, does not.</summary>
    /// <param name="locale">The locale; null if there is none.</param>
    public static bool IsUtf8(string? locale)
    {
        int at = locale?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        return at < 0 || locale![(at + 1)..].Split('@')[0].Replace("-", "", StringComparison.Ordinal).Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }
}
