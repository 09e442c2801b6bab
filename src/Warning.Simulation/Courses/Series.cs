namespace EarlyWarning.Simulation.Courses;

/// <summary>The monthly measures of a made-up company. Each is named as in the catalog, where words are parted by underscores.</summary>
internal enum Series
{
    PowerKwh,
    PowerArrearsCny,
    WaterM3,
    InvoicedSalesCny,
    PayrollTaxHeads,
    PayrollCny,
    PaidWorkers,
    MeanPayCny,
    PaydayDelayDays,
    SiDueCny,
    SiPaidCny,
    SiInsured,
    SiMonthsUnpaid,
    WageArrearsMonths,
    WageArrearsWorkers,
    WageArrearsCny,
    SurveyRespondents,
    SurveyNoContractShare,
    SurveyNoInsuranceShare,
    SurveyOverHoursShare,
    SurveyPaidLateShare,
}
