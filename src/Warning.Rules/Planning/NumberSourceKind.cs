namespace EarlyWarning.Rules.Planning;

internal enum NumberSourceKind
{
    /// <summary>A measure at a lag.</summary>
    AtLag,

    /// <summary>A measure's latest known value.</summary>
    Latest,

    /// <summary>A number, date or flag of the company.</summary>
    Attribute,

    /// <summary>A parameter that goes by a text attribute.</summary>
    Parameter,

    /// <summary>A place among the peers, from the first pass.</summary>
    Peer,
}
