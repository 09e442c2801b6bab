namespace EarlyWarning;

/// <summary>The files of one pack. A later layer adds rules and indicators and replaces those of the same id.</summary>
/// <param name="Name">What the layer is called: <c>default</c>, or its folder.</param>
/// <param name="Files">Its files.</param>
public sealed record RulePackLayer(string Name, IReadOnlyList<RulePackFile> Files);
