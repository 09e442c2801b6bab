namespace EarlyWarning.Alerts;

/// <summary>What an alert book needs to know of one company at one scan.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Name">Its name in the register.</param>
/// <param name="Level">Its level, held rules counted.</param>
/// <param name="LevelNow">Its level without the held rules.</param>
/// <param name="HeldBy">What keeps the one above the other.</param>
/// <param name="Fired">The ids of the fired active rules, held ones too.</param>
/// <param name="Released">The latched rules that fire no longer.</param>
internal readonly record struct Sighting(
    string Company, string Name, Level Level, Level LevelNow, HoldReason HeldBy, string[] Fired, IReadOnlyList<ReleasedRule> Released);
