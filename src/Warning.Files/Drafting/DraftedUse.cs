namespace EarlyWarning.Files;

/// <summary>What a file is used for.</summary>
public enum DraftedUse
{
    /// <summary>It is the register of companies.</summary>
    Companies,

    /// <summary>A feed reads it.</summary>
    Feed,

    /// <summary>A feed finds companies by it: accounts, or other names.</summary>
    Lookup,

    /// <summary>It was mapped before, and stays as it was.</summary>
    Kept,

    /// <summary>It is a table that no indicator was found for, or that lacks a column.</summary>
    LeftOut,

    /// <summary>It cannot be read.</summary>
    Unreadable,

    /// <summary>It is none of a department's: left by an office program, or by this one.</summary>
    Passed,
}
