using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>The files of rule packs on disk.</summary>
internal static class RuleFiles
{
    /// <summary>Writes a file, in a folder that may not be there yet; it is never half written.</summary>
    public static void Write(RulePackFile file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        Replace(file);
    }

    /// <summary>Writes a file in the place of the one that is there, if there is one; it is never half written.</summary>
    public static void Replace(RulePackFile file)
    {
        string unfinished = file.Path + ".tmp";
        File.WriteAllBytes(unfinished, file.Content.ToArray());
        File.Move(unfinished, file.Path, overwrite: true);
    }
}
