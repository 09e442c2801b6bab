namespace EarlyWarning.Alerts;

/// <summary>The result of one company at one scan, as alerts use it.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Name">Its name in the register.</param>
/// <param name="Level">Its level, held rules counted.</param>
/// <param name="LevelNow">Its level without the held rules.</param>
/// <param name="HeldBy">The reason why the level is above the level without held rules.</param>
/// <param name="Fired">The fired active rules, held ones too.</param>
/// <param name="Released">The latched rules that fire no longer, and the withdrawn ones that are decided again and have not fired.</param>
/// <param name="LevelWithWithdrawn">Its level if all rules that are or were now withdrawn and are not decided again still fired.</param>
/// <param name="Withdrawn">Those rules, each with the level that the company would have if it alone still fired.</param>
internal readonly record struct Sighting(
    string Company,
    string Name,
    Level Level,
    Level LevelNow,
    HoldReason HeldBy,
    RuleLevel[] Fired,
    IReadOnlyList<ReleasedRule> Released,
    Level LevelWithWithdrawn,
    IReadOnlyList<RuleLevel> Withdrawn)
{
    /// <summary>Whether the rules alone give a lower level: it is that of the warnings of other bodies.</summary>
    public bool IsWarned { get; private init; }

    /// <summary>Returns the sighting of a company of which other bodies warned, whose level is theirs at least.</summary>
    public Sighting Warned(Level level) => this with
    {
        Level = level > Level ? level : Level,
        LevelNow = level > LevelNow ? level : LevelNow,
        LevelWithWithdrawn = level > LevelWithWithdrawn ? level : LevelWithWithdrawn,
        IsWarned = level > Level,
    };

    /// <summary>Returns whether an active rule has fired or is held.</summary>
    public bool Fires(string rule)
    {
        foreach (RuleLevel fired in Fired)
        {
            if (fired.Id == rule) return true;
        }

        return false;
    }
}
