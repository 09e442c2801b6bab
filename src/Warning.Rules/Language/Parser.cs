namespace EarlyWarning.Rules.Language;

/// <summary>Reads an expression; the grammar is in the language reference, section 2.</summary>
internal static class Parser
{
    public static Syntax? Parse(string text, out IReadOnlyList<Fault> faults) => throw new NotSupportedException("not written yet");
}
