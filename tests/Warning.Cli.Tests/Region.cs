using System.Text;
using NodaTime;

namespace EarlyWarning.Cli;

/// <summary>A copy of <c>Data/region</c>, six companies with a rule pack of four rules, that a test may change; deleted when disposed.</summary>
internal sealed class Region : IDisposable
{
    public Region()
    {
        Path = Directory.CreateTempSubdirectory("early-warning-").FullName;
        Copy(System.IO.Path.Combine(SourceFolder.Data, "region"), Path);
    }

    private Region(Region other)
    {
        Path = Directory.CreateTempSubdirectory("early-warning-").FullName;
        CopyAll(other.Path, Path);
    }

    public static LocalDate AsOf { get; } = new(2026, 11, 20);

    public string Path { get; }

    public string Rules => At("rules");

    public string Scan => At("scan.json");

    public string Output => At("out/2026-11-20");

    /// <summary>Returns a copy of a region as it is now.</summary>
    public static Region CopyOf(Region region) => new(region);

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public Region With(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    /// <summary>Puts the files of another region in place of all that are here.</summary>
    public void ReplaceBy(Region region)
    {
        Directory.Delete(Path, recursive: true);
        Directory.CreateDirectory(Path);
        CopyAll(region.Path, Path);
    }

    public Region Change(string name, string from, string to)
    {
        string text = File.ReadAllText(At(name));
        Assert.Contains(from, text, StringComparison.Ordinal);
        return With(name, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Returns a text without the parts that differ between runs: the path of the copy and the times.</summary>
    public string Steady(string text) => System.Text.RegularExpressions.Regex.Replace(
        text.Replace(Path + "/", "", StringComparison.Ordinal), @"\d+\.\d\d s: reading [\d.]+, assessing [\d.]+, writing [\d.]+|用时 [\d.]+ 秒：读取 [\d.]+，判定 [\d.]+，写出 [\d.]+", "TIME", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Copies a region without what a scan by hand has left, whose clock may be ahead of the test's.</summary>
    public static void Copy(string from, string to) => Copy(from, to, part => part.Split('/', '\\')[0] is not ("out" or "state"));

    private static void CopyAll(string from, string to) => Copy(from, to, _ => true);

    private static void Copy(string from, string to, Func<string, bool> isCopied)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string part = System.IO.Path.GetRelativePath(from, file);
            if (!isCopied(part)) continue;
            string target = System.IO.Path.Combine(to, part);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
