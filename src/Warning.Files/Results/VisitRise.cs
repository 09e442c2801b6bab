using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>What would lift a company from below the line of a budget to it. Immutable.</summary>
/// <param name="Alert">The company.</param>
public sealed record VisitRise(Alert Alert)
{
    /// <summary>
    /// The clear rule that would be enough and whose numbers are nearest to it, with what is compared and how far it is; null where numbers alone make no rule
    /// fire that is enough.
    /// </summary>
    public RuleExplanation? Near { get; init; }

    /// <summary>The undecided rule of the most points that would be enough; null where there is none.</summary>
    public IndeterminateRule? Undecided { get; init; }
}
