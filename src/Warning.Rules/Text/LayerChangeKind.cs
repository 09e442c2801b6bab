namespace EarlyWarning.Rules;

/// <summary>What a layer does with a definition.</summary>
public enum LayerChangeKind
{
    /// <summary>The definition is new.</summary>
    Adds,

    /// <summary>Keys of an earlier definition are changed, the others stay.</summary>
    Changes,

    /// <summary>The definition takes the place of an earlier one.</summary>
    Replaces,

    /// <summary>A rule is not evaluated any more.</summary>
    Retires,
}
