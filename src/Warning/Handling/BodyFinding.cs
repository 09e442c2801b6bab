namespace EarlyWarning;

/// <summary>What a body to which an alert was referred has found or done.</summary>
public enum BodyFinding
{
    /// <summary>What was owed is paid.</summary>
    Paid,

    /// <summary>It has ordered the employer to put it right.</summary>
    Ordered,

    /// <summary>It has opened a case.</summary>
    CaseFiled,

    /// <summary>It is not so.</summary>
    NotSo,

    /// <summary>It does not accept the matter.</summary>
    NotAccepted,

    /// <summary>It has passed the matter on to another body.</summary>
    PassedOn,

    /// <summary>Something else.</summary>
    Other,
}
