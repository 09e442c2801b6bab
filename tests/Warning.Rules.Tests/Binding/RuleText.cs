using System.Text;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Binding;

/// <summary>Compiles rule files that tests give as conditions and lets.</summary>
internal static class RuleText
{
    /// <summary>
    /// Returns the diagnostics of one condition over lets, each as <c>line:column code</c>; lets are in line 1, the condition is in line 3 from column 10.
    /// </summary>
    public static string[] Diagnose(IndicatorCatalog catalog, string when, params (string Name, string Expression)[] lets)
    {
        Diagnostics diagnostics = new();
        Compile(catalog, diagnostics, [when], lets);
        return [.. diagnostics.ToSortedList().Select(found => $"{found.Line}:{found.Column} {found.Code}")];
    }

    public static IReadOnlyList<Rule> Compile(IndicatorCatalog catalog, Diagnostics diagnostics, IReadOnlyList<string> conditions, params (string Name, string Expression)[] lets)
    {
        StringBuilder text = new("{ \"id\": \"r\", \"let\": {");
        text.AppendJoin(',', lets.Select(let => $"\"{let.Name}\": \"{let.Expression}\"")).Append("},\n\"rules\": [");
        text.AppendJoin(',', conditions.Select((when, i) => $"\n{{\"when\":\"{when}\", \"id\": \"r{i:00}\", \"score\": 1, \"tests\": [{{ \"given\": {{}}, \"expect\": \"clear\" }}] }}"));
        text.Append("] }");
        RuleFile file = RuleFile.Parse(new SourceText("r.json", Encoding.UTF8.GetBytes(text.ToString())), diagnostics)!;
        return new RuleCompiler(catalog, diagnostics).Compile(file);
    }
}
