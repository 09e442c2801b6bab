namespace EarlyWarning.Rules;

/// <summary>What became of an appended observation.</summary>
public enum AppendResult
{
    /// <summary>It is the first of its cell.</summary>
    Added,

    /// <summary>It was combined with an earlier row of the same cell and known date.</summary>
    Combined,

    /// <summary>It is a revision of the cell: another known date.</summary>
    Revised,

    /// <summary>It repeats what is there already.</summary>
    Repeated,

    /// <summary>Another row of the same cell and known date stands, and rows are not to be combined.</summary>
    Refused,
}
