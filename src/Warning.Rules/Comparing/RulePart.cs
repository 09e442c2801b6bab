namespace EarlyWarning.Rules;

/// <summary>A part of a rule, or what its condition rests on, that can differ between two rule sets.</summary>
public enum RulePart
{
    /// <summary>Whether it is active, a shadow rule or retired.</summary>
    Status,

    /// <summary>The days on which it is in force.</summary>
    InForce,

    /// <summary>A number of its condition; the name is its place, from 1.</summary>
    Number,

    /// <summary>Its condition, in more than numbers.</summary>
    Condition,

    /// <summary>A let that its condition uses.</summary>
    Let,

    /// <summary>A parameter that its condition reads.</summary>
    Parameter,

    /// <summary>An indicator that its condition reads: how it is delivered, how old it may be.</summary>
    Indicator,

    /// <summary>The keys by which companies are peers, where the condition compares them.</summary>
    PeerGroup,

    /// <summary>Another rule that its condition asks for.</summary>
    AskedRule,

    /// <summary>The condition that ends what it began.</summary>
    ClearCondition,

    /// <summary>Its steps: their thresholds, points and levels, and where they end.</summary>
    Steps,

    /// <summary>Its points.</summary>
    Points,

    /// <summary>The lowest level that it gives.</summary>
    Level,

    /// <summary>The group of which only one rule counts.</summary>
    Group,

    /// <summary>Its sentence for letters.</summary>
    LetterSentence,

    /// <summary>The articles that a letter may cite.</summary>
    Basis,
}
