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

    /// <summary>In a plan over the occurrences of an event: a number or flag field.</summary>
    EventField,

    /// <summary>The same: the day of the occurrence.</summary>
    EventDay,

    /// <summary>The same: its number.</summary>
    EventValue,
}
