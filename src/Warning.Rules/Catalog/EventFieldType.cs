namespace EarlyWarning.Rules;

/// <summary>What a field of an event holds.</summary>
public enum EventFieldType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false; in an expression it is a condition.</summary>
    Flag,
}
