using System.Text;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Documents;

/// <summary>
/// Every file of <c>Data/broken-rules</c> holds a rule file over its <c>indicators.json</c>, a line <c>---</c>, and the expected diagnostics, a line each
/// as <c>line:column: severity code: message</c>. To add a case, write the rule file and the line <c>---</c>, run the tests with
/// <c>EARLYWARNING_UPDATE_GOLDEN=1</c>, which writes the diagnostics, and read the difference before committing it. Warnings of rules without tests are
/// left out.
/// </summary>
public sealed class BrokenRuleFileTests
{
    private static readonly string Folder = RepositoryFolder.Combine("tests", "Warning.Rules.Tests", "Data", "broken-rules");

    internal static readonly IndicatorCatalog Catalog = ReadCatalog();

    private static bool Updating => string.Equals(Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN"), "1", StringComparison.Ordinal);

    public static TheoryData<string> Cases => new(Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_broken_rule_file_is_reported_where_it_is_broken(string name)
    {
        string path = Path.Combine(Folder, name);
        byte[] bytes = File.ReadAllBytes(path);
        int end = bytes.AsSpan().IndexOf("\n---\n"u8) + 1;
        Assert.True(end > 0, "The case has no line ---.");

        string reported = Load(bytes.AsMemory(0, end));
        if (Updating) File.WriteAllBytes(path, [.. bytes.AsSpan(0, end), .. "---\n"u8, .. Encoding.UTF8.GetBytes(reported)]);
        else Assert.Equal(Encoding.UTF8.GetString(bytes.AsSpan(end + 4)), reported);
        Assert.NotEmpty(reported);
    }

    private static string Load(ReadOnlyMemory<byte> utf8)
    {
        Diagnostics diagnostics = new();
        if (RuleFile.Parse(new SourceText("rules.json", utf8), diagnostics) is { } file) new RuleCompiler(Catalog, diagnostics).Compile(file);
        return string.Concat(diagnostics.ToSortedList()
            .Where(diagnostic => diagnostic.Code != DiagnosticCodes.UntestedRule)
            .Select(diagnostic => $"{diagnostic}\n".Replace("rules.json:", "", StringComparison.Ordinal)));
    }

    private static IndicatorCatalog ReadCatalog()
    {
        Diagnostics diagnostics = new();
        CatalogFile file = CatalogFile.Parse(new SourceText("indicators.json", File.ReadAllBytes(Path.Combine(Folder, "indicators.json"))), diagnostics, [])!;
        Assert.Empty(diagnostics.ToSortedList());
        return new IndicatorCatalog(
            file.Indicators.Select(definition => definition.Indicator), file.PeerGroup!.Select(key => (key.Attribute, key.Length)));
    }
}
