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

    /// <summary>Returns the setting of the process: on Unix the first of <c>LC_ALL</c>, <c>LC_MESSAGES</c> and <c>LANG</c> that is set, on Windows the user's display language.</summary>
    /// <param name="showsChinese">Whether the terminal has Chinese characters.</param>
    public static LanguageSetting OfProcess(bool showsChinese) => new()
    {
        Chosen = Environment.GetEnvironmentVariable(Variable),
        Culture = OperatingSystem.IsWindows()
            ? CultureInfo.CurrentUICulture.Name
            : Array.Find(Array.ConvertAll(["LC_ALL", "LC_MESSAGES", "LANG"], Environment.GetEnvironmentVariable), value => !string.IsNullOrEmpty(value)),
        ShowsChinese = showsChinese,
    };
}
