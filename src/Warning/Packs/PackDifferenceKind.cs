namespace EarlyWarning;

/// <summary>What became of a part of a rule pack between two versions of the pack.</summary>
public enum PackDifferenceKind
{
    /// <summary>The later pack alone has it.</summary>
    Added,

    /// <summary>The later pack says something else.</summary>
    Changed,

    /// <summary>The earlier pack alone has it.</summary>
    Removed,
}
