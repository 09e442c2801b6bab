using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Documents;

/// <summary>The rule files of layers with the definitions in force; reports ids that are used twice.</summary>
internal sealed class LayeredRules
{
    private readonly Dictionary<string, (RuleDefinition Definition, int Layer)> definitions = new(StringComparer.Ordinal);
    private readonly List<(RuleFile File, int Layer)> files = [];

    public LayeredRules(IReadOnlyList<RuleLayer> layers, Diagnostics diagnostics)
    {
        for (int layer = 0; layer < layers.Count; layer++)
        {
            int first = files.Count;
            foreach (RuleDocument document in layers[layer].Rules) Read(document, layer, layers[layer].IsInForceBefore, diagnostics);
            Change([.. files.Skip(first).SelectMany(one => one.File.Changes)], layer, diagnostics);
        }
    }

    /// <summary>Whether every rule file could be read. If not, that a rule of it is not there is no fault of what names the rule.</summary>
    public bool AreRead { get; private set; } = true;

    /// <summary>The rule definitions in force by id; one of a later layer replaces one of an earlier layer.</summary>
    public IEnumerable<RuleDefinition> Standing => definitions.Values.Select(standing => standing.Definition);

    /// <summary>The ids of those rules with their titles, for suggestions.</summary>
    public IEnumerable<NearName> Names => definitions.Select(rule => new NearName(rule.Key, rule.Value.Definition.Title ?? ""));

    /// <summary>The ids of those rules.</summary>
    public IReadOnlyCollection<string> Ids => definitions.Keys;

    /// <summary>
    /// The files, each with those of its rules that no later layer replaces. A replaced rule is not checked: that it has become invalid may be why.
    /// </summary>
    public IEnumerable<RuleFile> Files =>
        files.Select(one => one.File with { Rules = [.. one.File.Rules.Where(rule => definitions[rule.Id.Value].Layer == one.Layer)] });

    /// <summary>Returns whether a definition is in force.</summary>
    public bool IsStanding(RuleDefinition definition) => ReferenceEquals(definitions[definition.Id.Value].Definition, definition);

    private void Read(RuleDocument document, int layer, bool isInForceBefore, Diagnostics diagnostics)
    {
        if (RuleFile.Parse(document.Source, diagnostics) is not { } file)
        {
            AreRead = false;
            return;
        }

        if (isInForceBefore) file = file with { Rules = [.. file.Rules.Select(rule => rule with { EffectiveFrom = null })] };
        files.Add((file, layer));
        foreach (RuleDefinition definition in file.Rules)
        {
            string id = definition.Id.Value;
            if (definitions.TryGetValue(id, out (RuleDefinition Definition, int Layer) other) && other.Layer == layer && id.Length > 0)
            {
                // The reader of the file has reported a repeated id within one file.
                if (ReferenceEquals(other.Definition.Id.Source, definition.Id.Source)) continue;
                (int line, _) = other.Definition.Id.Source.Locate(other.Definition.Id.Json.Offset);
                diagnostics.Error(DiagnosticCodes.RepeatedId, definition.Id.Json, RuleFileMessages.RuleIdUsedTwice(id, other.Definition.Id.Source.FileName, line));
                continue;
            }

            definitions[id] = (definition, layer);
        }
    }

    /// <summary>Changes rules of earlier layers; reports those that no earlier layer has, and those that the layer changes twice.</summary>
    private void Change(IReadOnlyList<RuleChange> changes, int layer, Diagnostics diagnostics)
    {
        Dictionary<string, RuleChange> changed = new(StringComparer.Ordinal);
        foreach (RuleChange change in changes)
        {
            string id = change.Id.Value;
            if (id.Length == 0) continue;
            if (!definitions.TryGetValue(id, out (RuleDefinition Definition, int Layer) standing) || standing.Layer == layer)
            {
                string[] earlier = [.. definitions.Where(rule => rule.Value.Layer < layer).Select(rule => rule.Key)];
                diagnostics.Error(DiagnosticCodes.UnknownRule, change.Id.Json, RuleFileMessages.NoRuleToChange(id, Suggestion.AdviceOfWords(id, earlier)));
            }
            else if (!changed.TryAdd(id, change) && !ReferenceEquals(changed[id].Id.Source, change.Id.Source))
            {
                (int line, _) = changed[id].Id.Source.Locate(changed[id].Id.Json.Offset);
                diagnostics.Error(DiagnosticCodes.RepeatedId, change.Id.Json, RuleFileMessages.RuleIdUsedTwice(id, changed[id].Id.Source.FileName, line));
            }
        }

        if (changed.Count == 0) return;
        for (int file = 0; file < files.Count; file++)
        {
            RuleFile read = files[file].File;
            if (!read.Rules.Any(rule => IsChanged(rule, changed))) continue;
            RuleDefinition[] rules = [.. read.Rules.Select(rule => IsChanged(rule, changed) ? Changed(rule, changed[rule.Id.Value]) : rule)];
            files[file] = (read with { Rules = rules }, files[file].Layer);
        }
    }

    private bool IsChanged(RuleDefinition rule, Dictionary<string, RuleChange> changes) => changes.ContainsKey(rule.Id.Value) && IsStanding(rule);

    private RuleDefinition Changed(RuleDefinition rule, RuleChange change)
    {
        RuleDefinition changed = rule with { Score = change.Score };
        definitions[rule.Id.Value] = (changed, definitions[rule.Id.Value].Layer);
        return changed;
    }
}
