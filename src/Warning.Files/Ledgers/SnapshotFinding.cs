namespace EarlyWarning.Files;

/// <summary>What a verification found of the state that is stored beside a ledger.</summary>
public enum SnapshotFinding
{
    /// <summary>None is stored: the state is read from the lines.</summary>
    None,

    /// <summary>It is what the lines give.</summary>
    Agrees,

    /// <summary>It is of another program, of other lines, or torn: it is not used.</summary>
    NotUsed,

    /// <summary>It is not what the lines give that it stands for, which is a fault.</summary>
    Differs,
}
