using NodaTime;

namespace EarlyWarning;

/// <summary>The dates of one part of a calibration: those that points are fitted on, or those that judge.</summary>
/// <param name="From">The first date.</param>
/// <param name="To">The last date.</param>
/// <param name="Dates">The number of dates.</param>
/// <param name="Pairs">The number of pairs of a company and a date.</param>
/// <param name="Positives">The number of those with an outcome in the horizon.</param>
/// <param name="Companies">The number of companies that have such a pair.</param>
public sealed record CalibrationPart(LocalDate From, LocalDate To, int Dates, long Pairs, long Positives, int Companies);
