using NodaTime;

namespace FoodSafety.Kitchens;

/// <summary>What the food inspectors know of a kitchen besides the observations: grade and points of its rules, and whether it was visited.</summary>
/// <param name="Grade">The grade, from A, the best, to C.</param>
/// <param name="Points">The points of the rules that have fired.</param>
/// <param name="Broken">The ids of those rules.</param>
/// <param name="LastVisit">The day of the last inspection; null if there was none.</param>
internal sealed record Kitchen(char Grade, decimal Points, IReadOnlyList<string> Broken, LocalDate? LastVisit = null);
