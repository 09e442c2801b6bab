namespace EarlyWarning;

/// <summary>The kind of a union, beside its level.</summary>
public enum UnionKind
{
    /// <summary>地方总工会 or 基层工会: the union of a place or of an enterprise.</summary>
    General,

    /// <summary>产业工会: the union of an industry.</summary>
    Industrial,

    /// <summary>开发区工会: the union of a development zone.</summary>
    Zone,
}
