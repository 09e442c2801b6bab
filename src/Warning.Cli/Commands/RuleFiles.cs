using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>The files of rule packs on disk.</summary>
internal static class RuleFiles
{
    /// <summary>Replaces a file; it is never half written.</summary>
    public static void Replace(RulePackFile file)
    {
        string unfinished = file.Path + ".tmp";
        File.WriteAllBytes(unfinished, file.Content.ToArray());
        File.Move(unfinished, file.Path, overwrite: true);
    }
}
