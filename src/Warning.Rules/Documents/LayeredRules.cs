using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Documents;

/// <summary>
/// The rule files of layers with the definitions in force. A later layer adds rules, replaces those for which it says so, and merges its changes into others;
/// faults of what it says are reported.
/// </summary>
internal sealed class LayeredRules
{
    private readonly Dictionary<string, StandingRule> definitions = new(StringComparer.Ordinal);
    private readonly List<(RuleFile File, int Layer)> files = [];
    private readonly List<LayerChange> changes = [];
    private readonly List<RulePin> pins = [];

    // A layer that is given without those it changes lacks a catalog, and that is the one fault to tell.
    private readonly bool isWhole;

    public LayeredRules(IReadOnlyList<RuleLayer> layers, Diagnostics diagnostics)
    {
        isWhole = layers.Any(layer => layer.Catalogs.Count > 0);
        for (int layer = 0; layer < layers.Count; layer++)
        {
            Dictionary<string, StandingRule> before = new(definitions, StringComparer.Ordinal);
            int first = files.Count;
            foreach (RuleDocument document in layers[layer].Rules) Read(document, layer, layers[layer].IsInForceBefore, before, diagnostics);
            foreach (RuleAmendment change in files.Skip(first).SelectMany(one => one.File.Changes)) Change(change, layer, before, diagnostics);
            if (layer > 0) changes.AddRange(Compare(layer, before));
        }

        ReadChanged(layers, diagnostics);
    }

    /// <summary>Whether every rule file could be read. If not, that a rule of it is not there is no fault of what names the rule.</summary>
    public bool AreRead { get; private set; } = true;

    /// <summary>The rule definitions in force by id; one of a later layer replaces one of an earlier layer.</summary>
    public IEnumerable<RuleDefinition> Standing => definitions.Values.Select(standing => standing.Definition);

    /// <summary>The ids of those rules with their titles, for suggestions.</summary>
    public IEnumerable<NearName> Names => definitions.Select(rule => new NearName(rule.Key, rule.Value.Definition.Title ?? ""));

    /// <summary>The ids of those rules.</summary>
    public IReadOnlyCollection<string> Ids => definitions.Keys;

    /// <summary>What the layers after the first do, layer by layer and then by id.</summary>
    public IReadOnlyList<LayerChange> Changes => changes;

    /// <summary>What layers change or replace, as it stood before them.</summary>
    public IReadOnlyList<RulePin> Pins => pins;

    /// <summary>
    /// The files, each with those of its rules that no later layer replaces. A replaced rule is not checked: that it has become invalid may be why.
    /// </summary>
    public IEnumerable<RuleFile> Files =>
        files.Select(one => one.File with { Rules = [.. one.File.Rules.Where(rule => definitions[rule.Id.Value].Layer == one.Layer)] });

    /// <summary>Returns whether a definition is in force.</summary>
    public bool IsStanding(RuleDefinition definition) => ReferenceEquals(definitions[definition.Id.Value].Definition, definition);

    private void Read(RuleDocument document, int layer, bool isInForceBefore, Dictionary<string, StandingRule> before, Diagnostics diagnostics)
    {
        if (RuleFile.Parse(document.SourceIn(layer), diagnostics) is not { } file)
        {
            AreRead = false;
            return;
        }

        if (isInForceBefore) file = file with { Rules = [.. file.Rules.Select(rule => rule with { EffectiveFrom = null })] };
        files.Add((file, layer));
        foreach (RuleDefinition definition in file.Rules)
        {
            string id = definition.Id.Value;
            if (definitions.TryGetValue(id, out StandingRule? other) && other.Layer == layer && id.Length > 0)
            {
                // The reader of the file has reported a repeated id within one file.
                if (ReferenceEquals(other.Definition.Id.Source, definition.Id.Source)) continue;
                (string path, int line) = other.Place;
                diagnostics.Error(DiagnosticCodes.RepeatedId, definition.Id.Json, RuleFileMessages.RuleIdUsedTwice(id, path, line));
                continue;
            }

            CheckReplacing(definition, before, diagnostics);
            definitions[id] = new StandingRule(definition, definition.Json, layer);
        }
    }

    /// <summary>Reports a rule that takes the place of another without saying so, and one that says so where there is none.</summary>
    private void CheckReplacing(RuleDefinition definition, Dictionary<string, StandingRule> before, Diagnostics diagnostics)
    {
        string id = definition.Id.Value;
        if (id.Length == 0 || !isWhole) return;
        StandingRule? earlier = before.GetValueOrDefault(id);
        if (earlier is null && definition.Replaces is { } replaces)
        {
            diagnostics.Error(DiagnosticCodes.NothingToReplace, replaces, RuleFileMessages.NothingToReplace(id, Suggestion.AdviceOfWords(id, [.. before.Keys])));
        }
        else if (earlier is not null && definition.Replaces is null)
        {
            (string path, int line) = earlier.Place;
            diagnostics.Error(DiagnosticCodes.RuleIsThere, definition.Id.Json, RuleFileMessages.RuleIsThere(id, path, line));
        }
        else if (earlier is not null)
        {
            pins.Add(new RulePin(definition.Id, definition.Of, earlier.Json));
        }
    }

    /// <summary>Merges a change into a rule of earlier layers; reports a rule that none of them has, and one that is retired.</summary>
    private void Change(RuleAmendment change, int layer, Dictionary<string, StandingRule> before, Diagnostics diagnostics)
    {
        string id = change.Id.Value;
        if (id.Length == 0 || !isWhole) return;
        if (!before.TryGetValue(id, out StandingRule? earlier) || definitions[id].Layer == layer)
        {
            diagnostics.Error(DiagnosticCodes.UnknownRule, change.Id.Json, RuleFileMessages.NoRuleToChange(id, Suggestion.AdviceOfWords(id, [.. before.Keys])));
            return;
        }

        StandingRule standing = definitions[id];
        JsonValue rule = standing.Json;
        if (rule.Find("status") is { Kind: JsonKind.Text, Text: "retired" } retired && change.Json.Find("status") is null)
        {
            diagnostics.Error(
                DiagnosticCodes.ChangedRuleRetired, change.Id.Json, RuleFileMessages.RetiredBefore(id, retired.Source.FileName, retired.Source.Locate(retired.Offset).Line));
            return;
        }

        foreach (JsonMember member in change.Json.Members.Where(member => member.Value.Kind == JsonKind.Null && rule.Find(member.Name) is null))
        {
            Message? advice = Suggestion.AdviceOfWords(member.Name, [.. rule.Members.Select(one => one.Name)]);
            diagnostics.Warning(
                DiagnosticCodes.NothingToRemove, change.Json.Source, member.NameOffset, RuleFileMessages.NothingToRemove(id, Excerpt.Of(member.Name), advice));
        }

        pins.Add(new RulePin(change.Id, change.Of, earlier.Json));
        definitions[id] = standing with { Json = JsonMerge.Over(rule, change.Json, RuleAmendment.OwnKeys), IsChanged = true, Why = change.Why ?? standing.Why };
    }

    private IEnumerable<LayerChange> Compare(int layer, Dictionary<string, StandingRule> before)
    {
        foreach ((string id, StandingRule rule) in definitions.Where(one => one.Key.Length > 0).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            StandingRule? earlier = before.GetValueOrDefault(id);
            if (ReferenceEquals(earlier, rule)) continue;
            if (LayerComparison.Of(layer, id, earlier is null ? null : Shown(earlier.Json), Shown(rule.Json), rule.Layer == layer) is not { } change) continue;
            bool retires = earlier is { IsRetired: false } && rule.IsRetired;
            yield return change with { Kind = retires ? LayerChangeKind.Retires : change.Kind, Why = rule.Why };
        }
    }

    // What says only how a rule came here is no part of it.
    private static JsonValue Shown(JsonValue rule) => JsonMerge.Without(rule, "replaces", "of");

    /// <summary>Reads the rules in force that were changed, once all changes are merged; of a rule that has faults by itself those are enough.</summary>
    private void ReadChanged(IReadOnlyList<RuleLayer> layers, Diagnostics diagnostics)
    {
        for (int file = 0; file < files.Count; file++)
        {
            RuleFile read = files[file].File;
            if (!read.Rules.Any(IsChanged)) continue;
            bool isInForceBefore = layers[files[file].Layer].IsInForceBefore;
            files[file] = (read with { Rules = [.. read.Rules.Select(rule => IsChanged(rule) ? ReadChanged(rule, isInForceBefore, diagnostics) : rule)] }, files[file].Layer);
        }
    }

    private bool IsChanged(RuleDefinition rule) => IsStanding(rule) && definitions[rule.Id.Value].IsChanged;

    private RuleDefinition ReadChanged(RuleDefinition rule, bool isInForceBefore, Diagnostics diagnostics)
    {
        Diagnostics own = new();
        RuleFileReader.Read(rule.Json, own);
        if (own.HasErrors) return rule;
        RuleDefinition changed = RuleFileReader.Read(definitions[rule.Id.Value].Json, diagnostics);
        if (isInForceBefore) changed = changed with { EffectiveFrom = null };
        definitions[rule.Id.Value] = definitions[rule.Id.Value] with { Definition = changed };
        return changed;
    }

    /// <summary>A rule in force.</summary>
    /// <param name="Definition">The rule as it was read; without the changes, until all are merged.</param>
    /// <param name="Json">The rule with the changes so far.</param>
    /// <param name="Layer">The layer that has the rule itself.</param>
    private sealed record StandingRule(RuleDefinition Definition, JsonValue Json, int Layer)
    {
        public bool IsChanged { get; init; }

        public string? Why { get; init; }

        public bool IsRetired => Json.Find("status") is { Kind: JsonKind.Text, Text: "retired" };

        /// <summary>The file and the line of the rule.</summary>
        public (string File, int Line) Place => (Definition.Id.Source.FileName, Definition.Id.Source.Locate(Definition.Id.Json.Offset).Line);
    }
}
