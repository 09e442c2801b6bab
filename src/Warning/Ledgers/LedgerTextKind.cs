namespace EarlyWarning;

/// <summary>The kinds of what persons write into a ledger, each of which an office keeps as long as it needs it.</summary>
public enum LedgerTextKind
{
    /// <summary>Free text: reasons and notes.</summary>
    Remarks,

    /// <summary>Names of persons: who acted, supervised or signed.</summary>
    Persons,

    /// <summary>Facts that persons verified, as they stand in letters.</summary>
    Evidence,
}
