namespace EarlyWarning;

/// <summary>What a person did. No scan ever takes it back.</summary>
public abstract record PersonEvent : LedgerEvent;
