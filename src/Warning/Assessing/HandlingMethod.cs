namespace EarlyWarning;

/// <summary>How an alert was worked on. Files write it in lower case.</summary>
public enum HandlingMethod
{
    /// <summary>走访.</summary>
    Visit,

    /// <summary>电话.</summary>
    Call,

    /// <summary>约谈经营者.</summary>
    Interview,

    /// <summary>调解.</summary>
    Mediation,
}
