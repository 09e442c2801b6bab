namespace EarlyWarning;

/// <summary>What becomes of a company on a date when one rule pack takes the place of another.</summary>
public enum MoveKind
{
    /// <summary>Its level and score stay; letters or referrals change.</summary>
    None,

    /// <summary>It is listed, and was not.</summary>
    In,

    /// <summary>It is not listed any more.</summary>
    Out,

    /// <summary>It is listed at a higher level.</summary>
    Up,

    /// <summary>It is listed at a lower level.</summary>
    Down,

    /// <summary>It keeps its level and has another score.</summary>
    Score,
}
