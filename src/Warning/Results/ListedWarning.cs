using EarlyWarning.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>A warning of another body that counts for a listed company. Immutable; equal by value.</summary>
/// <param name="Body">The body.</param>
/// <param name="On">The day on which it warned.</param>
/// <param name="Level">The level that it counts with: the body's, or the lowest with which an alert opens.</param>
public sealed record ListedWarning(string Body, LocalDate On, Level Level)
{
    /// <summary>The number that the body gave it; null if it has none.</summary>
    public string? Number { get; init; }

    /// <summary>What the body calls the matter; null if that is not said.</summary>
    public string? Category { get; init; }

    /// <summary>Returns who warned and of what, as a reason of an alert.</summary>
    /// <returns>The words.</returns>
    public Message InWords() => BodyMessages.BodyWarned(
        Body, On, Category is { } matter ? BodyMessages.WarnedMatter(matter) : null, Number is { } number ? BodyMessages.WarnedNumber(number) : null);

    /// <summary>Returns a warning as a list tells of it.</summary>
    /// <param name="known">The warning, as the ledger has it.</param>
    /// <returns>The warning.</returns>
    public static ListedWarning Of(KnownWarning known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return new ListedWarning(known.Warning.Body, known.Warning.On, known.Level) { Number = known.Warning.Number, Category = known.Warning.Category };
    }
}
