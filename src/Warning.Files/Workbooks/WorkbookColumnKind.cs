namespace EarlyWarning.Files;

/// <summary>The kinds of columns of a sheet, by what their cells hold.</summary>
public enum WorkbookColumnKind
{
    /// <summary>Text, which breaks into lines where the column is narrower.</summary>
    Text,

    /// <summary>Short words, such as levels: centred.</summary>
    Word,

    /// <summary>Numbers, with their decimals; not below zero where people fill them in.</summary>
    Number,

    /// <summary>Whole numbers; not below zero where people fill them in.</summary>
    Count,

    /// <summary>Days.</summary>
    Day,
}
