using NodaTime;

namespace EarlyWarning;

/// <summary>A role that a person holds in a union's office for a time. Equal by value.</summary>
/// <param name="Role">The role.</param>
/// <param name="From">The first day; null: from the beginning.</param>
/// <param name="Until">The first day on which the person does not hold it any more; null: without end.</param>
public readonly record struct OfficePost(OfficeRole Role, LocalDate? From, LocalDate? Until)
{
    /// <summary>Returns whether the role is held on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether the day is in its time.</returns>
    public bool IsHeldOn(LocalDate day) => !(day < From) && !(day >= Until);
}
