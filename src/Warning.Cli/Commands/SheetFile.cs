using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>The file to which a sheet is written: a workbook or text, and never over one that is there.</summary>
internal static class SheetFile
{
    private static readonly string[] Extensions = [".xlsx", ".csv"];

    /// <summary>Creates the option that names it.</summary>
    /// <param name="about">What it is.</param>
    /// <param name="otherwise">What happens without it; null if it is needed.</param>
    public static DescribedOption<string?> Option(Message about, Message? otherwise = null) => new("--out", PlaceholderMessages.File, about)
    {
        Otherwise = otherwise,
        Required = otherwise is null,
        Check = name => Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) ? null : TypingMessages.NoSheetFile(name),
    };

    /// <summary>Returns whether the file is there already, which is then told.</summary>
    public static bool IsThere(string path, Terminal terminal)
    {
        if (!Path.Exists(path)) return false;
        terminal.PrintError(ReportMessages.SheetFileIsThere(path));
        return true;
    }
}
