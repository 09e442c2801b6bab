using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>Loads rule packs from folders: <c>RulePack.Load("rules")</c>.</summary>
public static class RulePackFolder
{
    /// <summary>The name of the pack inside the library.</summary>
    internal const string Default = "default";

    /// <summary>The largest number of files of a folder.</summary>
    internal const int MostFiles = 10_000;

    /// <summary>How many bytes the files of a folder may have together: 256 MiB.</summary>
    internal const long MostBytes = 256L << 20;

    private const string SchemaFolder = "schema";

    extension(RulePack)
    {
        /// <summary>Loads and checks rule packs: a later one adds rules and indicators and replaces those of the same id.</summary>
        /// <param name="folders">Folders, or <c>default</c> for the pack inside the library.</param>
        /// <returns>The packs merged into one.</returns>
        /// <exception cref="RulePackException">A folder does not exist, or the packs have faults; the exception lists all of them.</exception>
        public static RulePack Load(params string[] folders) => RulePack.Compile([.. folders.Select(ReadLayer)]);
    }

    /// <summary>Reads the rule files of a folder: every <c>*.json</c> in it and its subfolders, except schemas.</summary>
    /// <param name="folder">The folder, or <c>default</c> for the pack inside the library.</param>
    /// <returns>The files, with paths that begin with the folder.</returns>
    /// <exception cref="RulePackException">The folder or a file in it cannot be read, or there is no rule file.</exception>
    public static RulePackLayer ReadLayer(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return TryReadLayer(folder, folder, out RulePackLayer? layer, out Message? fault) ? layer! : throw Unreadable(folder, fault!);
    }

    /// <summary>Reads the rule files of a folder that a scan file names by another path; returns false with a fault if that is not possible.</summary>
    internal static bool TryReadLayer(string name, string folder, out RulePackLayer? layer, out Message? fault)
    {
        layer = string.Equals(name, Default, StringComparison.Ordinal) ? RulePack.DefaultLayer : null;
        fault = null;
        if (layer is not null) return true;
        try
        {
            if (!Directory.Exists(folder))
            {
                fault = ScanFileMessages.NoRulesFolder(folder);
                return false;
            }

            string[] files = [.. Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(file => !IsSchema(folder, file))];
            Array.Sort(files, StringComparer.Ordinal);
            fault = TooMuch(folder, files);
            if (fault is not null) return false;
            layer = new RulePackLayer(name, [.. files.Select(file => new RulePackFile(file.Replace('\\', '/'), File.ReadAllBytes(file)))]);
            fault = files.Length == 0 ? ScanFileMessages.NoRuleFiles(folder) : null;
            return files.Length > 0;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            fault = ScanFileMessages.RulesUnreadable(folder, SystemFaults.InWords(cause));
            return false;
        }
    }

    private static Message? TooMuch(string folder, string[] files)
    {
        if (files.Length > MostFiles) return ScanFileMessages.TooManyRuleFiles(folder, files.Length, MostFiles);
        return files.Sum(file => new FileInfo(file).Length) > MostBytes ? ScanFileMessages.RuleFilesTooLarge(folder, MostBytes >> 20) : null;
    }

    private static bool IsSchema(string folder, string file) =>
        Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar)[0] == SchemaFolder;

    private static RulePackException Unreadable(string folder, Message fault) =>
        new([new Diagnostic(folder, 1, 1, DiagnosticCodes.UnreadableRules, DiagnosticSeverity.Error, fault)]);
}
