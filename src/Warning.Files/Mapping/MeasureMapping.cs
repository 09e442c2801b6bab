using EarlyWarning.Rules;

namespace EarlyWarning.Files.Mapping;

/// <summary>Where a measure stands in a feed.</summary>
/// <param name="Indicator">The measure.</param>
/// <param name="Cell">Its column.</param>
/// <param name="Scale">What the number is multiplied by.</param>
/// <param name="Combine">What several rows of one company, period and known date make together.</param>
internal sealed record MeasureMapping(Indicator Indicator, MappedCell Cell, double Scale, Combine Combine);
