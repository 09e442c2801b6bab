namespace EarlyWarning.Rules.Planning;

/// <summary>A column that the panel has: which one is known when the plan meets a view.</summary>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Index">The ordinal of the indicator or parameter; of a peer column its index in the plan, of a field its place in the event.</param>
/// <param name="Group">Of a measure at a lag: the aligned measures, an index into <see cref="Plan.Groups"/>.</param>
/// <param name="Lag">Of a measure at a lag: periods before the group's anchor.</param>
/// <param name="Record">Of a measure's latest value: the measures of its record that it is read with, an index into <see cref="Plan.Records"/>; -1: none.</param>
internal readonly record struct NumberSource(NumberSourceKind Kind, int Index, int Group = -1, int Lag = 0, int Record = -1);
