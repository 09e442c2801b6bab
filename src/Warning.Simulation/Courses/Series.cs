namespace EarlyWarning.Simulation.Courses;

/// <summary>The monthly measures of a simulated company, named as in the catalog but in Pascal case.</summary>
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
