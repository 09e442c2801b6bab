using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Documents;

/// <summary>Reads what a scenario of a host gives of a company, the members <c>given</c> and <c>asOf</c> of its document.</summary>
internal static class GivenDocument
{
    /// <summary>Returns the given observations as a rule test; null if the document is no JSON object, or has faults in these members.</summary>
    public static RuleTestDefinition? Parse(SourceText source, Diagnostics diagnostics)
    {
        long before = diagnostics.Count;
        if (ObjectReader.OpenFile(source, diagnostics, NounMessages.AScenario) is not { } reader) return null;
        int? asOf = reader.Date("asOf");
        reader.Require("given");
        RuleTestDefinition given = new(reader.Json, null, reader.Members("given"), null, asOf);
        return diagnostics.Count == before ? given : null;
    }
}
