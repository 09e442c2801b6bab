using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>The list of alerts: its columns as a text file has them, and as a workbook does, in which the first ones are those to read and to print.</summary>
internal sealed class AlertTable
{
    private const double LargestShown = 1e15;

    private readonly MessageLanguage language;
    private readonly string between;
    private readonly int mostReasons;

    /// <summary>Creates the list of a scan.</summary>
    /// <param name="scan">The scan, which says whether towns and addresses are known.</param>
    /// <param name="between">What stands between several texts of a cell.</param>
    /// <param name="mostReasons">The largest number of other reasons in a cell; of those beyond it only the number is told.</param>
    public AlertTable(ScanFile scan, string between, int mostReasons = int.MaxValue)
    {
        this.mostReasons = mostReasons;
        this.language = scan.Language;
        this.between = between;
        AlertColumn[] towns = scan.Register.Town is null ? [] : [Text(SheetMessages.Town, 12, alert => alert.Company.Town)];
        AlertColumn[] addresses = scan.Register.Address is null ? [] : [Text(SheetMessages.Address, 26, alert => alert.Company.Address)];
        AlertColumn[] visits = scan.Budget is null ? [] : [Visit], lacks = scan.Budget is null ? [] : [Lacks];
        AlertColumn[] work = scan.HandlesAlerts ? [Progress, Due] : [], people = scan.Office is null ? [] : [Unit, Owner];
        AlertColumn[] dimensions = [.. DimensionsOf(scan.Pack.Policy)];
        AlertColumn[] releases = scan.Release == ReleaseDemand.None ? [] : [Release];
        InFile =
        [
            Rank, Name, Company, Level, State, StateReason, Since, AlertLevel, Score, ScoreHigh, Workers, MainReason, OtherReasons, Referrals, Letter,
            Indeterminate, SilencedTo, .. towns, .. addresses, .. people, .. work, .. visits, .. lacks, .. releases, .. dimensions, .. ToFill,
        ];
        ToPrint = [Rank, Level, .. visits, Name, .. towns, .. addresses, MainReason, Workers, State, Letter];
        InWorkbook =
        [
            .. ToPrint, .. people, .. work, OtherReasons, Referrals, Score, .. lacks, .. ToFill, StateReason, Since, AlertLevel, SilencedTo, ScoreHigh,
                .. dimensions, Indeterminate, Company,
                .. releases,
        ];
        OfTown = [Rank, Level, .. visits, Name, .. addresses, MainReason, Workers, State, Letter];
    }

    /// <summary>The columns of the text file, in its order.</summary>
    public IReadOnlyList<AlertColumn> InFile { get; }

    /// <summary>The columns of the workbook, in its order.</summary>
    public IReadOnlyList<AlertColumn> InWorkbook { get; }

    /// <summary>The first columns of the workbook, which are printed.</summary>
    public IReadOnlyList<AlertColumn> ToPrint { get; }

    /// <summary>The columns of the list of one town.</summary>
    public IReadOnlyList<AlertColumn> OfTown { get; }

    private static IEnumerable<AlertColumn> ToFill => AlertsToFill.Sheet.ToFill.Select(AlertColumn.Of);

    private static AlertColumn Rank => new(SheetMessages.Rank, 6, WorkbookColumnKind.Word, alert => WorkbookCell.Of(alert.Rank));

    private static AlertColumn Name => Text(SheetMessages.Name, 26, alert => alert.Company.Name);

    private static AlertColumn Company => Text(SheetMessages.Company, 23, alert => alert.Company.Id);

    private AlertColumn Level => Coloured(SheetMessages.Level, alert => alert.Level);

    private AlertColumn State => Word(SheetMessages.State, 10, alert => alert.Episode?.Transition.InWords());

    private AlertColumn StateReason => Word(SheetMessages.StateReason, 20, ReasonOf);

    private static AlertColumn Since => new(SheetMessages.Since, 12, WorkbookColumnKind.Day, alert => WorkbookCell.Of(alert.Episode?.Since));

    private AlertColumn AlertLevel => Coloured(SheetMessages.AlertLevel, alert => alert.Episode?.Level ?? EarlyWarning.Level.None);

    private static AlertColumn SilencedTo => new(SheetMessages.SilencedTo, 12, WorkbookColumnKind.Day, alert => WorkbookCell.Of(alert.Episode?.SilencedUntil));

    private static AlertColumn Score => Number(SheetMessages.Score, 9, alert => alert.Assessment.Score);

    private static AlertColumn ScoreHigh => Number(SheetMessages.ScoreHigh, 13, alert => alert.Assessment.ScoreHigh);

    private AlertColumn Workers => new(SheetMessages.AffectedWorkers, 11, WorkbookColumnKind.Count, alert => WorkersOf(alert));

    private AlertColumn MainReason => Text(SheetMessages.MainReason, 44, alert => ReasonsOf(alert).FirstOrDefault());

    private AlertColumn OtherReasons => Text(SheetMessages.OtherReasons, 56, alert => string.Join(between, OthersOf(alert)));

    private AlertColumn Referrals => Text(SheetMessages.Referrals, 26, alert =>
        string.Join(between, alert.Assessment.Referrals.Select(referral => ReferralOf(referral).ToString(this.language))));

    private AlertColumn Letter => Word(SheetMessages.Letter, 22, alert => LetterWords.Of(alert.Letter));

    private static AlertColumn Unit => Text(SheetMessages.HandlingUnit, 20, alert => alert.Handling?.Unit);

    private AlertColumn Owner => Word(SheetMessages.HandlingOwner, 14, alert => alert.Handling?.PeopleInWords());

    private AlertColumn Progress => Word(SheetMessages.HandlingProgress, 14, alert => alert.Handling?.ProgressInWords());

    private AlertColumn Due => Word(SheetMessages.HandlingDue, 16, alert => alert.Handling?.DueInWords());

    private AlertColumn Visit => Word(SheetMessages.Visit, 12, alert => alert.Visit is { } visit ? VisitOf(visit) : null);

    private static AlertColumn Lacks =>
        new(SheetMessages.Lacks, 9, WorkbookColumnKind.Number, alert => alert.Visit?.Lacks is { } points ? WorkbookCell.Of(points) : WorkbookCell.Empty);

    /// <summary>A column for each dimension, and one for what stands in none; empty where nothing counts, so that those with points stand out.</summary>
    private static IEnumerable<AlertColumn> DimensionsOf(Policy policy)
    {
        foreach (Dimension dimension in policy.Dimensions) yield return PointsOf(
            dimension.Id, SheetMessages.PointsOf(SheetMessages.DimensionTitle(dimension.Title)));
        if (policy.Dimensions.Count > 0 && policy.Dimensions.All(dimension => dimension.Id != Dimension.Other))
            yield return PointsOf(Dimension.Other, SheetMessages.PointsOf(SheetMessages.NoDimension));
    }

    private static AlertColumn PointsOf(string dimension, Message header) => new(header, 9, WorkbookColumnKind.Number, alert =>
        alert.Assessment.Dimensions.FirstOrDefault(points => points.Name == dimension) is { Number: > 0 and var points } ? WorkbookCell.Of(points)
            : WorkbookCell.Empty);

    private static AlertColumn Release =>
        new(SheetMessages.RuleRelease, 10, WorkbookColumnKind.Count, alert => alert.Release is { } release ? WorkbookCell.Of(release) : WorkbookCell.Empty);

    private static AlertColumn Indeterminate =>
        new(SheetMessages.Indeterminate, 13, WorkbookColumnKind.Count, alert => WorkbookCell.Of(alert.Assessment.Indeterminate.Count));

    private static AlertColumn Text(Message header, double width, Func<Alert, string?> text) =>
        new(header, width, WorkbookColumnKind.Text, alert => WorkbookCell.Of(text(alert)));

    private AlertColumn Word(Message header, double width, Func<Alert, Message?> word) =>
        new(header, width, WorkbookColumnKind.Word, alert => WorkbookCell.Of(word(alert)?.ToString(this.language)));

    private AlertColumn Coloured(Message header, Func<Alert, Level> level) => new(header, 9, WorkbookColumnKind.Word, alert =>
        WorkbookCell.Of(AlertsToFill.InWords(level(alert))?.ToString(this.language)) with { Colour = level(alert) });

    private static AlertColumn Number(Message header, double width, Func<Alert, decimal> number) =>
        new(header, width, WorkbookColumnKind.Number, alert => WorkbookCell.Of(number(alert)));

    private static Message VisitOf(ListedVisit visit) => visit.Place switch
    {
        VisitPlace.Planned => visit.IsTied ? SheetMessages.VisitPlannedTied : SheetMessages.VisitPlanned,
        VisitPlace.Below => visit.IsTied ? SheetMessages.VisitBelowTied : SheetMessages.VisitBelow,
        VisitPlace.Visited => SheetMessages.VisitDone(visit.ActedOn),
        VisitPlace.Silenced => SheetMessages.VisitSilenced,
        VisitPlace.Closed => SheetMessages.VisitClosed,
    };

    /// <summary>The number of affected workers; one that is only about right is a text that says so.</summary>
    private WorkbookCell WorkersOf(Alert alert)
    {
        if (alert.Assessment.AffectedWorkers is not { } workers || Math.Abs(workers) >= LargestShown) return WorkbookCell.Empty;
        return alert.Assessment.AffectedWorkersAreApproximate
            ? WorkbookCell.Of(SheetMessages.About((decimal)workers).ToString(this.language))
            : WorkbookCell.Of((decimal)workers);
    }

    /// <summary>Returns the sentences of the rules, then who else warned.</summary>
    private IEnumerable<string> ReasonsOf(Alert alert) => alert.Assessment.Rules.Select(rule => rule.Because.Length > 0 ? rule.Because : rule.Rule.Title)
        .Concat(alert.Warnings.Select(warning => warning.InWords().ToString(this.language)))
        .Distinct();

    private IEnumerable<string> OthersOf(Alert alert)
    {
        string[] others = [.. ReasonsOf(alert).Skip(1)];
        return others.Length <= mostReasons
            ? others
            : others.Take(mostReasons).Append(SheetMessages.MoreReasons(others.Length - mostReasons).ToString(this.language));
    }

    private static Message ReferralOf(Referral referral) => referral.IsDecided ? SheetMessages.To(referral.To) : SheetMessages.ToBeVerified(referral.To);

    /// <summary>Describes why the alert changed or did not, and when its silence ends, if there is one.</summary>
    private static Message? ReasonOf(Alert alert)
    {
        Message? reason = alert.Episode?.Reason.InWords();
        if (alert.Episode?.SilencedUntil is not { } day) return reason;
        return alert.Episode?.Reason == TransitionReason.Silenced ? SheetMessages.ResumesOn(reason, day) : SheetMessages.SilencedUntil(reason, day);
    }
}
