using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>A dimension of a policy file, with the places of its categories.</summary>
internal sealed record DimensionDefinition(Dimension Dimension, IReadOnlyList<LocatedText> Categories);
