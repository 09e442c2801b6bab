using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The files of one layer of a rule pack. A later layer adds definitions, and replaces those of the same id in earlier layers.</summary>
/// <param name="Name">The name of the layer: <c>default</c> for the embedded one, otherwise its folder.</param>
/// <param name="Files">The files.</param>
public sealed record RulePackLayer(string Name, IReadOnlyList<RulePackFile> Files)
{
    /// <summary>The files.</summary>
    public IReadOnlyList<RulePackFile> Files { get; init => field = ValueList.Of(value); } = ValueList.Of(Files);
}
