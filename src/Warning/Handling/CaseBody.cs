namespace EarlyWarning;

/// <summary>A body to which an alert is referred.</summary>
public enum CaseBody
{
    /// <summary>Human resources and social security: 人社.</summary>
    Hrss,

    /// <summary>The police.</summary>
    Police,

    /// <summary>A court.</summary>
    Court,

    /// <summary>A procuratorate.</summary>
    Procuratorate,

    /// <summary>Market supervision.</summary>
    MarketSupervision,
}
