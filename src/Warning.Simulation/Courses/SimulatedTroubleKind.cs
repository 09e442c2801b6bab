namespace EarlyWarning.Simulation;

/// <summary>How the trouble of a made-up company ends.</summary>
public enum SimulatedTroubleKind
{
    /// <summary>Orders fall, then power; bills and wages stay unpaid; production stops for good.</summary>
    ProductionStop,

    /// <summary>Wages come later and later, then not at all, while the works runs on; a dispute.</summary>
    UnpaidWages,

    /// <summary>Social insurance is no longer paid; a dispute.</summary>
    SocialInsuranceGap,

    /// <summary>The works is to move away, and its workers dispute the terms.</summary>
    RelocationDispute,

    /// <summary>Orders fall, and many workers have to go.</summary>
    Layoff,
}
