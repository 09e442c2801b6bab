using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>What a layer does with one definition of the layers before it, or adds to them. Equal by value.</summary>
/// <param name="Layer">The place of the layer among the layers, from 0.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Id">The id or name of the definition.</param>
/// <param name="Keys">The keys that differ; empty for what is added.</param>
public sealed record LayerChange(int Layer, LayerChangeKind Kind, string Id, IReadOnlyList<KeyChange> Keys)
{
    /// <summary>The keys that differ; empty for what is added.</summary>
    public IReadOnlyList<KeyChange> Keys { get; init => field = ValueList.Of(value); } = ValueList.Of(Keys);

    /// <summary>The title of the definition as it then stands; empty if it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>Why the layer does it, as it says; null if it does not.</summary>
    public string? Why { get; init; }

    /// <summary>The file of the layer.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1.</summary>
    public required int Line { get; init; }
}
