namespace EarlyWarning.Rules;

/// <summary>What became of an appended observation.</summary>
public enum AppendResult
{
    /// <summary>It is the first of its cell.</summary>
    Added,

    /// <summary>It was combined with an earlier row of the same cell and known date.</summary>
    Combined,

    /// <summary>It revises the cell: another known date, or a later file that says something else.</summary>
    Revised,

    /// <summary>It repeats what an earlier file has said.</summary>
    Repeated,

    /// <summary>Another row of the same cell and known date stands, and rows are not to be combined.</summary>
    Refused,

    /// <summary>It has no value where the cell has one, or what it says of an earlier file shows only with the last of its record's rows.</summary>
    Nothing,
}
