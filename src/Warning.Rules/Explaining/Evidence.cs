using EarlyWarning.Rules.Explaining;

namespace EarlyWarning.Rules;

/// <summary>Describes a value that a condition depends on.</summary>
/// <param name="Term">The indicator, window or peer call as the rule writes it.</param>
/// <param name="Value">A <see cref="double"/>, <see cref="string"/> (texts, and dates as ISO 8601) or <see cref="bool"/>; null if missing.</param>
/// <param name="Unit">The unit of a number, or null.</param>
/// <param name="Period">Its period: <c>2026-10</c>, a window <c>2026-08/2026-10</c>, days <c>2026-10-02/2026-10-31</c>; null for attributes.</param>
/// <param name="Feed">The feed that delivered it; null if none did.</param>
public sealed record Evidence(string Term, object? Value, string? Unit, string? Period, string? Feed)
{
    /// <summary>Whether a number is computed rather than observed, so that digits after the twelfth may be due to binary rounding.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether the value rests on a number that was given as only about right, such as 约3万.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>
    /// The value for display: a number in its shortest form, a computed one with at most 12 digits, after 约 if it is only about right; empty if missing.
    /// </summary>
    public string ValueText => Value switch
    {
        null => "",
        double number when IsApproximate => $"{SentenceWriter.About}{NumberText.Of(number, IsComputed)}",
        double number => NumberText.Of(number, IsComputed),
        bool truth => truth ? "true" : "false",
        _ => $"{Value}",
    };
}
