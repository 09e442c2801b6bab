namespace EarlyWarning.Simulation.Courses;

/// <summary>The events of simulated companies, named as in the catalog but in Pascal case.</summary>
internal enum EventKind
{
    HotlineCall,
    HotlineWageCall,
    GovHotlineCall,
    HrssHotlineCall,
    Petition,
    CollectiveVisit,
    ArbitrationFiling,
    MediationCase,
    RelocationReport,
    EquipmentRemovalReport,
    RentUnpaidReport,
    OwnerUnreachableReport,
    StoppageReport,
    LayoffReport,
    WorkInjury,
    InspectionOrder,
    AbnormalListing,
    MarketPenalty,
    DeregistrationNotice,
    LicenceChange,
    CourtCase,
    CourtExecution,
}
