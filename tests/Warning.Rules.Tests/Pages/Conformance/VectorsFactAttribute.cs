namespace EarlyWarning.Rules.Tests.Pages.Conformance;

/// <summary>A test that needs the public vectors, which are not ours to copy; without them it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VectorsFactAttribute : FactAttribute
{
    public VectorsFactAttribute()
    {
        if (Folder is null) Skip = "EARLYWARNING_VECTORS names no folder with the public vectors; docs/conformance.md says how they come.";
    }

    public static string? Folder =>
        Environment.GetEnvironmentVariable("EARLYWARNING_VECTORS") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;
}
