namespace EarlyWarning.Simulation.Courses;

/// <summary>The events of made-up companies. Each is named as in the catalog, where words are parted by underscores.</summary>
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
