namespace EarlyWarning;

/// <summary>What a moment of a case is about.</summary>
public enum CaseMomentKind
{
    /// <summary>A value that a feed has of the company, and that a rule has used.</summary>
    Fact,

    /// <summary>A rule that has fired, or fires no longer.</summary>
    Rule,

    /// <summary>An alert, and what persons did with it.</summary>
    Alert,

    /// <summary>A letter, and what persons did with it.</summary>
    Letter,

    /// <summary>A file that was put to the case file.</summary>
    Evidence,

    /// <summary>A visit of the company.</summary>
    Visit,

    /// <summary>A correction or a withdrawal of what was recorded earlier.</summary>
    Correction,

    /// <summary>What a channel was told of the case.</summary>
    Notice,

    /// <summary>The archiving of the case.</summary>
    Archive,
}
