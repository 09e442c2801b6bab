using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>What a sheet of rules that came back changes: nothing is written yet. Immutable.</summary>
public sealed class RuleSheetChanges
{
    internal RuleSheetChanges(FilledSheet<RuleEdit> sheet) => Sheet = sheet;

    /// <summary>The changes, row by row, or why they cannot be made.</summary>
    public FilledSheet<RuleEdit> Sheet { get; }

    /// <summary>The layers with the changes as the last of them, or in the last of them; empty where there are none, or they cannot be made.</summary>
    public IReadOnlyList<RulePackLayer> Layers { get; internal init; } = ValueList<RulePackLayer>.Empty;

    /// <summary>The pack of those layers; null where there is none.</summary>
    public RulePack? Pack { get; internal init; }

    /// <summary>The file that makes the changes, to be written into the folder of the layer; null where there is nothing to write.</summary>
    public RulePackFile? File { get; internal init; }

    /// <summary>The errors that the pack would have with the changes, where they come from no row alone.</summary>
    public IReadOnlyList<Diagnostic> Faults { get; internal init; } = ValueList<Diagnostic>.Empty;
}
