using System.Text;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Documents;

/// <summary>
/// Every file of <c>Data/broken-rules</c> holds a rule file over its <c>indicators.json</c>, a line <c>---</c>, and the expected diagnostics, a line each
/// as <c>line:column: severity code: message</c>. To add a case, write the rule file and the line <c>---</c>, run the tests with
/// <c>EARLYWARNING_UPDATE_GOLDEN=1</c>, which writes the diagnostics, and read the difference before committing it. Warnings of rules without tests are
/// left out. <c>Data/broken-rules.zh.txt</c> holds what is said in Chinese about the expressions of all these files.
/// </summary>
public sealed class BrokenRuleFileTests
{
    private static readonly string Folder = RepositoryFolder.Combine("tests", "Warning.Rules.Tests", "Data", "broken-rules");

    private static readonly string ChineseFile = Folder + ".zh.txt";

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

    [Fact]
    public void Faults_of_expressions_are_told_in_Chinese()
    {
        StringBuilder told = new();
        foreach (string path in Directory.GetFiles(Folder, "*.txt").Where(path => !Path.GetFileName(path).StartsWith("json-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            byte[] bytes = File.ReadAllBytes(path);
            Diagnostic[] found = [.. Diagnostics(bytes.AsMemory(0, bytes.AsSpan().IndexOf("\n---\n"u8) + 1)).Where(IsOfExpression)];
            if (found.Length == 0) continue;
            told.Append(Path.GetFileNameWithoutExtension(path)).Append('\n');
            foreach (Diagnostic diagnostic in found) told.Append("  ").Append(diagnostic.ToString(MessageLanguage.Chinese)).Append('\n');
        }

        if (Updating) File.WriteAllText(ChineseFile, told.ToString());
        else Assert.Equal(File.ReadAllText(ChineseFile), told.ToString());
    }

    private static bool IsOfExpression(Diagnostic diagnostic) => diagnostic.Code is ['E', 'W', '1', '1' or '2' or '3' or '9', ..];

    private static string Load(ReadOnlyMemory<byte> utf8) =>
        string.Concat(Diagnostics(utf8).Select(diagnostic => $"{diagnostic}\n".Replace("rules.json:", "", StringComparison.Ordinal)));

    private static IEnumerable<Diagnostic> Diagnostics(ReadOnlyMemory<byte> utf8)
    {
        Diagnostics diagnostics = new();
        if (RuleFile.Parse(new SourceText("rules.json", utf8), diagnostics) is { } file) new RuleCompiler(Catalog, diagnostics).Compile(file);
        return diagnostics.ToSortedList().Where(diagnostic => diagnostic.Code != DiagnosticCodes.UntestedRule);
    }

    private static IndicatorCatalog ReadCatalog()
    {
        Diagnostics diagnostics = new();
        CatalogFile file = CatalogFile.Parse(new SourceText("indicators.json", File.ReadAllBytes(Path.Combine(Folder, "indicators.json"))), diagnostics, [])!;
        Assert.Empty(diagnostics.ToSortedList());
        return new IndicatorCatalog(
            file.Indicators.Select(definition => definition.Indicator), file.PeerGroup!.Select(key => key.Written));
    }
}
