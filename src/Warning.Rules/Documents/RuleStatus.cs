namespace EarlyWarning.Rules.Documents;

internal enum RuleStatus
{
    /// <summary>Evaluated and scored.</summary>
    Active,

    /// <summary>Evaluated and reported apart, never scored.</summary>
    Shadow,

    /// <summary>Not evaluated.</summary>
    Retired,
}
