using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Robustness.Mutating;
using EarlyWarning.Robustness.Seeds;

namespace EarlyWarning.Robustness.Areas;

/// <summary>Scan files: loaded, or refused with diagnostics, each at its place.</summary>
internal sealed class ScanFileArea : Area, IDisposable
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\ud800", "\\u0000", "null", "true", "0", "-1", "1e999", "[[[[[[", "{\"a\":", "//", "/*", "*/",
            "\"rules\":", "\"feeds\":", "\"companies\":", "\"file\":", "\"id\":", "\"company\":", "\"via\":",
        "\"by\": \"name\"", "\"aliases\":", "\"date\":", "\"known\":", "\"key\":", "\"from\":", "\"through\":", "\"measures\":", "\"events\":", "\"fields\":",
            "\"attributes\":", "\"scale\":", "\"combine\": \"max\"", "\"missing\":", "\"maxRejects\":",
        "\"encoding\":", "\"delimiter\":", "\"sheet\":", "\"source\":", "\"timeZone\":", "\"language\":", "\"idKind\":", "\"as\": \"hash\"",
            "\"../../../../etc/passwd\"", "\"**/*\"", "\"\"", "\"power_kwh\"", "\"default\"", "\"Asia/Shanghai\"",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly RulePack pack = RulePack.Compile([RuleFileArea.LayerOf(SeedRegion.RuleFiles)]);

    public ScanFileArea()
        : base("scan files", [new("scan.json", SeedRegion.ScanFile)], Pieces)
    {
    }

    public override void Run(ReadOnlySpan<Input> inputs, Span<End> ends)
    {
        for (int i = 0; i < inputs.Length; i++) ends[i] = EndOf(inputs[i]);
    }

    public void Dispose() => this.folder.Dispose();

    private End EndOf(Input input)
    {
        string path = this.folder.Write("scan.json", input.Bytes);
        try
        {
            ScanFile.Load(path, OfficeFormats.All, pack);
            return End.Taken;
        }
        catch (ScanFileException refused)
        {
            int lines = LineCount.EndsOf(input.Bytes) + 1;
            return refused.Diagnostics.Count > 0 ? End.Of(refused.Diagnostics, _ => lines)
                : throw new WrongEndException("a scan file was refused without a diagnostic", refused.ToString());
        }
    }
}
