namespace EarlyWarning;

/// <summary>How a matter came to the union that no feed told of.</summary>
public enum CaseSource
{
    /// <summary>Somebody came to the office.</summary>
    Visit,

    /// <summary>A complaint by telephone, letter or online.</summary>
    Complaint,

    /// <summary>An inspection or a check-up of the union.</summary>
    Inspection,

    /// <summary>Another way.</summary>
    Other,
}
