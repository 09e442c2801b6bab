namespace EarlyWarning.Rules;

/// <summary>Classifies the effect of appending an observation.</summary>
public enum AppendResult : byte
{
    /// <summary>The first row of its cell was added.</summary>
    Added,

    /// <summary>The row was combined with an earlier row of the same cell and known date.</summary>
    Combined,

    /// <summary>The row revises the cell: its known date is another one, or a later file has another value.</summary>
    Revised,

    /// <summary>The row repeats the value of an earlier file.</summary>
    Repeated,

    /// <summary>The row was not taken: the cell has a row with the same known date, and rows are not to be combined.</summary>
    Refused,

    /// <summary>The row has no value where the cell has one, or only the last row of its record shows the effect.</summary>
    Nothing,
}
