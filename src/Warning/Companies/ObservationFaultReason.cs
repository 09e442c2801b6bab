namespace EarlyWarning;

/// <summary>What can be wrong with an observation.</summary>
public enum ObservationFaultReason
{
    /// <summary>The catalog has no indicator of that name.</summary>
    UnknownIndicator,

    /// <summary>An attribute, which has no date, was added with one.</summary>
    HasNoDate,

    /// <summary>A measure or event, which has a date, was set like an attribute.</summary>
    NeedsDate,

    /// <summary>The date, or the day on which it became known, is before 1990, as an unset date is.</summary>
    ImplausibleDate,

    /// <summary>The number is outside the indicator's range in the catalog.</summary>
    OutOfRange,

    /// <summary>The value of an attribute is of another type.</summary>
    WrongType,

    /// <summary>A measure, which has no fields, or an event was given a field that the catalog does not declare.</summary>
    UnknownField,

    /// <summary>The value of a field is of another type.</summary>
    FieldOfWrongType,

    /// <summary>A text is longer than 4,096 characters.</summary>
    TooLong,
}
