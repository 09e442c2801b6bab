namespace EarlyWarning.Files;

/// <summary>The number of companies of a level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Companies">The number of companies.</param>
public readonly record struct LevelCount(Level Level, int Companies);
