namespace EarlyWarning;

/// <summary>The result with which a person closes an episode.</summary>
public enum ClosedAs
{
    /// <summary>The trouble was dealt with.</summary>
    Handled,

    /// <summary>There was no trouble.</summary>
    FalseAlarm,

    /// <summary>There was trouble, and no breach of law.</summary>
    NoBreach,

    /// <summary>Something else; the note says what.</summary>
    Other,
}
