namespace EarlyWarning.Rules;

/// <summary>In what two versions of a rule differ, the weightiest first.</summary>
public enum RuleAspect
{
    /// <summary>Whether and when it is in force: status, effective.</summary>
    Status,

    /// <summary>Its condition, in more than numbers, or what the condition rests on: lets, indicators, other rules, the peer groups.</summary>
    Condition,

    /// <summary>A number of its condition, or a parameter that it reads.</summary>
    Threshold,

    /// <summary>What it counts for: score, level, group.</summary>
    Points,

    /// <summary>What people read: titles, sentences, articles, sources.</summary>
    Text,

    /// <summary>Its tests.</summary>
    Tests,

    /// <summary>Only how it is written: the same condition in other words, spaces, comments, notes.</summary>
    Layout,
}
