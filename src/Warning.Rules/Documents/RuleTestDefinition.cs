using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>A test of a rule as it is written; the values of <see cref="Given"/> are read when names are known.</summary>
/// <param name="Json">The whole test.</param>
/// <param name="Name">What it is called, or null.</param>
/// <param name="Given">Indicators or peer calls and their values.</param>
/// <param name="Expect">The outcome that it must get; null only where the file has none.</param>
/// <param name="AsOf">The as-of date as a day number, or null for the default.</param>
internal sealed record RuleTestDefinition(
    JsonValue Json, string? Name, IReadOnlyList<JsonMember> Given, ExpectedOutcome? Expect, int? AsOf);

internal enum ExpectedOutcome
{
    Fired,
    Clear,
    Indeterminate,
}
