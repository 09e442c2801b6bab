using EarlyWarning.Robustness.Mutating;
using EarlyWarning.Robustness.Seeds;
using EarlyWarning.Rules;

namespace EarlyWarning.Robustness.Areas;

/// <summary>Files of a rule pack, among sound ones: the pack is loaded and its own tests run, or every fault is a diagnostic at its place.</summary>
internal sealed class RuleFileArea() : Area("rule files",
    [.. SeedRegion.RuleFiles, .. RulePack.DefaultLayer.Files.Where(IsOfPlaces).Select(file => new Input($"rules/{file.Path}", file.Content.ToArray()))], Pieces)
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\\", "\\ud800", "null", "true", "0", "-1", "1e999", "[[[[[[", "{\"a\":", "//", "/*", "\"id\":", "\"rules\":",
            "\"let\":", "\"when\":", "\"clearWhen\":", "\"score\":", "\"level\": \"blue\"", "\"group\":",
        "\"because\":", "\"letterText\":", "\"basis\":", "\"source\":", "\"effective\":", "\"status\": \"retired\"", "\"tests\":", "\"given\":",
            "\"expect\": \"clear\"", "\"changes\":", "\"replaces\": true", "\"indicators\":", "\"kind\": \"event\"",
        "\"cadence\":", "\"lag\":", "\"maxAge\":", "\"absent\":", "\"range\":", "\"fields\":", "\"peerGroup\":", "\"parameters\":", "\"values\":",
            "\"bands\":", "\"referrals\":", "\"episodes\":", "\"letters\":", "\"asOf\":", "\"2026-02-30\"", "\"small\"",
        "fired('arrears')", "sum(call, 60d)", "{power_kwh}", "{", "[{arrears_cny:n0}]", "99999d", "1e308", "power_kwh / 0", "not ", " and ",
            "ago(power_kwh, 12m)",
    ];

    public override Bounds Bounds { get; } = new(2, 256 << 20);

    /// <summary>Makes a layer of files.</summary>
    public static RulePackLayer LayerOf(IEnumerable<Input> files) => new("rules", [.. files.Select(file => new RulePackFile(file.File, file.Bytes))]);

    public override void Run(ReadOnlySpan<Input> inputs, Span<End> ends)
    {
        for (int i = 0; i < inputs.Length; i++) ends[i] = EndOf(inputs[i]);
    }

    private static bool IsOfPlaces(RulePackFile file) =>
        file.Path.EndsWith("jurisdictions/guangdong.json", StringComparison.Ordinal) || file.Path.EndsWith("calendars/cn-2026.json", StringComparison.Ordinal);

    private static End EndOf(Input input)
    {
        Input[] files = [.. SeedRegion.RuleFiles.Where(file => file.File != input.File), input];
        IReadOnlyList<Diagnostic> found = RulePack.Check([LayerOf(files)], out RulePack? pack);
        bool isFaulty = found.Any(one => one.Severity == DiagnosticSeverity.Error);
        if (isFaulty == pack is not null) throw new WrongEndException("errors and a pack, or neither", string.Join(' ', found));
        pack?.Test();
        return End.Of(found, name => files.FirstOrDefault(file => file.File == name) is { } file ? LineCount.EndsOf(file.Bytes) + 1 : null);
    }
}
