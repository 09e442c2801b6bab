using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Documents;

/// <summary>Merges the files of lets of layers, which all rules see: a later layer's takes the place of an earlier one's of the same name.</summary>
internal sealed class LayeredLets
{
    private readonly Dictionary<string, LetDefinition> standing = new(StringComparer.Ordinal);

    public LayeredLets(IReadOnlyList<RuleLayer> layers, Diagnostics diagnostics)
    {
        for (int layer = 0; layer < layers.Count; layer++)
        {
            foreach (RuleDocument document in layers[layer].Lets) Read(document, layer, diagnostics);
        }
    }

    /// <summary>The lets in force, in the order in which they were first written.</summary>
    public IReadOnlyList<LetDefinition> Standing => [.. standing.Values];

    /// <summary>What the layers after the first do with lets, layer by layer.</summary>
    public List<LayerChange> Changes { get; } = [];

    private void Read(RuleDocument document, int layer, Diagnostics diagnostics)
    {
        if (ObjectReader.OpenFile(document.SourceIn(layer), diagnostics, NounMessages.ALetsFile) is not { } file) return;
        file.Require("let");
        foreach (LetDefinition let in RuleFileReader.ReadLets(file, diagnostics))
        {
            LetDefinition? earlier = standing.GetValueOrDefault(let.Name);
            if (earlier?.Expression.Source.Layer == layer)
            {
                diagnostics.Error(
                    DiagnosticCodes.LetOfPackRepeated, let.Expression.Source, let.NameOffset,
                    LetMessages.LetStandsTwice(let.Name, earlier.Expression.Source.FileName, earlier.Line));
                continue;
            }

            if (layer > 0) Compare(let, earlier, layer);
            standing[let.Name] = let;
        }

        file.Finish();
    }

    private void Compare(LetDefinition let, LetDefinition? earlier, int layer)
    {
        if (earlier?.Expression.Value == let.Expression.Value) return;
        Changes.Add(new LayerChange(
            layer,
            earlier is null ? LayerChangeKind.Adds : LayerChangeKind.Changes,
            let.Name,
            earlier is null ? [] : [new KeyChange("let", earlier.Expression.Value, let.Expression.Value)])
        {
            File = let.Expression.Source.FileName,
            Line = let.Line,
        });
    }
}
