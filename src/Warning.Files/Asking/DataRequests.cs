using EarlyWarning.Files.Asking;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Scanning;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>What departments are to be asked for, so that rules that are undecided can be decided. Immutable.</summary>
/// <param name="AsOf">The as-of date of the last scan, whose gaps these are.</param>
/// <param name="Requests">The requests, that which could raise the most companies first.</param>
public sealed record DataRequests(LocalDate AsOf, IReadOnlyList<DataRequest> Requests)
{
    /// <summary>The number of figures of one department that are asked for at most, if nothing else is said.</summary>
    public const int UsualMost = 100;

    /// <summary>The requests, that which could raise the most companies first.</summary>
    public IReadOnlyList<DataRequest> Requests { get; init => field = ValueList.Of(value); } = ValueList.Of(Requests);

    /// <summary>The sources of figures that the office has itself, and asks nobody for; in ordinal order.</summary>
    public IReadOnlyList<string> Own { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The indicators of which neither the catalog nor a feed says who has them, by id.</summary>
    public IReadOnlyList<string> OfNobody { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The number of figures that came and could not be read: they are mended here, and nobody is asked.</summary>
    public int Unread { get; init; }

    /// <summary>Reads the feeds as the last scan did, and finds what is missing; nothing is written.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="cases">The alerts and letters of the scan, which say when the last scan was and which rules are held.</param>
    /// <param name="department">A department, or a part of its name; null for all.</param>
    /// <param name="most">How many figures of one department are asked for at most, at least 1; those that decide least are left out.</param>
    /// <param name="options">The threads, progress and log; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The requests; none where nothing is missing.</returns>
    /// <exception cref="ScanException">There was no scan yet, a feed cannot be read, or no department of that name has anything to give.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<DataRequests> FindAsync(
        ScanFile scan, CaseLedger cases, string? department = null, int most = UsualMost, ScanOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scan);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        using LastScanAgain last = await LastScanAgain.ReadAsync(scan, cases, options, cancellationToken).ConfigureAwait(false);
        Assessments assessments = last.Assessments;
        DataRequestFinder finder = new(scan, last.AsOf, most);
        for (int row = 0; row < last.Panel.Companies.Count; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (assessments.ScoreHighOf(row) > assessments.ScoreOf(row)) finder.Add(last.Panel.Companies[row], assessments.Detail(row));
        }

        DataRequests found = finder.ToRequests();
        return department is null ? found : found with { Requests = [Only(found.Requests, department)] };
    }

    private static DataRequest Only(IReadOnlyList<DataRequest> requests, string department)
    {
        DataRequest[] meant = [.. requests.Where(request => request.Department == department)];
        if (meant.Length == 0) meant = [.. requests.Where(request => request.Department.Contains(department, StringComparison.OrdinalIgnoreCase))];
        if (meant is [var only]) return only;
        string[] names = [.. (meant.Length > 0 ? meant : [.. requests]).Select(request => request.Department)];
        throw new ScanException([meant.Length > 0 ? AskingMessages.SeveralDepartments(department, names) : AskingMessages.NoSuchDepartment(department, names)]);
    }
}
