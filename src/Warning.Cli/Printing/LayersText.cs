using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints what each layer of a pack adds, changes, replaces and retires, key by key.</summary>
internal sealed class LayersText(Terminal terminal)
{
    private const int WidestValue = 60;
    private const string Indent = "  ";

    /// <summary>Prints the changes.</summary>
    /// <param name="layers">The layers of the pack.</param>
    /// <param name="changes">What they do.</param>
    public void Print(IReadOnlyList<RulePackLayer> layers, IReadOnlyList<PackChange> changes)
    {
        if (layers.Count == 1) terminal.Print(LayerScreenMessages.OneLayer(layers[0].Name));
        for (int layer = 1; layer < layers.Count; layer++)
        {
            PackChange[] own = [.. changes.Where(change => change.Change.Layer == layer)];
            int Of(LayerChangeKind kind) => own.Count(change => change.Change.Kind == kind);
            terminal.Print(LayerScreenMessages.Layer(
                layers[layer].Name, Of(LayerChangeKind.Adds), Of(LayerChangeKind.Changes), Of(LayerChangeKind.Replaces), Of(LayerChangeKind.Retires)));
            foreach (PackChange change in own) Print(change);
        }
    }

    private void Print(PackChange change)
    {
        LayerChange what = change.Change;
        Say(Indent, LayerScreenMessages.Does(what.Kind, change.Part, what.Id, what.Title, what.File, what.Line));
        if (what.Why is { } why) Say(Indent + Indent, LayerScreenMessages.Because(why));
        foreach (KeyChange key in what.Keys.Where(key => what.Kind != LayerChangeKind.Retires || key.Key != "status"))
        {
            bool isTold = key.Key != "tests";
            Say(Indent + Indent, isTold ? LayerScreenMessages.Key(key.Key, Cut(key.Old), Cut(key.New)) : LayerScreenMessages.OtherTests);
        }
    }

    private void Say(string indent, Message message) => terminal.Out.WriteLine(indent + message.ToString(terminal.Language));

    private static string? Cut(string? text) => text is null ? null : Canvas.Cut(text, WidestValue);
}
