using EarlyWarning.Messages;
using EarlyWarning.Replaying;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Calibrating;

/// <summary>
/// The dates whose horizon has ended, in two parts: the last third judges, and the fit has those before it whose horizon ends before the first that judges. So
/// nothing that judges is known to the fit, nor what came of it.
/// </summary>
internal sealed class CalibrationParts
{
    private const int Sixths = 6;

    private CalibrationParts(PatternDate[] fit, PatternDate[] judged, int between, int open)
    {
        (Fit, Judged, Between, Open) = (fit, judged, between, open);
        Validations = [.. Enumerable.Range(Sixths / 2, Sixths / 2).Select(ValidationOf).Where(one => one.Fit.Length > 0 && one.Validated.Length > 0)];
    }

    public PatternDate[] Fit { get; }

    public PatternDate[] Judged { get; }

    public int Between { get; }

    public int Open { get; }

    /// <summary>The fourth, the fifth and the last sixth of the fit's dates, each with those before it whose horizon ends before it begins.</summary>
    public IReadOnlyList<CalibrationValidation> Validations { get; }

    /// <summary>Divides the dates; throws where there are too few dates or outcomes.</summary>
    public static CalibrationParts Of(BacktestOptions options, LocalDate? through, OutcomeTable outcomes, int companies)
    {
        IReadOnlyList<LocalDate> dates = options.Dates();
        int? last = through is { } known ? Days.Of(known) : null;
        PatternDate[] complete = [.. dates.Select(DateOf).Where(date => date.End <= last)];
        PatternDate[] judged = complete[(((2 * complete.Length) + 2) / 3)..];
        PatternDate[] fit = judged.Length == 0 ? [] : [.. complete.TakeWhile(date => date.End < judged[0].Day)];
        CalibrationParts parts = new(fit, judged, complete.Length - judged.Length - fit.Length, dates.Count - complete.Length);
        if (parts.Validations.Count == 0)
        {
            Message few = CalibrationMessages.TooFewDates(dates.Count, complete.Length, fit.Length, options.Horizon.InWords());
            throw new CalibrationException(CalibrationReason.TooFewDates, few);
        }

        int toFit = CompaniesOf(fit, companies), toJudge = CompaniesOf(judged, companies);
        if (toFit < Calibration.LeastToFit)
        {
            Message few = CalibrationMessages.TooFewToFit(toFit, Calibration.LeastToFit, fit[0].AsOf, fit[^1].AsOf);
            throw new CalibrationException(CalibrationReason.TooFewToFit, few);
        }

        if (toJudge < Calibration.LeastToJudge)
        {
            Message few = CalibrationMessages.TooFewToJudge(toJudge, Calibration.LeastToJudge, judged[0].AsOf, judged[^1].AsOf);
            throw new CalibrationException(CalibrationReason.TooFewToJudge, few);
        }

        if (fit.All(date => date.Positives == companies) || judged.All(date => date.Positives == companies))
            throw new CalibrationException(CalibrationReason.OneKind, CalibrationMessages.OneKind);
        return parts;

        PatternDate DateOf(LocalDate asOf)
        {
            int end = options.Horizon.After(asOf) is { } day ? Days.Of(day) : int.MaxValue;
            return new PatternDate(asOf, end, new ReplayedDate(Days.Of(asOf), end, last, outcomes, companies));
        }
    }

    /// <summary>Describes dates.</summary>
    public static CalibrationPart PartOf(PatternDate[] dates, int companies) => new(
        dates[0].AsOf, dates[^1].AsOf, dates.Length, (long)dates.Length * companies, dates.Sum(date => (long)date.Positives), CompaniesOf(dates, companies));

    private static int CompaniesOf(PatternDate[] dates, int companies) =>
        Enumerable.Range(0, companies).Count(row => Array.Exists(dates, date => date.IsPositive(row)));

    private CalibrationValidation ValidationOf(int sixth)
    {
        PatternDate[] validated = Fit[(Fit.Length * sixth / Sixths)..(Fit.Length * (sixth + 1) / Sixths)];
        return new CalibrationValidation(validated.Length == 0 ? [] : [.. Fit.TakeWhile(date => date.End < validated[0].Day)], validated);
    }
}
