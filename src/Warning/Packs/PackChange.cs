using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>What a layer of a pack does with one definition of the layers before it, or adds to them. Equal by value.</summary>
/// <param name="Part">What kind of definition it is.</param>
/// <param name="Change">What the layer does.</param>
public sealed record PackChange(PackPart Part, LayerChange Change);
