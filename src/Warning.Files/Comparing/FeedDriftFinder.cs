using System.Globalization;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Comparing;

/// <summary>Finds what of a feed differs so much from the last scan that its delivery may be broken. The thresholds are assumed.</summary>
internal sealed class FeedDriftFinder(FeedSummary now, FeedFigures? before, IndicatorCatalog catalog)
{
    /// <summary>Smaller feeds vary by chance.</summary>
    private const int LeastRows = 20;
    private const int LeastValues = 5;
    private const double FewerThan = 1.0 / 2;
    private const double MoreThan = 3;
    private const double MeanFactor = 5;
    private const double MissingPoints = 0.2;
    private const double FaultyPoints = 0.05;

    private readonly List<FeedDrift> found = [];

    public static IReadOnlyList<FeedDrift> Find(FeedSummary now, FeedFigures? before, IndicatorCatalog catalog)
    {
        FeedDriftFinder finder = new(now, before, catalog);
        if (before is not null)
        {
            finder.CompareRows(before);
            finder.CompareCompanies(before);
            finder.CompareFaulty(before);
            foreach (IndicatorSummary indicator in now.Indicators) finder.CompareMean(indicator, before.Indicators.GetValueOrDefault(indicator.Id));
            finder.CompareMissing(before);
        }

        finder.FindMissingMonths();
        return finder.found;
    }

    private void CompareRows(FeedFigures last)
    {
        if (last.Rows < LeastRows) return;
        if (now.Rows < FewerThan * last.Rows)
            Add(FeedDriftKind.FewerRows, DriftMessages.FewerRows(now.Id, now.Rows, last.Rows, DriftMessages.Share(now.Rows, last.Rows)));
        else if (now.Rows > MoreThan * last.Rows)
            Add(FeedDriftKind.MoreRows, DriftMessages.MoreRows(now.Id, now.Rows, last.Rows, Times((double)now.Rows / last.Rows)));
    }

    private void CompareCompanies(FeedFigures last)
    {
        if (last.Companies < LeastRows || now.Companies >= FewerThan * last.Companies) return;
        Add(FeedDriftKind.FewerCompanies, DriftMessages.FewerCompanies(now.Id, now.Companies, last.Companies));
    }

    private void CompareFaulty(FeedFigures last)
    {
        if (now.Rows < LeastRows || last.Rows == 0) return;
        double share = (double)(now.RejectedRows + now.Unmatched) / now.Rows, earlier = (double)(last.RejectedRows + last.Unmatched) / last.Rows;
        if (share - earlier >= FaultyPoints) Add(FeedDriftKind.MoreFaulty, DriftMessages.MoreFaulty(now.Id, Percent(share), Percent(earlier)));
    }

    private void CompareMean(IndicatorSummary summary, IndicatorFigures? last)
    {
        if (last is not { Values: >= LeastValues, Mean: > 0 } || summary.Newest is not { Values: >= LeastValues, Mean: > 0 } newest) return;
        double factor = newest.Mean / last.Mean;
        if (factor < MeanFactor && factor > 1 / MeanFactor) return;
        Indicator indicator = catalog.Get(summary.Id);
        Message name = DriftMessages.NameOf(indicator.Id, indicator.Title);
        Message mean = DriftMessages.Mean(Number(newest.Mean), newest.Period.ToString()), earlier = DriftMessages.Mean(Number(last.Mean), last.Period);
        Message text = factor > 1
            ? DriftMessages.MeanRose(now.Id, name, mean, earlier, Times(factor))
            : DriftMessages.MeanFell(now.Id, name, mean, earlier, Times(1 / factor));
        Add(FeedDriftKind.MeanMoved, text, indicator);
    }

    /// <summary>Compares the missing shares. Measures of one file are mostly missing together: they are told together, with the shares of the worst.</summary>
    private void CompareMissing(FeedFigures last)
    {
        (IndicatorSummary Now, double Before)[] more =
        [
            .. now.Indicators
                .Select(summary => (Now: summary, Last: last.Indicators.GetValueOrDefault(summary.Id)))
                .Where(one => one.Last is { Values: >= LeastValues, MissingShare: { } usual } && one.Now.MissingShare - usual >= MissingPoints)
                .Select(one => (one.Now, one.Last!.MissingShare!.Value))
                .OrderByDescending(one => one.Now.MissingShare - one.Value),
        ];
        if (more.Length == 0) return;
        (IndicatorSummary worst, double before) = more[0];
        Message[] names = [.. more.Select(one => catalog.Get(one.Now.Id)).Select(indicator => DriftMessages.NameOf(indicator.Id, indicator.Title))];
        Message text = DriftMessages.MoreMissing(now.Id, names, worst.Newest!.Period.ToString(), Percent(worst.MissingShare!.Value), Percent(before));
        Add(FeedDriftKind.MoreMissing, text, catalog.Get(worst.Id));
    }

    /// <summary>Finds months that the last scan had and this one lacks, and of a monthly measure those between others.</summary>
    private void FindMissingMonths()
    {
        bool isMonthly = now.Indicators.Select(one => catalog.Get(one.Id))
            .Any(one => one is { Kind: IndicatorKind.Measure, Cadence: Cadence.Monthly or Cadence.Daily, Absent: null });
        bool any = false;
        List<string> missing = [];
        foreach (DeliveredMonth month in now.Months)
        {
            string name = month.Month.ToString();
            bool isBetween = isMonthly && any && now.Months.Any(other => other.Month.CompareTo(month.Month) > 0 && other.Observations > 0);
            if (month.Observations == 0 && (isBetween || before?.Months.GetValueOrDefault(name) > 0)) missing.Add(name);
            any |= month.Observations > 0;
        }

        if (missing.Count > 0) Add(FeedDriftKind.MonthMissing, DriftMessages.MonthMissing(now.Id, missing));
    }

    private void Add(FeedDriftKind kind, Message text, Indicator? indicator = null) => found.Add(new FeedDrift(kind, indicator, text));

    private static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Times(double factor) => factor.ToString(factor < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);

    private static string Number(double mean) => mean.ToString(Math.Abs(mean) < 100 ? "0.##" : "#,0", CultureInfo.InvariantCulture);
}
