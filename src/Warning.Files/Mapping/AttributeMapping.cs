using EarlyWarning.Rules;

namespace EarlyWarning.Files.Mapping;

/// <summary>Where an attribute stands in a feed (then it is dated) or in the register (then it is timeless).</summary>
/// <param name="Indicator">The attribute.</param>
/// <param name="Cell">Its column.</param>
internal sealed record AttributeMapping(Indicator Indicator, MappedCell Cell);
