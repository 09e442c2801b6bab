using System.Security.Cryptography;
using EarlyWarning.Files.Mapping;

namespace EarlyWarning.Files.Releasing;

/// <summary>Names the files of the layers of a scan as a lock has them: by the name of the layer and the path in it, the same on every machine.</summary>
internal static class LockedFiles
{
    public static SortedDictionary<string, string> HashesOf(ScanFile scan)
    {
        SortedDictionary<string, string> hashes = new(StringComparer.Ordinal);
        foreach ((string name, RulePackFile file) in Of(scan)) hashes[name] = Convert.ToHexStringLower(SHA256.HashData(file.Content.Span));
        return hashes;
    }

    /// <summary>Returns the path of a file as diagnostics show it; null if no layer has it now.</summary>
    public static string? PathOf(ScanFile scan, string name) => Of(scan).FirstOrDefault(file => file.Key == name).Value?.Path;

    private static IEnumerable<KeyValuePair<string, RulePackFile>> Of(ScanFile scan) =>
        from layer in scan.Pack.Layers
        let before = BeforeOf(scan, layer)
        from file in layer.Files
        let path = file.Path.StartsWith(before, StringComparison.Ordinal) ? file.Path[before.Length..] : file.Path
        select new KeyValuePair<string, RulePackFile>($"{layer.Name}/{path}", file);

    private static string BeforeOf(ScanFile scan, RulePackLayer layer)
    {
        string[] places = layer.Name == RulePackFolder.Default ? ["rules/"]
            : [Slashed(Path.Combine(scan.Folder, layer.Name)), Slashed(Path.Combine(Path.GetDirectoryName(scan.Path) ?? "", layer.Name)), Slashed(layer.Name)];
        return places.FirstOrDefault(place => layer.Files.All(file => file.Path.StartsWith(place, StringComparison.Ordinal))) ?? "";
    }

    private static string Slashed(string folder) => Path.TrimEndingDirectorySeparator(folder).Replace('\\', '/') + "/";
}
