namespace EarlyWarning;

/// <summary>What the union answers to an objection.</summary>
public enum ObjectionOutcome
{
    /// <summary>维持: the letter stands as it is.</summary>
    Upheld,

    /// <summary>变更: the letter stands with what the answer changes.</summary>
    Changed,

    /// <summary>撤销: the letter is taken back, which a letter of its own tells.</summary>
    Withdrawn,
}
