using EarlyWarning.Rules.Explaining;

namespace EarlyWarning.Rules;

/// <summary>A value that a condition was decided on.</summary>
/// <param name="Term">The indicator, window or peer call as the rule writes it.</param>
/// <param name="Value">A <see cref="double"/>, <see cref="string"/> (texts, and dates as ISO 8601) or <see cref="bool"/>; null: missing.</param>
/// <param name="Unit">The unit of a number, or null.</param>
/// <param name="Period">The period it is of: <c>2026-10</c>, a window <c>2026-08/2026-10</c>, days <c>2026-10-02/2026-10-31</c>; null for attributes.</param>
/// <param name="Feed">The feed that delivered it, or null.</param>
public sealed record Evidence(string Term, object? Value, string? Unit, string? Period, string? Feed)
{
    /// <summary>Whether a number is computed, not observed, so that binary rounding may have left digits behind its twelfth.</summary>
    public bool IsComputed { get; init; }

    /// <summary>The value as people read it: a number in its shortest form, computed ones with at most 12 digits; nothing for what is missing.</summary>
    public string ValueText => Value switch
    {
        null => "",
        double number => NumberText.Of(number, IsComputed),
        bool truth => truth ? "true" : "false",
        _ => $"{Value}",
    };
}
