namespace EarlyWarning.Rules;

/// <summary>The type of the values of an event's field.</summary>
public enum EventFieldType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false; a condition in an expression.</summary>
    Flag,
}
