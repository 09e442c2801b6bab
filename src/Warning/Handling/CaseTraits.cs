using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>What rules of dispatch look at of an alert. Immutable; equal by value.</summary>
/// <param name="Level">The level of the alert.</param>
public sealed record CaseTraits(Level Level)
{
    /// <summary>The code of the company's region; null if not known.</summary>
    public string? Region { get; init; }

    /// <summary>The company's town; null if not known.</summary>
    public string? Town { get; init; }

    /// <summary>The code of the company's industry; null if not known.</summary>
    public string? Industry { get; init; }

    /// <summary>The categories of the rules that have fired.</summary>
    public IReadOnlyList<string> Categories { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>Returns whether a rule of dispatch holds for such an alert.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Whether all that it names holds; what is not known does not.</returns>
    public bool Fit(DispatchRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return (rule.Levels.Count == 0 || rule.Levels.Contains(Level))
            && (rule.Regions.Count == 0 || Begins(rule.Regions, Region))
            && (rule.Towns.Count == 0 || (Town is { } town && rule.Towns.Contains(town, StringComparer.Ordinal)))
            && (rule.Industries.Count == 0 || Begins(rule.Industries, Industry))
            && (rule.Categories.Count == 0 || rule.Categories.Any(category => Categories.Contains(category, StringComparer.Ordinal)));
    }

    private static bool Begins(IReadOnlyList<string> codes, string? code) =>
        !string.IsNullOrEmpty(code) && codes.Any(one => code.StartsWith(one, StringComparison.OrdinalIgnoreCase));
}
