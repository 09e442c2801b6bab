namespace EarlyWarning;

/// <summary>The level of a union; ordered, the lowest first. Files write it in small letters: <c>grass-roots</c>, <c>county</c>.</summary>
public enum UnionLevel
{
    /// <summary>基层工会: of an enterprise or institution.</summary>
    GrassRoots,

    /// <summary>乡镇(街道)总工会.</summary>
    Town,

    /// <summary>县级工会.</summary>
    County,

    /// <summary>地市级工会.</summary>
    City,

    /// <summary>省级工会.</summary>
    Province,

    /// <summary>全国总工会.</summary>
    National,
}
