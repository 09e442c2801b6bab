namespace EarlyWarning;

/// <summary>The level of a union, ordered from the lowest to the highest. Files write it in lower case: <c>grass-roots</c>, <c>county</c>.</summary>
public enum UnionLevel
{
    /// <summary>基层工会: the union of an enterprise or institution.</summary>
    GrassRoots,

    /// <summary>乡镇(街道)总工会: a town or sub-district.</summary>
    Town,

    /// <summary>县级工会: a county or a district of a city.</summary>
    County,

    /// <summary>地市级工会: a prefecture-level city.</summary>
    City,

    /// <summary>省级工会: a province.</summary>
    Province,

    /// <summary>全国总工会: the whole country.</summary>
    National,
}
