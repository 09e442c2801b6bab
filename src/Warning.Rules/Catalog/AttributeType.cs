namespace EarlyWarning.Rules;

/// <summary>The type of the values of an attribute.</summary>
public enum AttributeType
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>True or false; a condition in an expression.</summary>
    Flag,
}
