namespace EarlyWarning.Simulation;

/// <summary>The kind of trouble of a simulated company.</summary>
public enum SimulatedTroubleKind
{
    /// <summary>Sales fall, then power use; bills and wages stay unpaid; production stops for good.</summary>
    ProductionStop,

    /// <summary>Wages are paid later and later, then not at all, while production continues; a dispute follows.</summary>
    UnpaidWages,

    /// <summary>Social insurance is no longer paid; a dispute follows.</summary>
    SocialInsuranceGap,

    /// <summary>The company plans to move away, and its workers dispute the terms.</summary>
    RelocationDispute,

    /// <summary>Sales fall, and many workers are laid off.</summary>
    Layoff,
}
