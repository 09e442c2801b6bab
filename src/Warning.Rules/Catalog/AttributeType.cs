namespace EarlyWarning.Rules;

/// <summary>What an attribute holds.</summary>
public enum AttributeType
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A date.</summary>
    Date,

    /// <summary>True or false; in an expression it is a condition.</summary>
    Flag,
}
